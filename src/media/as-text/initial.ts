import type { ElementNode } from "../../tree/node.js";

const LETTER = /^[\p{L}\p{N}]$/u;
const NAMED = /drop-?cap|initial|lettrine|versal|capital/i;

/** The letter that a picture stands for: a large, drawn initial, with the rest of its word right behind it. */
export function initialOf(image: ElementNode): string | undefined {
  const alt = image.name === "img" ? image.attr("alt")?.trim() : undefined;
  if (alt === undefined || !LETTER.test(alt)) return undefined;
  const { next } = image;
  const isBegun = next?.type === "text" && /^[\p{Ll}’']/u.test(next.data);
  return isBegun || (next?.type === "text" && NAMED.test(image.attr("class") ?? ""))
    ? alt
    : undefined;
}
