import { readEmbed } from "../../media/embed.js";
import type { Handler } from "../context.js";

/** A paragraph; two line breaks inside make two of it. Some stand in for what a provider's script shows. */
export const paragraph: Handler = (element, reader) => {
  const waits = element.attr("data-slug-hash") !== undefined;
  const embed = waits ? readEmbed(element, reader.context.page) : undefined;
  return embed === undefined ? reader.paragraphs(element) : [embed];
};
