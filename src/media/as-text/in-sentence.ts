import type { ElementNode } from "../../tree/node.js";

/** Does the sentence before an element go on behind it? */
export function standsInSentence({ prev, next }: ElementNode): boolean {
  if (prev?.type !== "text" || next?.type !== "text") return false;
  return !/(?:[.!?:。！？…]|^)\s*$/.test(prev.data) && /^\s*[\p{Ll}\p{Lo},;.)]/u.test(next.data);
}
