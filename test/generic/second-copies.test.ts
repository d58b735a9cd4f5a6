import { describe, expect, it } from "vitest";
import { parseArticle, toText } from "../../src/index.js";
import { SENTENCES as S } from "./sentences.js";

const p = (from: number, to: number): string =>
  S.slice(from, to)
    .map((sentence) => `<p>${sentence}</p>`)
    .join("");
const read = (inside: string): string =>
  toText(
    parseArticle(
      `<html lang="en"><head><title>The lamp at Skerry Point</title></head><body><nav><a href="/">Isle Gazette</a></nav>
       <main><h1>The lamp at Skerry Point</h1>${inside}</main><footer><p>Isle Gazette, Low Quay</p></footer></body></html>`,
      { url: "https://gazette.example/2024/05/02/lamp.html" },
    ),
  );
const times = (text: string, part: string): number => text.split(part).length - 1;

describe("what a page shows twice is told once", () => {
  it("the article once more for narrow screens", () => {
    const story = `<h2>Oil and wick</h2>${p(0, 4)}<h2>The stairs</h2>${p(4, 9)}`;
    const text = read(
      `<div class="v-1a"><div>${story}</div></div><div class="v-2b"><div>${story}</div></div><div class="v-3c"><div>${story}</div></div>`,
    );
    for (const part of [...S.slice(0, 9), "Oil and wick", "The stairs"])
      expect(times(text, part)).toBe(1);
  });

  it("the beginning of a text in front of the whole", () => {
    const text = read(`<div class="short">${p(0, 3)}</div><div class="whole">${p(0, 9)}</div>`);
    for (const part of S.slice(0, 9)) expect(times(text, part)).toBe(1);
  });

  it("but not a refrain, or the same warning at two places", () => {
    const refrain = `<p>${S[9]}</p>`;
    const text = read(
      `${p(0, 3)}<div class="note"><p>Mind</p>${refrain}</div>${p(3, 6)}<div class="note"><p>Mind</p>${refrain}</div>${p(6, 9)}`,
    );
    expect(times(text, S[9] ?? "?")).toBe(2);
    const song = read(`${p(0, 2)}${p(2, 4)}${p(4, 6)}${p(2, 4)}${p(6, 8)}${p(2, 4)}`);
    expect(times(song, S[2] ?? "?")).toBe(3);
  });
});
