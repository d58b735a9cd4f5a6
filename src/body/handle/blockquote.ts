import { readEmbed } from "../../media/embed.js";
import type { Handler } from "../context.js";

/** A quotation, or the post from elsewhere that it stands for. */
export const quote: Handler = (element, reader) => {
  const embed = readEmbed(element, reader.context.page);
  if (embed !== undefined) return [embed];
  const children = reader.blocks(element);
  return children.length > 0 ? [{ type: "blockquote", children }] : [];
};
