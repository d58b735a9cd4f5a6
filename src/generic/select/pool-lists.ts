import { mayBeEntry } from "../../body/entries/entry.js";
import { getOrInsert } from "../../text/get-or-insert.js";
import { nearest } from "../../tree/ancestors.js";
import { COLLECTIONS, WRAPPERS } from "../../tree/element-kinds.js";
import { isWithin, nearestAround } from "../measure/around.js";
import type { Container } from "../measure/containers.js";
import type { PageStats } from "../measure/page-stats.js";
import type { PlacedBlock } from "../measure/placed-block.js";

// A list or table is kept or left as a whole, up to here: longer ones are a page's layout.
const MOST_BLOCKS = 400;
// How deep a block may stand in its list or table.
const LEVELS = 6;

/** Lists and data tables are one thing to a reader: their blocks share one verdict, weighed by length. */
export function poolLists(page: PageStats): PageStats {
  const lists = nearestAround(page.containers, isList);
  const groups = new Map<Container, PlacedBlock[]>();
  for (const block of page.blocks) {
    const { container } = block;
    const list = lists[container.index];
    if (list !== undefined && isWithin(list, container, LEVELS))
      getOrInsert(groups, list, () => []).push(block);
  }
  for (const [list, texts] of groups) {
    // What nothing speaks for needs no verdict to share: most menus are ruled out.
    if (!texts.some(({ probability }) => probability > 0)) continue;
    const group = texts.filter(({ container }) => !standsInPost(container, list));
    if (group.length < 2 || group.length > MOST_BLOCKS) continue;
    let yes = 0;
    let all = 0;
    for (const { probability, length } of group) {
      yes += probability * length;
      all += length;
    }
    if (yes === 0 || isLayout(list, all / group.length)) continue;
    for (const block of group) block.probability = yes / (all || 1);
  }
  return page;
}

function isList({ element: { name } }: Container): boolean {
  return COLLECTIONS.has(name) && !WRAPPERS.has(name);
}

/** A list of posts is none: does one of them stand between a block and the list, or is it the list? */
function standsInPost(from: Container, list: Container): boolean {
  const last = nearest(from, (box) => box === list || mayBeEntry(box.element));
  return last === undefined || mayBeEntry(last.element);
}

/** Tables that hold paragraphs lay out the page. */
function isLayout({ element }: Container, mean: number): boolean {
  if (element.name !== "table") return false;
  return mean > 120 || element.one("table, p + p, h1, h2, article") !== undefined;
}
