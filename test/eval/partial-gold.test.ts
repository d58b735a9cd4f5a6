import { describe, expect, it } from "vitest";

type OpenLabels = (blocks: readonly object[], labels: readonly number[], kind: string) => number[];
const script = new URL("../../scripts/train/partial-gold.mjs", import.meta.url);
const { openLabels } = (await import(script.href)) as { openLabels: OpenLabels };

const box = (name: string, parent: object | null = null): object => ({
  name,
  attr: () => undefined,
  parent,
});
const block = (element: object, length: number, linked = 0): object => ({
  box: element,
  length,
  linked,
});

describe("labels of a page whose gold stops halfway", () => {
  const main = box("main");
  const menu = box("nav");
  const paragraph = block(box("p", main), 400);
  const entry = block(box("li", menu), 40, 40);
  const blocks = [...Array(12).fill(paragraph), ...Array(50).fill(entry)];
  const halfway = blocks.map((_, i) => (i < 6 ? 1 : 0));

  it("leave out what follows and looks like body, and nothing else", () => {
    const open = openLabels(blocks, halfway, "documentation");
    expect(open.slice(0, 12)).toEqual([1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1]);
    expect(open.slice(12).every((label: number) => label === 0)).toBe(true);
  });

  it("stay as they are on articles, and where only a paragraph or two were passed over", () => {
    expect(openLabels(blocks, halfway, "article")).toEqual(halfway);
    const short = halfway.map((label, i) => (i < 12 && i !== 7 ? 1 : label));
    expect(openLabels(blocks, short, "documentation")).toEqual(short);
  });
});
