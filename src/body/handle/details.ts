import type { Handler } from "../context.js";
import { inlineText } from "../word-count.js";

/** Text that unfolds; without any it is what its summary says. */
export const details: Handler = (element, reader) => {
  const summary = element.children.find(
    (child) => child.type === "tag" && child.name === "summary",
  );
  const heading = summary?.type === "tag" ? (reader.ruled(summary) ?? reader.unruled(summary)) : [];
  const text = heading
    .flatMap((block) =>
      block.type === "paragraph" || block.type === "heading" ? [inlineText(block.children)] : [],
    )
    .join(" ")
    .trim();
  const children = reader.blocks(element, summary?.type === "tag" ? summary : undefined);
  if (children.length === 0) return heading;
  return [{ type: "details", ...(text !== "" && { summary: text }), children }];
};
