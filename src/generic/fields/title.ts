import type { PageView } from "../../model/page.js";
import type { Candidate } from "../../profile/profile.js";
import { meta, type Source } from "../../profile/source.js";
import { decodeEntities } from "../../text/entities.js";
import { oneLine } from "../../text/whitespace.js";
import { letters } from "./compare.js";
import { mainHeading } from "./heading.js";
import { isSiteName, siteNames } from "./site-names.js";
import { ownJsonLd, ownMicrodata } from "./structured.js";

const heading: Source = {
  from: "css:h1",
  phase: "body",
  read(page) {
    const text = mainHeading(page)?.text;
    return text === undefined ? [] : [text];
  },
};

const entryTitle: Source = {
  from: "css:.entry-title",
  phase: "body",
  read: (page) => page.root.all(".entry-title, .post-title, .headline").slice(0, 1).map((element) => element.text()),
};

const documentTitle: Source = {
  from: "html:title",
  phase: "head",
  read: (page) => (page.title === undefined ? [] : [page.title]),
};

/** Where the headline stands; which of them is taken is {@link chooseTitle}'s verdict. */
export const titleSources: readonly Source[] = [
  heading,
  ownJsonLd("headline"),
  meta("og:title"),
  ownMicrodata("headline"),
  meta("twitter:title"),
  documentTitle,
  meta("dc.title"),
  meta("title"),
  ownJsonLd("name"),
  entryTitle,
];

/** Takes the site's name off both ends; what is only the site's name is no title. */
export function cleanTitle(raw: readonly unknown[], page: PageView): string[] {
  const names = siteNames(page);
  return raw.flatMap((value) => {
    if (typeof value !== "string") return [];
    const title = withoutSite(oneLine(decodeEntities(value)), page, names);
    return isSiteName(title, page, names) ? [] : [title];
  });
}

const END = /^(.*\S)\s*[|\-–—·•»«:_/]+\s*([^|\-–—·•»«_/]{2,60}(?:[-/][^|\-–—·•»«_/\s]+)*)$/u;
const START = /^([^|–—·•»«:_/]{2,60}?)\s*(?:[|–—·•»«:_/]|-(?=\s))\s*(\S.*)$/u;

function withoutSite(title: string, page: PageView, names: ReadonlySet<string>): string {
  const end = END.exec(title);
  if (end?.[1] !== undefined && isSiteName(end[2] ?? "", page, names)) return withoutSite(end[1], page, names);
  const start = START.exec(title);
  if (start?.[2] !== undefined && isSiteName(start[1] ?? "", page, names)) return withoutSite(start[2], page, names);
  return title;
}

/**
 * The headline as shown, if what the page declares speaks for it; else what most of the declarations say.
 *
 * An `h1` that no declaration knows may be a logo, a section's name or the headline in another wording.
 */
export function chooseTitle(candidates: readonly Candidate<string>[]): Candidate<string> | undefined {
  const shown = candidates.find(({ source }) => source === "css:h1");
  const declared = candidates.filter((candidate) => candidate !== shown);
  if (shown === undefined || declared.length === 0) return vote(candidates);
  const known = declared.some(({ value }) => alike(shown.value, value));
  return known || shown.value.length > 24 ? shown : vote(declared);
}

/** Does one hold the other, or do they share half of their words? */
function alike(a: string, b: string): boolean {
  const [x, y] = [letters(a), letters(b)];
  if (x.includes(y) || y.includes(x)) return true;
  const words = new Set(a.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const others = new Set(b.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared * 2 >= Math.min(words.size, others.size);
}

function vote(candidates: readonly Candidate<string>[]): Candidate<string> | undefined {
  const votes = (candidate: Candidate<string>): number =>
    candidates.filter(({ value }) => letters(value) === letters(candidate.value)).length;
  let best = candidates[0];
  for (const candidate of candidates) if (best !== undefined && votes(candidate) > votes(best)) best = candidate;
  return best;
}
