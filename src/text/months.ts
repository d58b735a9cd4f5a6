/** The month, 1 to 12, that a word names in one of the languages; short forms and case endings are understood. */
export function monthOf(word: string, languages: readonly string[]): number | undefined {
  const wanted = fold(word);
  if (wanted.length < 3) return undefined;
  for (const language of languages) {
    const month = bestOf(wanted, monthNames(language));
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
function monthNames(language: string): readonly string[] {
  if (/^en\b/i.test(language)) return ENGLISH;
  try {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
      day: "numeric",
      month: "long",
      timeZone: "UTC",
    });
    return ENGLISH.map((_, month) => {
      const parts = format.formatToParts(new Date(Date.UTC(2020, month, 1)));
      return fold(parts.find((part) => part.type === "month")?.value ?? "");
    });
  } catch {
    return [];
  }
}

// A whole name, its beginning ("Sept", "avr"), or all but an ending of two letters ("апрель" for "апреля").
// "Mrz" and "juil" are the only short forms in wide use that are neither.
function bestOf(word: string, names: readonly string[]): number | undefined {
  let found: number | undefined;
  for (const [i, name] of names.entries()) {
    if (name === word) return i + 1;
    const common = commonStart(word, name);
    const close = common === word.length || common >= Math.max(4, word.length - 2, name.length - 2);
    if (!close) continue;
    if (found !== undefined) return undefined;
    found = i + 1;
  }
  return found;
}

function commonStart(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
}

/** Lower case, without accents: pages leave them out, and "İ" is not "i" in every language. */
function fold(text: string): string {
  return text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
}
