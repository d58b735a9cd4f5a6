/** The month, 1 to 12, that a word names in one of the languages; short forms and case endings are understood. */
export function monthOf(word: string, languages: readonly string[]): number | undefined {
  const wanted = fold(word);
  if (wanted.length < 2) return undefined;
  for (const language of languages) {
    const long = bestOf(wanted, monthNames(language, "long"));
    // Short forms count as they are: in some languages they begin like another month.
    const month = long ?? (monthNames(language, "short").indexOf(wanted) + 1 || undefined);
    if (month !== undefined) return month;
  }
  return undefined;
}

// English is wanted on most pages: no formatter need be built for it, which takes 0.5 ms.
const ENGLISH =
  "january february march april may june july august september october november december".split(
    " ",
  );

/** The platform's own names, as they stand beside a day; none for a tag it does not know. */
function monthNames(language: string, month: "long" | "short"): readonly string[] {
  if (/^en\b/i.test(language)) return ENGLISH;
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

// A whole name, its beginning ("Sept", "avr"), or all but an ending of two letters ("апрель" for "апреля").
function bestOf(word: string, names: readonly string[]): number | undefined {
  const near = names.flatMap((name, i) => {
    const stem = Math.max(4, word.length - 2, name.length - 2);
    const isNear =
      (word.length > 2 && name.startsWith(word)) || name.slice(0, stem) === word.slice(0, stem);
    return isNear ? [i + 1] : [];
  });
  return names.indexOf(word) + 1 || (near.length === 1 ? near[0] : undefined);
}

/** Lower case, without accents: pages leave them out, and "İ" is not "i" in every language. Vowel signs stay. */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "");
}
