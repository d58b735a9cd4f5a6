import { badArticle } from "../check/bad-article.js";
import type { Renderable } from "../check/renderable.js";
import { leadInBody, withCaptionOf } from "../media/lead.js";
import type { FigureImage } from "../model/block.js";
import type { Image } from "../model/fields.js";
import { plainText } from "../render/plain-text.js";
import { walk } from "../render/walk.js";
import { allowedPictureUrl } from "../text/address/allowed-url.js";
import { reading } from "./reading.js";

/**
 * Every picture of an article once: the lead first, then those of the body in their order.
 *
 * Takes an article, one block, or a list of blocks. A lead that also stands in the body has what the body says of it. Pictures
 * whose address is unknown are left out.
 *
 * @param content An article, one block, or a list of blocks.
 * @throws {@link offprint!ArticleError | ArticleError} with code `bad-article` for what is none; the message says where.
 * @example
 * ```ts
 * import { images, parseArticle } from "offprint";
 *
 * const page = `<article><h1>Rain</h1><p>It rained all day in the valley, and nobody minded.</p>
 *   <figure><img src="/weir.jpg" alt="A weir"><figcaption>The weir on Tuesday.</figcaption></figure></article>`;
 * const [first] = images(parseArticle(page, { url: "https://gazette.example/rain" }));
 * console.log(first?.src, first?.caption);
 * ```
 * ```text output
 * https://gazette.example/weir.jpg The weir on Tuesday.
 * ```
 */
export function images(content: Renderable): Image[] {
  return reading(content, ({ leadImage: lead, body }) => {
    const found = new Map<string, Image>();
    const add = (image: FigureImage): void => {
      const one = checked(image);
      if (one !== undefined && !found.has(one.src)) found.set(one.src, one);
    };
    const twin = lead && leadInBody(lead, body);
    if (lead) add(withCaptionOf(lead, twin));
    walk(body, {
      block(block) {
        if (block.type === "figure")
          for (const image of block.images) if (image !== twin) add(image);
      },
      inlines: plainText,
    });
    return [...found.values()];
  });
}

// What is known of a picture besides its address, and what that must be.
const KNOWN: Readonly<Record<string, string>> = {
  alt: "string",
  caption: "string",
  credit: "string",
  width: "number",
  height: "number",
  density: "number",
};

/** A picture with what is known of it, as plain data; nothing where its address is unknown, or none that passes. */
function checked(image: FigureImage): Image | undefined {
  if (typeof image !== "object") badArticle("no picture");
  const src = image.src && allowedPictureUrl(image.src, undefined);
  return src
    ? {
        ...known(image),
        src,
        ...(image.candidates && {
          candidates: image.candidates.flatMap((one) => checked(one) ?? []),
        }),
      }
    : undefined;
}

function known(image: object): object {
  return Object.fromEntries(
    Object.entries(image).filter(([name, value]) => {
      const type = Object.hasOwn(KNOWN, name) && KNOWN[name];
      if (!type || value === undefined) return false;
      return typeof value === type || badArticle(`${name} of a picture is no ${type}`);
    }),
  );
}
