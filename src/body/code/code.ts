import type { Code } from "../../model/block.js";
import type { ElementNode } from "../../tree/node.js";
import type { Handler } from "../context.js";
import { codeText } from "./code-text.js";
import { codeLanguageOf } from "./language.js";

/** Preformatted text, line breaks kept, with its language. */
export const code: Handler = (element) => {
  const block = readCode(element);
  return block === undefined ? [] : [block];
};

/** Code as a block; nothing if there is none in the element. */
export function readCode(element: ElementNode): Code | undefined {
  const value = codeText(element);
  if (value === "") return undefined;
  const lang = codeLanguageOf(element);
  return { type: "code", ...(lang !== undefined && { lang }), value };
}
