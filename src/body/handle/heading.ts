import type { Block, Heading } from "../../model/block.js";
import type { Handler } from "../context.js";

/** A heading of the level its tag says; pictures inside it stand behind it. */
export const heading: Handler = (element, reader) => {
  const depth = Number(element.name.slice(1)) as Heading["depth"];
  return reader
    .paragraphs(element)
    .map(
      (block): Block =>
        block.type === "paragraph" ? { type: "heading", depth, children: block.children } : block,
    );
};
