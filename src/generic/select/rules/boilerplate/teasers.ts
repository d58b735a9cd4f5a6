import { nearest, standsIn } from "../../../../tree/ancestors.js";
import type { ElementNode } from "../../../../tree/node.js";
import { getOrInsert } from "../../../measure/get-or-insert.js";
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
    for (const group of groupsOf(selection)) {
      const lengths = group.map((box) => selection.page.containers.get(box)?.length ?? 0);
      if (group.length < FEWEST || lengths.some((length) => length > LONGEST)) continue;
      dropGroup(new Set(group), selection);
    }
  },
};

/** The boxes around headings that link away, by the box around them. */
function groupsOf({ page }: Selection): Iterable<readonly ElementNode[]> {
  const groups = new Map<string, ElementNode[]>();
  const ids = new Map<ElementNode, number>();
  page.blocks.forEach(({ box, linked, length }) => {
    if (!HEADING.test(box.name) || linked < length || !linksAway(box)) return;
    const above = page.containers.get(box)?.parent;
    const card = nearest(above, ({ repeats }) => repeats !== 0, LEVELS + 1);
    const around = card?.element.parent;
    if (card === undefined || around == null) return;
    const id = getOrInsert(ids, around, () => ids.size);
    const boxes = getOrInsert(groups, `${id} ${card.signature.siblingKey}`, () => []);
    if (boxes[boxes.length - 1] !== card.element) boxes.push(card.element);
  });
  return groups.values();
}

function linksAway(heading: ElementNode): boolean {
  const href = heading.one("a[href]")?.attribs["href"] ?? heading.parent?.attribs["href"] ?? "#";
  return !href.startsWith("#");
}

function dropGroup(cards: ReadonlySet<ElementNode>, selection: Selection): void {
  const { blocks } = selection.page;
  const inside = blocks.map(({ box }) => standsIn(box, cards, 2 * LEVELS + 1));
  const kept = blocks.flatMap((_, i) => (inside[i] && selection.keeps(i) ? [i] : []));
  const first = kept[0];
  if (first === undefined) return;
  const titles = kept.filter((i) => HEADING.test(blocks[i]?.box.name ?? ""));
  // What the model keeps with its headings is a list that the article is.
  if (titles.length * 2 >= cards.size) return;
  const length = kept.reduce((sum, i) => sum + (blocks[i]?.length ?? 0), 0);
  const isTail = blocks.every(
    ({ isProse }, i) => i < first || inside[i] || !isProse || !selection.keeps(i),
  );
  if (isTail && length <= selection.keptLength * MOST)
    for (const i of kept) selection.drop(i, "teaser of another article");
}
