import { describe, expect, it } from "vitest";
import { measure, type PageStats } from "../../src/generic/measure/page-stats.js";
import { segment } from "../../src/generic/segment/segment.js";
import { applyRules } from "../../src/generic/select/rules/index.js";
import { selectBlocks, widenIfUncertain } from "../../src/generic/select/select.js";
import { type Article, parseArticle, toText } from "../../src/index.js";
import { readPage } from "../fields/read-fields.js";
import { PARAGRAPHS } from "./news-page.js";

const [first = "", second = "", third = "", fourth = ""] = PARAGRAPHS;

/** The texts that are kept of some markup, by what the model is made to say of each block. */
function kept(markup: string, verdicts: readonly number[], reasons?: (string | undefined)[]) {
  const page = readPage(`<main>${markup}</main>`);
  const blocks = segment(page.root as Parameters<typeof segment>[0]);
  expect(blocks).toHaveLength(verdicts.length);
  const stats = judged(measure(blocks, page, {}), verdicts, reasons);
  return textsOf(widenIfUncertain(selectBlocks(stats)));
}

/** A page of whose blocks the model and the rules before it say this. */
function judged(
  stats: PageStats,
  verdicts: readonly number[],
  reasons: readonly (string | undefined)[] = [],
): PageStats {
  for (const block of stats.blocks) {
    block.probability = verdicts[block.index] ?? 0;
    block.reason = reasons[block.index];
  }
  return stats;
}

function textsOf({ blocks }: PageStats): string[] {
  return blocks.flatMap(({ text, keep }) => (keep ? [text] : []));
}

describe("a heading", () => {
  it("is kept between two texts that are, whatever was thought of it", () => {
    const texts = kept(`<p>${first}</p><h2><span>Oak</span></h2><p>${second}</p>`, [0.9, 0.1, 0.9]);
    expect(texts).toEqual([first, "Oak", second]);
  });

  it("is not kept above what is left out, nor where a rule speaks against it", () => {
    const markup = `<p>${first}</p><h2>Related</h2><p>${second}</p>`;
    expect(kept(markup, [0.9, 0.1, 0.1])).toEqual([first]);
    expect(kept(markup, [0.9, 0.1, 0.9], [undefined, "headline", undefined])).toEqual([
      first,
      second,
    ]);
  });

  it("is what the markup says is one: other short texts go by their own verdict", () => {
    const texts = kept(`<p>${first}</p><p>Oak</p><p>${second}</p>`, [0.9, 0.1, 0.9]);
    expect(texts).toEqual([first, second]);
  });
});

describe("a page that the model is unsure of", () => {
  const markup = `<p>${first}</p><p>${second}</p><p>${third}</p>`;

  it("gives what is likeliest there, where nothing is likely", () => {
    expect(kept(markup, [0.3, 0.25, 0.2])).toEqual([first, second, third]);
    expect(kept(markup, [0.3, 0.25, 0.1])).toEqual([first, second]);
  });

  it("gives nothing where all of it is unlikely", () => {
    expect(kept(markup, [0.1, 0.1, 0.05])).toEqual([]);
  });

  it("gives nothing of a wall, which has much text of that kind", () => {
    const lines = [
      "Unlimited access to all stories on every device.",
      "Cancel at any time, no questions asked.",
      "Join 40,000 readers who start their day with us.",
      "Support independent journalism in your region.",
      "Read the paper as it was printed, every morning at five.",
      "Your subscription helps us to report what others will not.",
    ];
    const plans = [...lines, ...lines, ...lines]
      .map(
        (line, i) =>
          `<div class="card"><h3>Plan ${i}</h3><p>${line}</p><a href="/buy/${i}">Choose</a></div>`,
      )
      .join("");
    const article = parseArticle(
      `<title>Gazette</title><header><a href="/">Gazette</a></header><div><h2>Sign in to continue reading</h2><div>${plans}</div></div>`,
    );
    expect(article.issues.map(({ code }) => code)).toEqual(["login-wall"]);
    expect(article.body).toEqual([]);
  });

  it("is not one that has a text of which the model is sure", () => {
    expect(kept(markup, [0.9, 0.3, 0.2])).toEqual([first]);
  });
});

