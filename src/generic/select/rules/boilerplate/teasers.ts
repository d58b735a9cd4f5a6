import { getOrInsert } from "../../../../text/get-or-insert.js";
import { nearest } from "../../../../tree/ancestors.js";
import type { ElementNode } from "../../../../tree/node.js";
import type { Container } from "../../../measure/containers.js";
import type { PageStats } from "../../../measure/page-stats.js";
import type { PlacedBlock } from "../../../measure/placed-block.js";
import type { Selection, SelectionRule } from "../selection.js";

const HEADING = /^h[2-6]$/;
const LEVELS = 4;
const FEWEST = 2;
// A teaser is a heading and a sentence or two.
const LONGEST = 400;
// Where the group holds more of what is kept, it is the page: a list of its own.
const MOST = 0.4;

/** Teasers of other articles behind this one: boxes of one kind, each with a heading that links away, go as one. */
export const teasers: SelectionRule = {
  name: "teasers",
  apply(selection) {
    if (selection.page.genre === "thread") return;
    for (const group of groupsOf(selection.page))
      if (group.length >= FEWEST && group.every(({ length }) => length <= LONGEST))
        dropGroup(new Set(group), selection);
  },
};

/** The boxes around headings that link away, by the box around them. */
function groupsOf({ blocks }: PageStats): Iterable<readonly Container[]> {
  const groups = new Map<string, Container[]>();
  for (const { isHeading, box, linked, length, container } of blocks) {
    if (!isHeading || linked < length || !HEADING.test(box.name)) continue;
    const card = nearest(container.parent, ({ repeats }) => repeats !== 0, LEVELS + 1);
    // Where nothing is kept there is nothing to leave out.
    if (card?.parent === undefined || card.parent.kept === 0 || !linksAway(box)) continue;
    const key = `${card.parent.index} ${card.signature.siblingKey}`;
    const boxes = getOrInsert(groups, key, () => []);
    if (boxes[boxes.length - 1] !== card) boxes.push(card);
  }
  return groups.values();
}

function linksAway(heading: ElementNode): boolean {
  const href = heading.one("a[href]")?.attr("href") ?? heading.parent?.attr("href") ?? "#";
  return !href.startsWith("#");
}

function dropGroup(cards: ReadonlySet<Container>, selection: Selection): void {
  const kept = selection.page.blocks.filter(({ keep }) => keep);
  const isInside = ({ container }: PlacedBlock): boolean =>
    nearest(container, (box) => cards.has(box), 2 * LEVELS + 1) !== undefined;
  const inside = kept.filter(isInside);
  const [first] = inside;
  if (first === undefined) return;
  const titles = inside.filter(({ box }) => HEADING.test(box.name));
  // What the model keeps with its headings is a list that the article is.
  if (titles.length * 2 >= cards.size) return;
  const length = inside.reduce((sum, block) => sum + block.length, 0);
  const isTail = kept.every(
    (block) => block.index < first.index || !block.isProse || isInside(block),
  );
  if (isTail && length <= selection.keptLength * MOST)
    for (const block of inside) selection.drop(block, "teaser of another article");
}
