import type { ElementNode } from "../../../../tree/node.js";
import type { Container } from "../../../measure/containers.js";
import type { PlacedBlock } from "../../../measure/placed-block.js";
import type { TextBlock } from "../../../segment/text-block.js";
import type { SelectionRule } from "../selection.js";
import { dropBoxes } from "./small-boxes.js";

const LONGEST = 250;
const FEWEST = 3;
const LINKED = 0.7;
const SHORT = 40;
// The page behind may have a long title.
const LONGEST_STEP = 120;
const FEWEST_STEPS = 2;
const STEP =
  /^(?:prev|next|older|newer|zurück|weiter|vorherig|nächst|vorig|précédent|suivant|anterior|siguiente|próxim|precedente|successiv|vorige|volgende)/;

/**
 * Rows of links and short lines with one before the article, lists of the pages before and behind, and a single link behind it
 * lead on, and are no text of it.
 */
export const linkRows: SelectionRule = {
  name: "rows of links",
  apply(selection) {
    const { blocks, heading, genre } = selection.page;
    if (genre !== "unknown" && genre !== "article") return;
    let isAbove = true;
    for (const block of blocks.slice(0, Math.max(heading, 0))) {
      if (!block.keep) continue;
      isAbove &&= !block.isProse;
      if (isRow(block)) selection.drop(block, "row of links");
      else if (isAbove && isLinkLine(block)) selection.drop(block, "link above the headline");
    }
    dropBoxes(stepsOf(blocks), selection, "way to other pages");
    let { last } = selection.bounds;
    for (let block = blocks[last]; last > 0 && block?.keep; block = blocks[last]) {
      if (!isSingle(block) || last < heading) return;
      selection.drop(block, "link behind the article");
      last = selection.bounds.last;
    }
  },
};

function isRow({ box, length, linked }: TextBlock): boolean {
  if (length > LONGEST || linked < length * LINKED) return false;
  return box.all("a[href]").length >= FEWEST;
}

function isLinkLine({ length, linked, isHeading, box }: PlacedBlock): boolean {
  return linked > 0 && length <= SHORT && !isHeading && !isInList(box);
}

/** Short lists with the way to the page before and to that behind. */
function stepsOf(blocks: readonly PlacedBlock[]): ReadonlySet<Container> {
  const lists = new Set<Container>();
  let [last, steps]: [Container | undefined, number] = [undefined, 0];
  for (const { keep, box, container, length, linked, line } of blocks) {
    if (!keep || box.name !== "li" || linked === 0 || length > LONGEST_STEP || !STEP.test(line))
      continue;
    const list = container.parent;
    steps = list === last ? steps + 1 : 1;
    last = list;
    if (list !== undefined && steps >= FEWEST_STEPS && list.length <= LONGEST) lists.add(list);
  }
  return lists;
}

function isSingle({ box, length, linked, isProse }: TextBlock): boolean {
  return !isProse && length <= SHORT && linked >= length && !isInList(box);
}

function isInList(box: ElementNode): boolean {
  return /^(?:li|dd|dt|td|th)$/.test(box.name) || box.parent?.name === "li";
}
