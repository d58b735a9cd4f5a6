import { describe, expect, it } from "vitest";
import { HANDLERS } from "../../src/body/handle/index.js";
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
});
