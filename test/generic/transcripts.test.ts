import { describe, expect, it } from "vitest";
import { type Article, parseArticle, toText } from "../../src/index.js";

const said = [
  "The river rose again last night, and the two bridges in the north were closed until noon.",
  "Was anybody hurt when the water came over the dyke, or were they all warned in time?",
  "Nobody was hurt. We had walked the dyke with the fire brigade before it was light.",
  "And what will happen at the weekend, when the snow in the hills begins to melt?",
  "Until then the volunteers go on filling sacks in the yard of the brewery, day and night.",
];
const speakers = ["Ann Lee", "Bo Berg", "Ann Lee", "Bo Berg", "Ann Lee"];
const codes = ["00:12", "00:40", "01:03", "01:31", "01:50"];
const page = (body: string, head = ""): string =>
  `<html lang="en"><head><title>The river, told by those who saw it</title>${head}</head><body>${body}</body></html>`;
const marked = (line: (text: string, speaker: string, code: string) => string): string =>
  page(
    `<main><h1>The river, told by those who saw it</h1><p>This is what was said on the radio about the flood, from the first word to the last.</p><div class="transcript">${said
      .map((text, i) => line(text, speakers[i] ?? "", codes[i] ?? ""))
      .join("")}</div></main>`,
  );

const turns = ({ body }: Article): unknown[] =>
  body.flatMap((block) =>
    block.type === "liveEntry"
      ? [[block.authors.map(({ name }) => name).join(), block.time, toText(block.children)]]
      : [],
  );
const plain = said.map((text, i) => [speakers[i], undefined, text]);

describe("a marked-up transcript", () => {
  it("is one entry for each turn", () => {
    const article = parseArticle(marked((text, name) => `<p><b>${name}:</b> ${text}</p>`));
    expect(turns(article)).toEqual(plain);
    expect(article.body[0]?.type).toBe("paragraph");
  });

  it.each([
    ["[00:01:02] in front", (text: string, name: string) => `<p>[00:01:02] ${name}: ${text}</p>`],
    [
      "in elements of their own",
      (text: string, name: string) =>
        `<div class="transcript-line"><p><span class="timestamp">[00:01:02] </span><span class="speaker">${name}:</span> ${text}</p></div>`,
    ],
  ])("keeps time codes in the text: %s", (_, line) => {
    expect(turns(parseArticle(marked(line)))).toEqual(
      said.map((text, i) => [speakers[i], undefined, `[00:01:02] ${text}`]),
    );
  });

  it("may have codes and speakers in lines of their own", () => {
    const article = parseArticle(
      marked((text, name, code) => `<p class="timestamp">${code}</p><p>${name}</p><p>${text}</p>`),
    );
    expect(turns(article)).toEqual(
      said.map((text, i) => [speakers[i], undefined, `${codes[i]}\n\n${text}`]),
    );
  });

  it("keeps what a turn says further, and the role in brackets", () => {
    const article = parseArticle(
      marked((text, name) => `<p>${name} (guest): ${text}</p><p>It went on for days.</p>`),
    );
    expect(turns(article)[1]).toEqual(["Bo Berg", undefined, `${said[1]}\n\nIt went on for days.`]);
    const entry = article.body.find((block) => block.type === "liveEntry");
    expect(entry?.authors).toEqual([{ name: "Ann Lee", role: "guest" }]);
  });

  it("is left alone where nobody is named", () => {
    expect(turns(parseArticle(marked((text) => `<p>${text}</p>`)))).toEqual([]);
  });
});

describe("a transcript in the page's data", () => {
  const data = (text: string, wrap = (video: object): object => video): string => {
    const video = { "@type": "VideoObject", name: "The river", transcript: text };
    return `<script type="application/ld+json">${JSON.stringify(wrap(video))}</script>`;
  };
  const player = `<div id="player"></div>`;

  it("is the body of a page that shows none", () => {
    const text = said.map((line, i) => `${speakers[i]?.toUpperCase()}: ${line}`).join("\n");
    const article = parseArticle(page(player, data(text)));
    expect(turns(article)).toEqual(
      said.map((line, i) => [speakers[i]?.toUpperCase(), undefined, line]),
    );
    expect(article.issues.map(({ code }) => code)).toContain("body-from-data");
    expect(article.provenance.body?.source).toBe("json-ld:transcript");
  });

  it("is text where nobody is named, also of a video within an article", () => {
    const wrap = (video: object): object => ({ "@type": "NewsArticle", headline: "x", video });
    const article = parseArticle(page(player, data(said.join(" "), wrap)));
    expect(toText(article)).toBe(said.join(" "));
  });

  it("does not stand in for a body that is shown", () => {
    const story = said.map((text) => `<p>${text.replace("the", "our")}</p>`).join("");
    const article = parseArticle(page(`<main>${story}</main>`, data(said.join(" "))));
    expect(article.body).toHaveLength(said.length);
  });
});
