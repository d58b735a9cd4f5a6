import type { Container } from "../../../../measure/containers.js";
import type { PlacedBlock } from "../../../../measure/placed-block.js";
import type { Selection, SelectionRule } from "../../selection.js";

// The same warning may stand at two functions: a copy has some paragraphs, in the same order.
const LONGEST_LINE = 20;
const SHORTEST = 200;
const FEWEST = 2;
// How much of the box of a copy it has to be, of what is kept there.
const MOSTLY = 0.9;
const LONGEST_HEAD = 8;

/**
 * What a page shows twice is told once: the article once more for narrow screens, the beginning of a text in front of the whole
 * that a button unfolds. The copy stands in a box of its own, and what was kept of either is kept of the other.
 *
 * Of 1,959 pages with a gold body three articles were told twice or three times as a whole: their F1 goes from .50 to .99, .67 to .99
 * and .70 to .99.
 */
export const secondCopies: SelectionRule = {
  name: "second copies",
  apply(selection) {
    const { blocks, copies } = selection.page;
    const seen = new Map<string, number>();
    let end = 0;
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i];
      if (block === undefined || !block.isProse || block.length <= LONGEST_LINE) continue;
      if ((copies.get(block.line) ?? 0) < 2) continue;
      const before = seen.get(block.line);
      seen.set(block.line, i);
      if (before === undefined || (!block.keep && !selection.keeps(before))) continue;
      const head = headLength(blocks, before, i, end);
      const [from, to] = [before - head, i - head];
      const count = runLength(blocks, from, to);
      const [first, second] = [blocks.slice(from, from + count), blocks.slice(to, to + count)];
      end = to + count;
      i = end - 1;
      const copy = copyOf(first, second);
      if (copy !== undefined) leaveOut(copy, copy === first ? second : first, selection);
    }
  },
};

/** How many blocks in front of both are the same as well: their headings. */
function headLength(
  blocks: readonly PlacedBlock[],
  first: number,
  second: number,
  end: number,
): number {
  // The end of a copy is no head of the next.
  const most = Math.min(LONGEST_HEAD, second - end);
  let count = 0;
  while (count < most && isSame(blocks[first - count - 1], blocks[second - count - 1])) count++;
  return count;
}

/** How many blocks from the second place on say what those from the first place on say. */
function runLength(blocks: readonly PlacedBlock[], first: number, second: number): number {
  let count = 1;
  while (first + count < second && isSame(blocks[first + count], blocks[second + count])) count++;
  return count;
}

const isSame = (one: PlacedBlock | undefined, other: PlacedBlock | undefined): boolean =>
  one !== undefined && one.line === other?.line && one.length === other.length;

/** That of two which alone fills a box in which the other does not stand; of two such the second. */
function copyOf(
  first: readonly PlacedBlock[],
  second: readonly PlacedBlock[],
): readonly PlacedBlock[] | undefined {
  const prose = first.filter(({ isProse }) => isProse);
  if (prose.length < FEWEST || lengthOf(prose) < SHORTEST) return undefined;
  if (fillsBox(second, first)) return second;
  return fillsBox(first, second) ? first : undefined;
}

function fillsBox(copy: readonly PlacedBlock[], other: readonly PlacedBlock[]): boolean {
  const box = boxAround(copy[0]?.container, copy.at(-1)?.container);
  if (box === undefined || boxAround(box, other[0]?.container) === box) return false;
  const kept = copy.filter(({ keep }) => keep);
  return lengthOf(copy) >= box.length * MOSTLY || lengthOf(kept) >= box.kept * MOSTLY;
}

/** The smallest box around two. */
function boxAround(
  first: Container | undefined,
  second: Container | undefined,
): Container | undefined {
  let [one, other] = [first, second];
  while (one !== undefined && other !== undefined && one !== other)
    if (one.depth < other.depth) other = other.parent;
    else one = one.parent;
  return other && one;
}

function leaveOut(
  copy: readonly PlacedBlock[],
  other: readonly PlacedBlock[],
  selection: Selection,
): void {
  copy.forEach((block, i) => {
    const same = other[i];
    if (block.keep && same?.isOpen === true) selection.keep(same);
    selection.drop(block, "shown twice");
  });
}

function lengthOf(blocks: readonly PlacedBlock[]): number {
  return blocks.reduce((sum, { length }) => sum + length, 0);
}
