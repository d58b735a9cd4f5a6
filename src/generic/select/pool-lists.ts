import { mayBeEntry } from "../../body/entries/entry.js";
import { nearest } from "../../tree/ancestors.js";
import { COLLECTIONS, WRAPPERS } from "../../tree/element-kinds.js";
import type { ElementNode } from "../../tree/node.js";
import { getOrInsert } from "../measure/get-or-insert.js";
import type { TextBlock } from "../segment/segment.js";

// A list or table is kept or left as a whole, up to here: longer ones are a page's layout.
const MOST_BLOCKS = 400;

/** Lists and data tables are one thing to a reader: their blocks share one verdict, weighed by length. */
export function poolLists(blocks: readonly TextBlock[], verdicts: readonly number[]): number[] {
  const groups = new Map<ElementNode, number[]>();
  blocks.forEach((block, i) => {
    const owner = ownerOf(block.box);
    if (owner === undefined) return;
    getOrInsert(groups, owner, () => []).push(i);
  });
  const shared = [...verdicts];
  for (const [owner, group] of groups) {
    if (group.length < 2 || group.length > MOST_BLOCKS || isLayout(owner, group, blocks)) continue;
    let yes = 0;
    let all = 0;
    for (const i of group) {
      const length = blocks[i]?.length ?? 0;
      yes += (verdicts[i] ?? 0) * length;
      all += length;
    }
    for (const i of group) shared[i] = yes / (all || 1);
  }
  return shared;
}

// How deep a block may stand in its list or table.
const LEVELS = 6;

/** The list or table that a block stands in; a list of posts is none. */
function ownerOf(box: ElementNode): ElementNode | undefined {
  const owner = nearest(box, ({ name }) => COLLECTIONS.has(name) && !WRAPPERS.has(name), LEVELS);
  const last = owner && nearest(box, (node) => node === owner || mayBeEntry(node));
  return last === undefined || mayBeEntry(last) ? undefined : owner;
}

/** Tables that hold paragraphs lay out the page. */
function isLayout(
  owner: ElementNode,
  group: readonly number[],
  blocks: readonly TextBlock[],
): boolean {
  if (owner.name !== "table") return false;
  const length = group.reduce((sum, i) => sum + (blocks[i]?.length ?? 0), 0);
  return length / group.length > 120 || owner.one("table, p + p, h1, h2, article") !== undefined;
}
