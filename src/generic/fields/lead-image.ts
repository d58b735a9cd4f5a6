import type { PageView } from "../../model/page.js";
import { link, meta, type Source } from "../../profile/source.js";
import { mainHeading } from "./heading.js";
import { ownJsonLd, ownMicrodata } from "./structured.js";

const openGraph: Source = {
  from: "meta:og:image",
  phase: "head",
  read(page) {
    const src = page.meta("og:image:secure_url")[0] ?? page.meta("og:image")[0] ?? page.meta("og:image:url")[0];
    if (src === undefined) return [];
    return [{ src, width: page.meta("og:image:width")[0], height: page.meta("og:image:height")[0], alt: page.meta("og:image:alt")[0] }];
  },
};

const shown: Source = {
  from: "css:img",
  phase: "body",
  read(page) {
    const at = mainHeading(page)?.before ?? 0;
    const near = page.signs.filter(({ kind, before, beside }) => kind === "picture" && !beside && before > at - 800 && before < at + 2000);
    return near.map(({ element }) => ({ src: element.attr("src"), alt: element.attr("alt"), width: element.attr("width"), height: element.attr("height") }));
  },
};

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
