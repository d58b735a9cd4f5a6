import { describe, expect, it } from "vitest";
import { type Article, parseArticle } from "../../src/index.js";

const UPDATES = [
  "Boats moved up river before the second wave came, and the keeper counted nine of them.",
  "The hall on Mill Lane opens at six for everybody who cannot stay at home tonight.",
  "We heard it before we saw it, said a baker whose shop stands behind the lower wall.",
  "The water rose by a metre in four hours, the office says, and will not rise much more.",
  "The road to the quay is closed until the morning, and so is the lower bridge.",
];

const page = (
  wrap: (entries: string) => string,
  entry: (text: string, i: number) => string,
): Article =>
  parseArticle(
    `<!doctype html><html lang="en"><head><title>Flood on the Aske</title></head><body><header><nav><a href="/">Home</a></nav></header><main><h1>Flood on the Aske</h1><p>What we know of the flood on the river Aske, as it comes in, from our reporters on both of its banks.</p>${wrap(UPDATES.map(entry).join("\n"))}</main><footer>© Gazette</footer></body></html>`,
    { url: "https://gazette.example/live/flood" },
  );
const time = (i: number): string => `2024-03-05T1${8 - i}:0${i}:00Z`;
const stamp = (i: number): string => `<time datetime="${time(i)}">1${8 - i}:0${i}</time>`;

describe("a live blog that only looks like one", () => {
  it.each([
    [
      "articles",
      page(
        (entries) => `<div class="feed">${entries}</div>`,
        (text, i) => `<article>${stamp(i)}<p>${text}</p></article>`,
      ),
    ],
    [
      "items of a list",
      page(
        (entries) => `<ol>${entries}</ol>`,
        (text, i) => `<li><article><header>${stamp(i)}</header><p>${text}</p></article></li>`,
      ),
    ],
    [
      "boxes",
      page(
        (entries) => `<div class="u-list">${entries}</div>`,
        (text, i) =>
          `<div class="u-item"><div class="u-time">${stamp(i)}</div><div class="u-text"><p>${text}</p><p>${UPDATES[(i + 1) % 5]}</p></div></div>`,
      ),
    ],
    [
      "sections",
      page(
        (entries) => entries,
        (text, i) => `<section id="p${i}"><h3>Level ${i}</h3>${stamp(i)}<p>${text}</p></section>`,
      ),
    ],
    [
      "boxes with a date in words",
      page(
        (entries) => `<div class="posts">${entries}</div>`,
        (text, i) =>
          `<div class="post-x"><span class="stamp">5 March 2024, 1${8 - i}:0${i}</span><p>${text}</p></div>`,
      ),
    ],
  ])("of %s has its entries, each with its time", (_, { body }) => {
    const entries = body.filter((block) => block.type === "liveEntry");
    expect(entries.map((entry) => entry.time?.slice(0, 16))).toEqual(
      UPDATES.map((_text, i) => time(i).slice(0, 16)),
    );
    entries.forEach(({ children }, i) => {
      expect(JSON.stringify(children[0])).toContain(UPDATES[i]);
    });
  });

  it("is none where the times are those of weeks", () => {
    const { body } = page(
      (entries) => `<div class="feed">${entries}</div>`,
      (text, i) =>
        `<article><time datetime="2024-0${i + 1}-05T10:00:00Z">5.${i + 1}.</time><p>${text}</p></article>`,
    );
    expect(body.map(({ type }) => type)).not.toContain("liveEntry");
  });
});
