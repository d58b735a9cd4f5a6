import type { Embed, Figure, FigureImage } from "../model/block.js";
import { pageUrl, pictureUrl } from "../text/url.js";
import { element, escapeHtml } from "./element.js";

/** A picture with its sizes; nothing without an address. */
function pictureHtml(image: FigureImage): string {
  const src = image.src === undefined ? undefined : pictureUrl(image.src, undefined);
  if (src === undefined) return "";
  const sizes = (image.candidates ?? []).flatMap(({ src: one, width, density }) => {
    const safe = pictureUrl(one, undefined);
    // A comma or space would end the address within srcset.
    if (safe === undefined || /[\s,]/.test(safe)) return [];
    return width === undefined
      ? density === undefined
        ? []
        : [`${safe} ${density}x`]
      : [`${safe} ${width}w`];
  });
  return element("img", {
    src,
    srcset: sizes.length > 1 ? sizes.join(", ") : undefined,
    alt: image.alt ?? "",
    width: image.width,
    height: image.height,
    loading: "lazy",
  });
}

/** Pictures with caption and credit. */
export function figureHtml(figure: Figure): string {
  const pictures = figure.images
    .map((image) => pictureHtml(image) + (figure.images.length > 1 ? words(image) : ""))
    .join("");
  const [only] = figure.images;
  const captions =
    (figure.images.length === 1 && only !== undefined ? words(only) : "") + words(figure);
  return element("figure", {}, pictures + captions);
}

/** A link to something from elsewhere, with what the page says of it: nothing foreign is loaded. */
export function embedHtml(embed: Embed): string {
  const url = embed.url === undefined ? undefined : pageUrl(embed.url, undefined);
  const name = escapeHtml(embed.title ?? embed.url ?? embed.provider);
  const text =
    embed.text === undefined
      ? ""
      : element("blockquote", {}, element("p", {}, escapeHtml(embed.text)));
  const link = url === undefined ? "" : element("a", { href: url }, name);
  return element("figure", { "data-provider": embed.provider }, text + link + words(embed));
}

function words({ caption, credit }: { caption?: string; credit?: string }): string {
  if (caption === undefined && credit === undefined) return "";
  const credited = credit === undefined ? "" : element("small", {}, escapeHtml(credit));
  return element(
    "figcaption",
    {},
    [caption === undefined ? "" : escapeHtml(caption), credited].filter(Boolean).join(" "),
  );
}
