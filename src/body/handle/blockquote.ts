import { readEmbed } from "../../media/embed.js";
import { pageUrl } from "../../text/address/url.js";
import type { Handler } from "../context.js";
import { quotedCallout } from "./callout.js";

/** A quotation, or the post from elsewhere that it stands for. */
export const quote: Handler = (element, reader) => {
  const embed = readEmbed(element, reader.context.page);
  if (embed !== undefined) return [embed];
  const children = reader.blocks(element);
  if (children.length === 0) return [];
  const callout = quotedCallout(children);
  if (callout !== undefined) return [callout];
  const cite = pageUrl(element.attr("cite") ?? "", reader.context.page.base);
  return [{ type: "blockquote", ...(cite !== undefined && { cite }), children }];
};
