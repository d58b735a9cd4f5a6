import type { Marker } from "../../model/page.js";
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
// Where it is called a subtitle, three words will do.
const CALLED = /(?:^|[\s_-])(?:sub-?title|standfirst|dek)(?:$|[\s_-])/i;
const WORDS = /\S+\s+\S+\s+\S/;
const HEADINGS = "h1, h2, h3, h4";

const shown: Source = {
  from: "css:[class*=subtitle]",
  phase: "body",
  read(page) {
    const markers = markersAround(page, "subtitle", 0, BELOW);
    const heading = markers.length === 0 ? undefined : mainHeading(page);
    if (heading === undefined) return [];
    return markers
      .filter((marker) => isLong(marker) && !isSection(marker))
      .map(({ text }) => text)
      .filter((text) => comparable(text) !== comparable(heading.text));
  },
};

function isLong({ text, element }: Marker): boolean {
  return text.length >= SHORTEST || (CALLED.test(element.attr("class") ?? "") && WORDS.test(text));
}

/** Does it have parts under headings, as the abstract of a paper does? */
function isSection({ text, element }: Marker): boolean {
  const heading = element.one(HEADINGS);
  return heading !== undefined && heading.text() !== text;
}

/** The standfirst as shown: an element that is named so. */
export const subtitleSources: readonly Source[] = [shown];
