/** The month, 1 to 12, that a word names in one of the languages; short forms and case endings are understood. */
export function monthOf(word: string, languages: readonly string[]): number | undefined {
  const wanted = fold(word);
  if (wanted.length < 2) return undefined;
  for (const language of languages) {
    const names = monthNames(language);
    const exact = names.indexOf(wanted);
    if (exact >= 0) return (exact % 12) + 1;
    const near = names.slice(0, 12).flatMap((name, i) => (isNear(wanted, name) ? [i + 1] : []));
    if (near.length === 1) return near[0];
  }
  return undefined;
}

/** A name's beginning ("Sept", "avr"), or all but an ending of two letters ("апрель" for "апреля"). */
function isNear(word: string, name: string): boolean {
  const stem = Math.max(4, word.length - 2, name.length - 2);
  return (word.length > 2 && name.startsWith(word)) || name.slice(0, stem) === word.slice(0, stem);
}

// Asking the platform takes half a millisecond, and a page may show a thousand dates.
const KNOWN = new Map<string, readonly string[]>();
const MOST_KNOWN = 100;

/** The platform's own names as they stand beside a day, long and then short; none for a tag it does not know. */
function monthNames(language: string): readonly string[] {
  const known = KNOWN.get(language);
  if (known !== undefined) return known;
  const names = (["long", "short"] as const).flatMap((month) => {
    const parts = dateParts([`${language}-u-ca-gregory`], { day: "numeric", month });
    return Array.from({ length: 12 }, (_, i) => {
      const name = parts(i).find(({ type }) => type === "month")?.value ?? "";
      return fold(name).replace(/^d(?:e |['’])/, "");
    });
  });
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(language, names);
  return names;
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
