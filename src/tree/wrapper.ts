import { ATTRIBUTE } from "./attribute-bits.js";
import { attributeIn } from "./attributes.js";
import { KNOWN, WRAPPERS } from "./element-kinds.js";
import type { ElementNode } from "./node.js";

// An item or a cell by its role is one for a reader.
const PART_ROLE = /^(?:listitem|row|cell|gridcell|columnheader|rowheader)$/;
const DISPLAYED = /(?:^|[;\s])display\s?:\s?(?:block|flex|grid|table|list-item)\s?(?:$|[;!])/i;
const BODY_PARTS = new Set(["article", "main", "section", "body"]);

/**
 * Is this element a box that groups: by its name, by the role of an item or a cell, or as one of the parts that a page builds
 * of elements of its own, such as `<story-text>` straight in `<story-body>`?
 */
export function isWrapper(element: ElementNode): boolean {
  const { name, parent, attributes } = element;
  if (WRAPPERS.has(name)) return !isFloatingInitial(element);
  if (name === "span")
    return (
      PART_ROLE.test(attributeIn(attributes, "role") ?? "") ||
      isDisplayed(element) ||
      isIngredient(element)
    );
  if (!isOwn(name) || parent === null) return false;
  return (isOwn(parent.name) || BODY_PARTS.has(parent.name)) && beginsLine(element);
}

/** Each thing that a recipe needs is a line, whatever element says so. */
function isIngredient({ attributes, bits }: ElementNode): boolean {
  return (
    (bits & ATTRIBUTE.itemprop) !== 0 &&
    /^(?:recipeI|i)ngredients?$/.test(attributeIn(attributes, "itemprop") ?? "")
  );
}

/** Does a style of its own make it a line or more? What floats, as an initial does, stands in a line. */
function isDisplayed({ attributes, bits }: ElementNode): boolean {
  if ((bits & ATTRIBUTE.style) === 0) return false;
  const style = attributeIn(attributes, "style") ?? "";
  return DISPLAYED.test(style) && !style.includes("float");
}

/** A box for the first letter of a text, set large beside its lines: it stands in the line that follows. */
export function isFloatingInitial({ name, bits, attributes, children }: ElementNode): boolean {
  if (name !== "div" || (bits & ATTRIBUTE.style) === 0 || children.length !== 1) return false;
  const [letter] = children;
  return (
    letter?.type === "text" &&
    /^\s*["“„«'‘]?\p{Lu}\s*$/u.test(letter.data) &&
    /float\s*:\s*left/i.test(attributeIn(attributes, "style") ?? "")
  );
}

/** Is it an element that only this page knows? MathML and SVG have none with a hyphen here. */
function isOwn(name: string): boolean {
  return name.includes("-") && !KNOWN.has(name) && !/^(?:mjx|math|annotation)-/.test(name);
}

/** Behind text an element of the page's own may be a word in it. */
function beginsLine({ prev }: ElementNode): boolean {
  let before = prev;
  while (before?.type === "text" && before.data.trim() === "") before = before.prev;
  return before?.type !== "text";
}
