import type { PageView, Sign } from "../../model/page.js";
import type { Candidate } from "../../profile/profile.js";
import { meta, type Source } from "../../profile/source.js";
import { letters } from "./compare.js";
import { mainHeading } from "./heading.js";
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

/** The first that is whole: a description cut short stands for the one that it is the beginning of. */
export function chooseDescription(candidates: readonly Candidate<string>[]): Candidate<string> | undefined {
  const first = candidates[0];
  const start = first === undefined ? undefined : /^(.{20,}?)\s*(?:…|\.\.\.|\[…\])$/.exec(first.value)?.[1];
  if (start === undefined) return first;
  return candidates.find(({ value }) => value.length > start.length + 3 && value.startsWith(start.slice(0, -10)) && !/…$|\.\.\.$/.test(value)) ?? first;
}

// The standfirst stands between headline and body.
const BELOW = 700;

const shown: Source = {
  from: "css:[class*=subtitle]",
  phase: "body",
  read: (page) => near(page).filter(({ kind }) => kind === "subtitle").map(({ text }) => text),
};

/** The standfirst as shown: an element named so, or one that says what the description says. */
export const subtitleSources: readonly Source[] = [ownMicrodata("alternativeHeadline"), shown];

function near(page: PageView): readonly Sign[] {
  const heading = mainHeading(page);
  if (heading === undefined) return [];
  return page.signs.filter(
    ({ before, beside, text }) => before > heading.before && before < heading.before + BELOW && !beside && text.length > 20 && letters(text) !== letters(heading.text),
  );
}
