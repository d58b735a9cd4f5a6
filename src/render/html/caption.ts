import { element, escapeHtml } from "./element.js";

/** Caption and credit; nothing where there is neither. */
export function captionHtml({ caption, credit }: { caption?: string; credit?: string }): string {
  if (caption === undefined && credit === undefined) return "";
  const credited = credit === undefined ? "" : element("small", {}, escapeHtml(credit));
  return element(
    "figcaption",
    {},
    [caption === undefined ? "" : escapeHtml(caption), credited].filter(Boolean).join(" "),
  );
}
