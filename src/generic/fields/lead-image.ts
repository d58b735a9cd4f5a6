import { readFigure, readPictures } from "../../media/figure.js";
import { sameImageAs, widthInAddress } from "../../media/same-picture.js";
import { parseSrcset } from "../../media/srcset.js";
import type { FigureImage } from "../../model/block.js";
import type { Image } from "../../model/fields.js";
import type { Marker, PageView } from "../../model/page.js";
import type { SourcedCandidate } from "../../profile/field-resolver.js";
import type { Candidate } from "../../profile/profile.js";
import { link, meta, type Source } from "../../profile/source.js";
import { ElementNode } from "../../tree/node.js";
import { mainHeading, markersAround } from "./headline/heading.js";
import { ownJsonLd, ownMicrodata } from "./structured.js";

const openGraph: Source = {
  from: "meta:og:image",
  phase: "head",
  read(page) {
    const first = (key: string): string | undefined => page.meta(key)[0];
    const src = first("og:image:secure_url") || first("og:image") || first("og:image:url");
    if (!src) return [];
    return [
      {
        src,
        width: first("og:image:width"),
        height: first("og:image:height"),
        alt: first("og:image:alt"),
      },
    ];
  },
};

/** What a browser is told to fetch first is the lead picture, if the page also shows it or says that it matters most. */
const preloaded: Source = {
  from: "link:preload",
  phase: "body",
  read(page) {
    const links = page.links("preload").filter((link) => link.as === "image");
    if (links.length === 0) return [];
    const shown = markersAround(page, "picture", ABOVE, BELOW).slice(0, MOST);
    const images = shown.flatMap((marker) => picturesAt(marker, page));
    return links.slice(0, MOST).flatMap(({ href, imagesrcset = "", fetchpriority }) => {
      const candidates = parseSrcset(imagesrcset);
      const widest = [...candidates].sort((a, b) => (b.width ?? 0) - (a.width ?? 0))[0]?.src;
      const src = widest ?? href;
      const image = { src, ...(candidates.length > 1 && { candidates }) };
      const isShown = fetchpriority === "high" || images.some(sameImageAs(image));
      return isShown ? [image] : [];
    });
  },
};

// The lead picture stands above the headline or at the beginning of the story.
const ABOVE = 1500;
const BELOW = 4000;
// The nearest dozen leaves room for logos and portraits.
const MOST = 12;
// A hero stands right before the headline; what is further above belongs to the page's own head.
const HERO = 100;

const shown: Source = {
  from: "css:img",
  phase: "body",
  read(page) {
    const near = markersAround(page, "picture", ABOVE, BELOW);
    if (near.length === 0) return [];
    const at = (mainHeading(page)?.before ?? 0) - HERO;
    const below = near.filter(({ before }) => before >= at);
    const above = near.filter(({ before }) => before < at).reverse();
    const markers = [...below, ...above].slice(0, MOST);
    const declared = leadImageSources
      .filter((source) => source !== shown && source !== preloaded)
      .flatMap((source) => source.read(page).slice(0, MOST))
      .flatMap(addressOf)
      .map((src) => ({ src }));
    const isDeclared = sameImageAs({ candidates: declared });
    let best: { readonly marker: Marker; readonly src: string; readonly rank: number } | undefined;
    for (const marker of markers) {
      const isTop = hasData(page) && marker.before >= at && marker.before < at + HERO + TOP;
      for (const image of picturesAt(marker, page)) {
        const known = isDeclared(image);
        if (image.src === undefined || (!known && !isLarge(image))) continue;
        const rank = (isTop ? 0 : 2) + (known ? 0 : 1);
        if (rank < (best?.rank ?? RANKS)) best = { marker, src: image.src, rank };
      }
      // None that comes later could be better, and to read one takes its time.
      if (best?.rank === (hasData(page) ? 0 : 2)) break;
    }
    return best === undefined ? [] : withWords(best.marker, best.src, page);
  },
};
// At the top or elsewhere; declared, or large alone.
const RANKS = 4;
// A picture in a column of text is at least this wide; portraits and logos are not.
const LARGE = 400;
// Between the headline and the lead picture stand a standfirst, names and dates.
const TOP = 400;

/** The pictures at a marker, as they are compared: without captions. */
function picturesAt(marker: Marker, page: PageView): FigureImage[] {
  const whole = pictureOf(marker);
  return whole === undefined ? [] : readPictures(whole, page);
}

/** One of them, with what is said of it. */
function withWords(marker: Marker, src: string, page: PageView): Image[] {
  const whole = pictureOf(marker);
  const figure = whole === undefined ? undefined : readFigure(whole, page);
  return (figure?.images ?? []).flatMap(withSource).filter((image) => image.src === src);
}

function pictureOf({ element }: Marker): ElementNode | undefined {
  const whole = element.parent?.name === "picture" ? element.parent : element;
  return whole instanceof ElementNode ? whole : undefined;
}

function withSource({ src, ...rest }: FigureImage): Image[] {
  return src === undefined ? [] : [{ ...rest, src }];
}

function addressOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  const found = "src" in value ? value.src : "url" in value ? value.url : undefined;
  return [found].flat().filter((src) => typeof src === "string");
}

const marked = ownMicrodata("image");

/** Where the picture that stands for the article is named. */
export const leadImageSources: readonly Source[] = [
  openGraph,
  ownJsonLd("image"),
  meta("twitter:image"),
  meta("twitter:image:src"),
  marked,
  link("image_src"),
  meta("sailthru.image.full"),
  meta("thumbnail"),
  ownJsonLd("thumbnailUrl"),
  preloaded,
  shown,
];

/**
 * The picture as the article shows it, where the page describes its article as data; else the declared one.
 *
 * Beside such data `og:image` is a crop for cards: of 45 covers on the corpus that only one of the two has, the
 * shown picture has 44. Pages without data mean `og:image` itself: 35 of 35.
 */
export function chooseLeadImage(
  candidates: readonly SourcedCandidate<Image>[],
  page: PageView,
): Candidate<Image> | undefined {
  const declared = candidates.find(({ from }) => from !== shown);
  const inText = candidates.find(({ from }) => from === shown);
  if (declared === undefined || inText === undefined) return declared ?? inText;
  if (hasData(page) || candidates.some(({ from }) => from === marked))
    return { ...inText, value: widest(inText.value) };
  const isSame = sameImageAs(inText.value);
  if (!candidates.some(({ from, value }) => from !== shown && isSame(value))) return declared;
  // The page describes the picture where it shows it.
  const { alt, caption, credit } = inText.value;
  const described = {
    ...(alt && { alt }),
    ...(caption && { caption }),
    ...(credit && { credit }),
    ...declared.value,
  };
  return { source: declared.source, value: described };
}

/** In the widest of the versions that tell their width in their addresses, where the chosen one does too. */
function widest(image: Image): Image {
  let best = image.src;
  for (const { src } of image.candidates ?? [])
    if ((widthInAddress(src) ?? 0) > (widthInAddress(best) ?? 1e9)) best = src;
  return { ...image, src: best };
}

function hasData(page: PageView): boolean {
  return page.jsonLd.length > 0;
}

/** Is it as wide as a picture in a column of text, in one of its sizes? */
function isLarge({ src = "", width = 0, candidates = [] }: FigureImage): boolean {
  const isWide = (src: string, width = 0): boolean =>
    width >= LARGE || (widthInAddress(src) ?? 0) >= LARGE;
  return isWide(src, width) || candidates.some((size) => isWide(size.src, size.width));
}
