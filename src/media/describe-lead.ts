import type { Image } from "../model/article.js";
import type { Block } from "../model/block.js";
import { isSameImage } from "./same-picture.js";

/** The lead picture with what the body says of it, where it stands there too. */
export function describeLead(lead: Image, body: readonly Block[]): Image {
  for (const block of body) {
    const same =
      block.type === "figure" ? block.images.find((image) => isSameImage(image, lead)) : undefined;
    if (same === undefined) continue;
    const { alt, caption, credit } = same;
    return { ...(alt && { alt }), ...(caption && { caption }), ...(credit && { credit }), ...lead };
  }
  return lead;
}
