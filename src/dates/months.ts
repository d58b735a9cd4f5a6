import { getOrInsert } from "../text/get-or-insert.js";
import { lazy } from "../text/lazy.js";

// Each with the region whose names the platform has for the language alone.
const REGIONS = "de-de fr-fr es-es it-it pt-br nl-nl pl-pl ru-ru sv-se tr-tr".split(" ");
/** Tried when the page's own languages do not know the month: a page's language is often left at its theme's. */
export const COMMON_LANGUAGES: readonly string[] = /* @__PURE__ */ REGIONS.map((tag) =>
  tag.slice(0, 2),
);

/** Names that were asked of the platform, by form and language: that takes half a millisecond, and a page may show a thousand dates. */
export type KnownNames = Map<string, readonly string[]>;

type Form = "long" | "short";

/** The month, 1 to 12, that a word names in one of the languages; short forms and case endings are understood. */
export function monthOf(
  word: string,
  languages: readonly string[],
  known: KnownNames = new Map(),
): number | undefined {
  const wanted = fold(word);
  if (wanted.length < 2) return undefined;
  for (const language of languages) {
    const long = namesIn(language, "long", known);
    const exact = long.indexOf(wanted);
    if (exact >= 0) return exact + 1;
    const short = namesIn(language, "short", known).indexOf(wanted);
    if (short >= 0) return short + 1;
    const near = long.flatMap((name, i) => (isNear(wanted, name) ? [i + 1] : []));
    if (near.length === 1) return near[0];
  }
  return undefined;
}

/** A name's beginning ("Sept", "avr"), or all but an ending of two letters ("апрель" for "апреля"). */
function isNear(word: string, name: string): boolean {
  const stem = Math.max(
    4,
    Math.min(word.length, name.length) - 2,
    Math.max(word.length, name.length) - 4,
  );
  return (word.length > 2 && name.startsWith(word)) || name.slice(0, stem) === word.slice(0, stem);
}

// English is wanted on most pages: its short forms begin the long ones, and need not be asked for.
const ENGLISH =
  "january february march april may june july august september october november december".split(
    " ",
  );

/** Those of the commonest languages, which are asked for once. */
const COMMON: ReadonlyMap<string, () => readonly string[]> = /* @__PURE__ */ new Map(
  REGIONS.flatMap((tag) =>
    (["long", "short"] as const).flatMap((form) => {
      const language = tag.slice(0, 2);
      const names = lazy(() => monthNames(language, form));
      return [language, tag].map((name) => [`${form} ${name}`, names] as const);
    }),
  ),
);

function namesIn(language: string, form: Form, known: KnownNames): readonly string[] {
  if (/^en\b/i.test(language)) return form === "long" ? ENGLISH : [];
  const key = `${form} ${language.toLowerCase()}`;
  return COMMON.get(key)?.() ?? getOrInsert(known, key, () => monthNames(language, form));
}

/** The platform's own names as they stand beside a day; none for a tag it does not know. */
function monthNames(language: string, month: Form): readonly string[] {
  const parts = dateParts([`${language}-u-ca-gregory`], { day: "numeric", month });
  return ENGLISH.map((_, i) => {
    const name = parts(i).find(({ type }) => type === "month")?.value ?? "";
    return fold(name).replace(/^d(?:e |['’])/, "");
  });
}

/** How the first of each month is written in the first language that the platform knows; nothing where a tag is none. */
export function dateParts(
  languages: readonly string[],
  options: Intl.DateTimeFormatOptions,
): (month: number) => Intl.DateTimeFormatPart[] {
  try {
    const format = new Intl.DateTimeFormat([...languages], { ...options, timeZone: "UTC" });
    return (month) => format.formatToParts(Date.UTC(2020, month));
  } catch {
    return () => [];
  }
}

/** Lower case, without accents: pages leave them out, and "İ" is not "i" in every language. Vowel signs stay. */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "");
}
