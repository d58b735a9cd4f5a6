import type { Block, FigureImage } from "../model/block.js";
import type { Image } from "../model/fields.js";
import { sameImageAs } from "./same-picture.js";

// The lead picture stands at the beginning of a body, if it does.
const MOST = 60;

/** The lead picture as the body shows it, maybe under another size. */
export function leadInBody(lead: Image, body: readonly Block[]): FigureImage | undefined {
  return body
    .slice(0, MOST)
    .flatMap((block) => (block.type === "figure" ? block.images.slice(0, MOST) : []))
    .find(sameImageAs(lead));
}

/** The lead picture with what is said of it where the body shows it. */
export function withCaptionOf(
  lead: Image,
  { alt, caption, credit }: Partial<FigureImage> = {},
): Image {
  return { ...(alt && { alt }), ...(caption && { caption }), ...(credit && { credit }), ...lead };
}
