import { readEmbed } from "../../media/embed.js";
import type { Handler } from "../context.js";

/** Something from elsewhere, shown in a frame; nothing when it is not known to be content. */
export const embed: Handler = (element, reader) => {
  const made = readEmbed(element, reader.context.page);
  return made === undefined ? [] : [made];
};
