import type { PageView } from "../model/page.js";
import { hostOf } from "../text/address/url.js";
import { languageOfPage } from "../text/page-language.js";
import type { KnownNames } from "./months.js";
import { type DateHints, dayFirstIn } from "./written.js";

/**
 * The page's languages for reading dates and names, likeliest first.
 *
 * The text's own language goes before what is declared, which is often the theme's; a country's domain before the declared
 * region: `en-US` stands on British pages as well.
 */
export function languagesOf(page: PageView): string[] {
  const declared = [page.language, page.meta("og:locale")[0], page.meta("content-language")[0]];
  const tags = declared.flatMap((tag) => {
    const found = /^\s*[a-z]{2,3}(?:[-_][a-z]{2,4})?\b/i.exec(tag ?? "");
    return found === null ? [] : [found[0].trim().replace("_", "-")];
  });
  const text = languageOfPage(page);
  if (text !== undefined && tags[0]?.slice(0, 2).toLowerCase() !== text)
    tags.unshift(tags.find((tag) => tag.slice(0, 2).toLowerCase() === text) ?? text);
  const country = /\.([a-z]{2})$/.exec(hostOf(page.base ?? "") ?? "")?.[1];
  const first = tags[0] ?? "en";
  if (country === undefined) return [...tags, "en"];
  return [`${first.slice(0, 2)}-${country === "uk" ? "GB" : country.toUpperCase()}`, ...tags, "en"];
}

/** What the page, as it stands, says of how its dates are to be read. */
export function dateHintsOf(page: PageView): DateHints {
  return {
    languages: page.memo(languagesOf),
    known: new Map(),
    dayFirst: () => page.memo(dayFirstOn),
  };
}

/** The same of a page that is complete: its words are counted when a date asks for its language, which one with numbers seldom does. */
export function completeHintsOf(page: PageView): DateHints {
  return new CompleteHints(page);
}

// A class with methods: a getter of an object literal, or a function made in the constructor, V8 kept with the shape of the object,
// and so the whole page until its next great collection. Small ones took three times as long.
class CompleteHints implements DateHints {
  readonly #page: PageView;
  readonly known: KnownNames = new Map();

  constructor(page: PageView) {
    this.#page = page;
  }

  get languages(): readonly string[] {
    return this.#page.memo(languagesOf);
  }

  dayFirst(): boolean | undefined {
    return this.#page.memo(dayFirstOn);
  }
}

// More would be a page of listings, whose order the first tell.
const MOST_DATES = 40;

/** Which goes first on this page, where all dates that tell agree. */
function dayFirstOn(page: PageView): boolean | undefined {
  const told = new Set(
    page.markers
      .filter(({ kind }) => kind === "date" || kind === "dateline")
      .slice(0, MOST_DATES)
      .flatMap(({ line }) => dayFirstIn(line.slice(0, 120)) ?? []),
  );
  return told.size === 1 ? [...told][0] : undefined;
}
