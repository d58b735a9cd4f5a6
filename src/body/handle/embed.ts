import { readEmbed } from "../../media/embed.js";
import { readUnknownFrame } from "../../media/unknown-frame.js";
import type { Handler } from "../context.js";

/** Something from elsewhere, shown in a frame; nothing where it is no content. */
export const embed: Handler = (element, reader) => {
  const { page } = reader.context;
  const made = readEmbed(element, page) ?? readUnknownFrame(element, page);
  return made === undefined ? [] : [made];
};
