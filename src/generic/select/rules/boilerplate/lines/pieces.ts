import { lineOf } from "../../../../measure/line.js";
import type { TextBlock } from "../../../../segment/text-block.js";

/** The texts side by side in a line, in elements of their own or parted by a sign, in lower case: "ann lee", "3 min read". */
export function piecesOf({ box, nodes }: TextBlock): string[] {
  const parts = nodes.length === 1 && nodes[0] === box ? box.children : nodes;
  return parts
    .map((part) => (part.type === "text" ? part.data : part.text()))
    .flatMap((text) =>
      text.replaceAll("·", "|").replaceAll("•", "|").replaceAll("∙", "|").split("|"),
    )
    .map(lineOf)
    .filter((line) => line !== "");
}
