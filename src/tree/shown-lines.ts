import { nearest } from "./ancestors.js";
import { ATTRIBUTE } from "./attribute-bits.js";
import { attributeIn } from "./attributes.js";
import type { ElementNode, TextNode } from "./node.js";

const LINES = /white-space\s?:\s?(?:pre(?:-line|-wrap)?|break-spaces)(?![\w-])/i;
// How far away a box may say so: that of the text, or one around its paragraphs.
const LEVELS = 3;

/** Does a style around a text say that its line breaks are seen? */
export function showsLines({ parent }: TextNode): boolean {
  return nearest(parent, saysSo, LEVELS) !== undefined;
}

function saysSo({ bits, attributes }: ElementNode): boolean {
  return (bits & ATTRIBUTE.style) !== 0 && LINES.test(attributeIn(attributes, "style") ?? "");
}
