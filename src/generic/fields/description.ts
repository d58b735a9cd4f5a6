import { meta, type Source } from "../../profile/source.js";
import { comparable } from "../../text/normalize.js";
import { mainHeading, markersAround } from "./headline/heading.js";
import { ownJsonLd, ownMicrodata } from "./structured.js";

/** What the page says of itself, in its own metadata. */
export const descriptionSources: readonly Source[] = [
  meta("description"),
  meta("og:description"),
  ownJsonLd("description"),
  meta("twitter:description"),
  meta("dc.description"),
  meta("dcterms.description"),
  meta("sailthru.description"),
  ownMicrodata("description"),
];

// The standfirst stands between headline and body; a shorter text is a label.
const BELOW = 700;
const SHORTEST = 21;

const shown: Source = {
  from: "css:[class*=subtitle]",
  phase: "body",
  read(page) {
    const heading = mainHeading(page);
    if (heading === undefined) return [];
    return markersAround(page, "subtitle", 0, BELOW)
      .map(({ text }) => text)
      .filter((text) => text.length >= SHORTEST && comparable(text) !== comparable(heading.text));
  },
};

/** The standfirst as shown: an element that is named so. */
export const subtitleSources: readonly Source[] = [shown];
