import { describe, expect, it } from "vitest";
import { HANDLERS } from "../../src/body/handle/index.js";
import { parseArticle } from "../../src/index.js";
import { BLOCKS, CONTROLS, MARKS, PLAYERS, WRAPPERS } from "../../src/tree/element-kinds.js";

describe("the table of element kinds", () => {
  it("calls a block what a handler reads, and nothing else", () => {
    expect([...BLOCKS].sort()).toEqual([...HANDLERS.keys()].sort());
  });

  it("has no element that is a box and a control, or a mark and a block", () => {
    expect([...WRAPPERS].filter((name) => CONTROLS.has(name))).toEqual([]);
    expect(Object.keys(MARKS).filter((name) => BLOCKS.has(name) || WRAPPERS.has(name))).toEqual([]);
    expect([...PLAYERS].filter((name) => !BLOCKS.has(name))).toEqual([]);
  });

  it("takes the label of a player in a custom element for no words of the paragraph around", () => {
    const story =
      "The ferry left the harbour at dawn, and nobody on the quay knew who steered it. ";
    const page = `<article><h1>The ferry at dawn</h1><p>${story.repeat(4)}</p>
      <div><lite-youtube videoid="a1b2c3d4e5f"><a href="/play">Play: the ferry leaves the harbour</a></lite-youtube></div>
      <p>${story.repeat(4)}</p></article>`;
    const { body } = parseArticle(page);
    expect(body.map(({ type }) => type)).toEqual(["paragraph", "embed", "paragraph"]);
  });
});
