import { describe, expect, it } from "vitest";
import { parseArticle, toText } from "../../src/index.js";

const PARAGRAPHS = [
  "The weather station on Hollin Fell was opened to the public on Sunday, and the observer made tea for all who had walked up.",
  "Its rain gauge has been read at nine each morning since 1911, by seven people, of whom two were married to each other.",
  "A new mast came up by pony, as the track is too steep for anything with wheels and the helicopter was needed elsewhere.",
  "The valley farms still ring before they cut their hay, although each of them has a screen that says much the same.",
];

describe("a box around the region", () => {
  it("gives nothing of its own that stands between the paragraphs", () => {
    const [first, second, third, last] = PARAGRAPHS.map((text) => `<p>${text}</p>`);
    const { body } = parseArticle(
      `<!doctype html><title>The station on the fell</title><div class=wrapper><div class=post><h1>The station on the fell</h1>
      <div class=author>by <a href=/ann>Ann Lee</a></div><div class=post-body><span id=text>${first}${second}<span class=cta><a href=/guide>Download
      the free guide</a></span>${third}${last}</span></div><div class=post-tags>Topics: <a href=/hills>Hills</a></div></div></div>`,
    );
    expect(toText({ body })).toBe(PARAGRAPHS.join("\n\n"));
  });
});
