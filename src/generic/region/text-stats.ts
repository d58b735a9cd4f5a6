/** What can be counted in a text of any script. */
export interface TextStats {
  /** Characters that are seen; one of a script without spaces counts as three, so that lengths compare. */
  readonly length: number;
  /** Signs that end a sentence. */
  readonly stops: number;
  readonly commas: number;
  readonly digits: number;
  readonly capitals: number;
  /** Does it end as a sentence does? */
  readonly ends: boolean;
}

const STOP = new Set("。！？؟।॥።․…‽".split(""));
const COMMA = new Set("，、،؛；".split(""));

/** One pass over a text. */
export function textStats(text: string): TextStats {
  let length = 0;
  let stops = 0;
  let commas = 0;
  let digits = 0;
  let capitals = 0;
  let last = 0;
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c <= 0x20 || c === 0xa0) {
      if (last === 46 || last === 33 || last === 63) stops++;
      last = 0;
      continue;
    }
    if (c < 0x80) {
      length++;
      if (c >= 48 && c <= 57) digits++;
      else if (c >= 65 && c <= 90) capitals++;
      else if (c === 44 || c === 59) commas++;
    } else {
      length += c >= 0x2e80 && c <= 0xd7ff ? 3 : c >= 0xe00 && c <= 0xeff ? 1.5 : 1;
      const char = text[i] ?? "";
      if (STOP.has(char)) stops++;
      else if (COMMA.has(char)) commas++;
    }
    // Closing quotes and brackets do not hide the stop before them.
    if (
      c !== 34 &&
      c !== 39 &&
      c !== 41 &&
      c !== 0x201d &&
      c !== 0x2019 &&
      c !== 0xbb &&
      c !== 0x300d
    )
      last = c;
    before = last === 0 ? before : last;
  }
  if (last === 46 || last === 33 || last === 63) stops++;
  const ends =
    before === 46 ||
    before === 33 ||
    before === 63 ||
    before === 58 ||
    STOP.has(String.fromCharCode(before));
  return { length, stops, commas, digits, capitals, ends };
}
