import { readFigure } from "../../media/figure.js";
import { isSameImage, widthInAddress } from "../../media/same-picture.js";
import type { Image } from "../../model/article.js";
import type { PageView, Sign } from "../../model/page.js";
import type { Candidate } from "../../profile/profile.js";
import { link, meta, type Source } from "../../profile/source.js";
import { ElementNode } from "../../tree/node.js";
import { signsAround } from "./heading.js";
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

// The lead picture stands above the headline or at the beginning of the story.
const ABOVE = 1500;
const BELOW = 4000;
// Each figure is read whole: the first dozen leaves room for logos and portraits.
const MOST = 12;

const shown: Source = {
  from: "css:img",
  phase: "body",
  read(page) {
    const near = signsAround(page, "picture", ABOVE, BELOW);
    const declared = leadImageSources
      .filter((source) => source !== shown)
      .flatMap((source) => source.read(page));
    const pictures = near.slice(0, MOST).flatMap((sign) => picturesAt(sign, page));
    const addresses = declared.flatMap((value) => addressOf(value));
    // The picture that the page declares, as it is shown; else the first that is large.
    return [
      ...pictures.filter((picture) => addresses.some((src) => isSameImage(picture, { src }))),
      ...pictures.filter((picture) => (widthOf(picture) ?? 0) >= LARGE),
    ];
  },
};
// A picture in a column of text is at least this wide; portraits and logos are not.
const LARGE = 400;

function picturesAt({ element }: Sign, page: PageView): Image[] {
  const parent = element.parent;
  const whole = parent?.name === "picture" ? parent : element;
  const figure = whole instanceof ElementNode ? readFigure(whole, page) : undefined;
  return (figure?.images ?? []).flatMap(({ src, ...rest }) =>
    src === undefined ? [] : [{ ...rest, src }],
  );
}

function addressOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  const found = "src" in value ? value.src : "url" in value ? value.url : undefined;
  return [found].flat().filter((src) => typeof src === "string");
}

/** Where the picture that stands for the article is named. */
export const leadImageSources: readonly Source[] = [
  openGraph,
  ownJsonLd("image"),
  meta("twitter:image"),
  meta("twitter:image:src"),
  ownMicrodata("image"),
  link("image_src"),
  meta("sailthru.image.full"),
  meta("thumbnail"),
  ownJsonLd("thumbnailUrl"),
  shown,
];

// A declared picture is often cropped for cards, sometimes with a logo in it. Shown in three sizes or more it is
// there in full; in one, as a rule, small. 116 of 169 covers on the corpus come out right so, 106 by the declared
// one alone, 113 by the shown one alone.
const SIZES = 2;
const NEARLY = 0.65;

/** The declared picture; in the version that the article shows, if that comes in several sizes and is not much smaller. */
export function chooseLeadImage(
  candidates: readonly Candidate<Image>[],
): Candidate<Image> | undefined {
  const declared = candidates.find(({ source }) => source !== shown.from);
  const inText = candidates.find(({ source }) => source === shown.from);
  if (declared === undefined || inText === undefined) return declared ?? inText;
  if (
    !candidates.some(
      ({ source, value }) => source !== shown.from && isSameImage(inText.value, value),
    )
  )
    return declared;
  const width = widthOf(inText.value);
  const small = width !== undefined && width < NEARLY * (widthOf(declared.value) ?? 0);
  const sizes = new Set(inText.value.candidates?.map(({ src }) => src)).size;
  if (sizes >= SIZES && !small) return inText;
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

/** The widest that is known of a picture. */
function widthOf(image: Image): number | undefined {
  const known = [image, ...(image.candidates ?? [])].flatMap(({ src, width }) => [
    width,
    widthInAddress(src),
  ]);
  const widths = known.filter((width) => width !== undefined);
  return widths.length > 0 ? Math.max(...widths) : undefined;
}