describe("a thread", () => {
  const post = (author: string, text: string): string =>
    `<div class="post"><div class="head"><a class="username" href="/members/${author}">${author}</a></div><div class="message">${text}</div></div>`;
  const thread = (...posts: string[]): string =>
    `<html><head><title>The mill turns again</title></head><body><h1>The mill turns again</h1><div class="posts">${posts.join("")}</div></body></html>`;
  const read = (page: string, url = "https://forum.example/threads/the-mill.12/"): Article =>
    parseArticle(page, { url, trace: true });
  const times = (text: string, { body }: Article): number =>
    toText({ body }).split(text).length - 1;
  const quote = (text: string): string => `<blockquote class="quote"><p>${text}</p></blockquote>`;
  const quoting = thread(
    post("ada", `<p>${first}</p><p>${second}</p>`),
    post("jo", `${quote(first)}<p>${third}</p>`),
    post("kim", `<p>${fourth}</p>`),
  );

  it("tells once what a reply quotes from a post before it, and says why", () => {
    const article = read(quoting);
    for (const text of [first, second, third, fourth]) expect(times(text, article)).toBe(1);
    expect(article.trace?.removals).toContainEqual(
      expect.objectContaining({ element: "blockquote.quote", reason: "shown before" }),
    );
  });

  it("tells a quote of what stands nowhere else", () => {
    const article = read(
      thread(
        post("ada", `<p>${first}</p>`),
        post("jo", `${quote(second)}<p>${third}</p>`),
        post("kim", `<p>${fourth}</p>`),
      ),
    );
    expect(times(second, article)).toBe(1);
  });

  it("tells what is no quote as often as it was written", () => {
    const article = read(
      thread(
        post("ada", `<p>${first}</p>`),
        post("jo", `<p>${second}</p>`),
        post("kim", `<p>${third}</p><p>${first}</p>`),
      ),
    );
    expect(times(first, article)).toBe(2);
  });

  it("is one whatever its address says; in an article a quote may say again what the text says", () => {
    const url = "https://gazette.example/2024/the-mill";
    expect(times(first, read(quoting, url))).toBe(1);
    const story = `<title>The mill</title><article><h1>The mill</h1><p>${first}</p><p>${second}</p><p>${third}</p>${quote(first)}<p>${fourth}</p></article>`;
    expect(times(first, read(story, url))).toBe(2);
  });
});

describe("the rules of structure, once the model has spoken", () => {
  const keptByRules = (markup: string, verdicts: readonly number[]): string[] => {
    const page = readPage(`<main>${markup}</main>`);
    const blocks = segment(page.root as Parameters<typeof segment>[0]);
    expect(blocks).toHaveLength(verdicts.length);
    return textsOf(applyRules(selectBlocks(judged(measure(blocks, page, {}), verdicts))));
  };

  it("keep the bold line at the head of a box with what it heads, but no bold line in the row of texts", () => {
    const box = `<div class=qa><strong>Who lifts it?</strong><p>${second}</p></div>`;
    expect(keptByRules(`<p>${first}</p>${box}<p>${third}</p>`, [0.9, 0.1, 0.9, 0.9])).toEqual([
      first,
      "Who lifts it?",
      second,
      third,
    ]);
    const row = `<p>${first}</p><p><strong>Read on below</strong></p><p>${second}</p>`;
    expect(keptByRules(row, [0.9, 0.1, 0.9])).toEqual([first, second]);
  });

  it("keep the whole text of a post that the page bounds by microdata, and none of its comments", () => {
    const post = (kind: string, type: string, body: string): string =>
      `<div itemprop=${kind} itemscope itemtype="https://schema.org/${type}"><div itemprop=text>${body}</div><p>by Ada</p></div>`;
    const markup =
      post("mainEntity", "Question", `<p>${first}</p>`) +
      post("acceptedAnswer", "Answer", `<p>${second}</p><p>No cost.</p>`) +
      post("comment", "Comment", "<p>This works on mine.</p>");
    expect(keptByRules(markup, [0.9, 0.1, 0.9, 0.1, 0.1, 0.1, 0.1])).toEqual([
      first,
      second,
      "No cost.",
    ]);
  });

  it("keep a sentence in the box of the text, last or between, and no label, link or line of another box", () => {
    const text = `<p>${first}</p><p>${second}</p><p>${third}</p>`;
    const box = (last: string): string => `<div class=entry>${text}${last}</div>`;
    const verdicts = [0.9, 0.9, 0.9, 0.15];
    expect(keptByRules(box("<p>It is so ordered.</p>"), verdicts)).toContain("It is so ordered.");
    expect(keptByRules(box("<p>It is so ordered.</p>"), [0.9, 0.9, 0.9, 0.03])).toHaveLength(3);
    expect(keptByRules(box("<p>Oak and more oak</p>"), verdicts)).toHaveLength(3);
    expect(keptByRules(box("<p><a href=/a>Read it here.</a></p>"), verdicts)).toHaveLength(3);
    expect(keptByRules(`${box("")}<p>It is so ordered.</p>`, verdicts)).toHaveLength(3);
    const between = `<div class=entry><p>${first}</p><p>No.</p><p>${second}</p></div>`;
    expect(keptByRules(between, [0.9, 0.1, 0.9])).toEqual([first, "No.", second]);
  });

  it("keep the list that a last line leads to, unless it leads on by links", () => {
    const led = (items: string): string =>
      `<p>${first}</p><p>${second}</p><p>Bring the following:</p><ul>${items}</ul>`;
    const verdicts = [0.9, 0.9, 0.9, 0.05, 0.05];
    expect(keptByRules(led("<li>a lamp</li><li>gloves</li>"), verdicts)).toContain("gloves");
    const links = "<li><a href=/l>lamps</a></li><li><a href=/g>gloves</a></li>";
    expect(keptByRules(led(links), verdicts)).toHaveLength(3);
  });

  it("leave lines of code out of what boxes that look alike say", () => {
    const lines = [1, 2, 3, 4].map((i) => `<div class=line><div class=code>ring(${i})</div></div>`);
    const code = `<div class=listing><pre>${lines.join("")}</pre></div>`;
    const texts = keptByRules(
      `<p>${first}</p>${code}<p>${second}</p>`,
      [0.9, 0.9, 0.1, 0.1, 0.1, 0.9],
    );
    expect(texts.filter((text) => text.startsWith("ring"))).toHaveLength(4);
  });
});
