import { ATTRIBUTE } from "../../tree/attribute-bits.js";
import type { ElementNode } from "../../tree/node.js";

const LEVELS = 3;
const MOST_CELLS = 4;
// Each post has a number of its own, and its colour: "loop-item-3", "windowbg2", "row-odd".
const COUNTED = /\d+|(?<![a-z])(?:odd|even|alt)(?![a-z])|[-_](?=$)/gi;

// "post_message_318": each post has one.
const NUMBERED = /^([a-z][a-z_-]+)\d+$/i;

/** What elements that do the same in each post have in common: tag and first class, or id, without what counts or alternates. */
export function kindOf(element: ElementNode): string {
  const { name, bits } = element;
  if ((bits & ATTRIBUTE.class) > 0) {
    const names = (element.attr("class") ?? "").trim();
    const end = names.search(/\s/);
    return `${name}.${(end < 0 ? names : names.slice(0, end)).replace(COUNTED, "")}`;
  }
  const id = (bits & ATTRIBUTE.id) > 0 ? NUMBERED.exec(element.attr("id") ?? "")?.[1] : undefined;
  if (id !== undefined) return `${name}#${id}`;
  return name === "td" ? cellKind(element) : name;
}

/** A cell without a name is told by its place in the row. */
function cellKind(cell: ElementNode): string {
  let before = 0;
  for (let node = cell.prev; node !== null && before < MOST_CELLS; node = node.prev)
    if (node.type === "tag") before++;
  return `td(${before})`;
}

/** Where an element stands in its post: its kind, and those of the boxes around it up to one with a name. */
export function placeOf(element: ElementNode): string {
  return upTo(element, (box) => /[.#]/.test(kindOf(box)));
}

/** The same with the kinds of two boxes around it, whatever it is called: parts of a post may share a class. */
export function exactPlaceOf(element: ElementNode): string {
  return upTo(element, () => false);
}

function upTo(element: ElementNode, isEnough: (box: ElementNode) => boolean): string {
  let place = "";
  let box: ElementNode | null = element;
  for (let level = 0; level < LEVELS && box !== null; level++, box = box.parent) {
    place += `${kindOf(box)} < `;
    if (isEnough(box)) break;
  }
  return place;
}
