import { codeAt } from "../../text/code-at.js";

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

const codesOf = (signs: string): ReadonlySet<number> =>
  new Set([...signs].map((sign) => sign.charCodeAt(0)));
// Codes, because V8 makes a string of each character beyond Latin-1 that is asked for.
const STOP = /* @__PURE__ */ codesOf("。！？؟।॥።․…‽");
const COMMA = /* @__PURE__ */ codesOf("，、،؛；");
// What ASCII characters count as, one look-up a character: letters, by far the most, count as nothing else.
const [SPACE, DIGIT, CAPITAL, PAUSE, END, COLON, CLOSING] = [1, 2, 3, 4, 5, 6, 7];
const KIND: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (code <= 0x20) return SPACE;
  if (char >= "0" && char <= "9") return DIGIT;
  if (char >= "A" && char <= "Z") return CAPITAL;
  if (",;".includes(char)) return PAUSE;
  if (".!?".includes(char)) return END;
  if (char === ":") return COLON;
  return "\"')".includes(char) ? CLOSING : 0;
});
// Closing quotes and brackets do not hide the stop before them.
const CLOSERS = /* @__PURE__ */ codesOf("”’»」");

/** The length of a text alone: see {@link TextStats}. */
export function seenLength(given: string): number {
  const text = `${given}`;
  const characters = text.length;
  let length = 0;
  for (let i = 0; i < characters; i++) {
    const code = codeAt(text, i);
    if (code > 0x20 && code !== 0xa0) length += code < 0x80 ? 1 : weightOf(code);
  }
  return length;
}

/** What a character beyond ASCII counts. */
function weightOf(code: number): number {
  return code >= 0x2e80 && code <= 0xd7ff ? 3 : code >= 0xe00 && code <= 0xeff ? 1.5 : 1;
}

/** One pass over a text. */
export function textStats(given: string): TextStats {
  const text = `${given}`;
  const characters = text.length;
  let length = 0;
  let stops = 0;
  let commas = 0;
  let digits = 0;
  let capitals = 0;
  // Of the word that is read, and of the last one: does it end as a sentence does, and was there one?
  let ended = false;
  let ends = false;
  for (let i = 0; i < characters; i++) {
    const code = codeAt(text, i);
    const kind = code < 128 ? (KIND[code] ?? 0) : code === 0xa0 ? SPACE : -1;
    if (kind === SPACE) {
      if (ended) stops++;
      ended = false;
      continue;
    }
    if (kind < 0) {
      length += weightOf(code);
      if (CLOSERS.has(code)) continue;
      const stop = STOP.has(code);
      if (stop) stops++;
      else if (COMMA.has(code)) commas++;
      ended = false;
      ends = stop;
      continue;
    }
    length++;
    if (kind === CLOSING) continue;
    if (kind === DIGIT) digits++;
    else if (kind === CAPITAL) capitals++;
    else if (kind === PAUSE) commas++;
    ended = kind === END;
    ends = ended || kind === COLON;
  }
  if (ended) stops++;
  return { length, stops, commas, digits, capitals, ends };
}
