import { briefText } from "../../tree/brief-text.js";
import type { ElementNode } from "../../tree/node.js";

/** Does the sentence before an element go on behind it? */
export function standsInSentence({ prev, next }: ElementNode): boolean {
  if (prev?.type !== "text" || next?.type !== "text") return false;
  return !/(?:[.!?:。！？…]|^)\s*$/.test(prev.data) && /^\s*[\p{Ll}\p{Lo},;.)]/u.test(next.data);
}

// A term of a few words.
const LONGEST = 40;

/** Is a button a word of the sentence that it stands in: a term that it explains when asked? */
export function isWordOfSentence(button: ElementNode): boolean {
  if (button.name !== "button" || !standsInSentence(button)) return false;
  const { prev, next } = button;
  const isApart = prev?.type === "text" && /[\s(“"]$/.test(prev.data);
  const goesOn = next?.type === "text" && /^[\s,;.)]/.test(next.data);
  return isApart && goesOn && /\p{L}/u.test(briefText(button, LONGEST) ?? "");
}
