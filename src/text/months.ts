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
  try {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
      day: "numeric",
      month,
      timeZone: "UTC",
    });
    return ENGLISH.map((_, i) => {
      const parts = format.formatToParts(new Date(Date.UTC(2020, i, 1)));
      const name = parts.find((part) => part.type === "month")?.value ?? "";
      return fold(name).replace(/^d(?:e |['’])/, "");
    });
  } catch {
    return [];
  }
}

// A whole name, its beginning ("Sept", "avr"), or all but an ending of two letters ("апрель" for "апреля").
function bestOf(word: string, names: readonly string[]): number | undefined {
  let found: number | undefined;
  for (const [i, name] of names.entries()) {
    if (name === word) return i + 1;
    const common = commonStart(word, name);
    const close =
      (common > 2 && common === word.length) ||
      common >= Math.max(4, word.length - 2, name.length - 2);
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

/** Lower case, without accents: pages leave them out, and "İ" is not "i" in every language. Vowel signs stay. */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "");
}
