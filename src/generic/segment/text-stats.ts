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
// What the characters of Latin-1 and of ASCII count as, one look-up a character: letters, by far the most, count as nothing else.
const [LETTER, SPACE, DIGIT, CAPITAL, PAUSE, END, COLON, CLOSING, OTHER] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8,
];
const KIND: Uint8Array = Uint8Array.from({ length: 256 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (code <= 0x20 || code === 0xa0) return SPACE;
  if (code > 0x7f) return OTHER;
  if (char >= "0" && char <= "9") return DIGIT;
  if (char >= "A" && char <= "Z") return CAPITAL;
  if (",;".includes(char)) return PAUSE;
  if (".!?".includes(char)) return END;
  if (char === ":") return COLON;
  return "\"')".includes(char) ? CLOSING : LETTER;
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
    const kind = KIND[code] ?? OTHER;
    if (kind !== SPACE) length += kind === OTHER ? weightOf(code) : 1;
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
  // Characters that are not seen, and what those beyond ASCII count above one.
  let spaces = 0;
  let beyond = 0;
  let stops = 0;
  let commas = 0;
  let digits = 0;
  let capitals = 0;
  // The last sign that no quotation mark hides, of the word that is read and of all.
  let ofWord = LETTER;
  let last = SPACE;
  for (let i = 0; i < characters; i++) {
    const code = codeAt(text, i);
    const kind = KIND[code] ?? OTHER;
    // Four of five characters.
    if (kind === LETTER) {
      ofWord = last = LETTER;
      continue;
    }
    if (kind === SPACE) {
      spaces++;
      if (ofWord === END) stops++;
      ofWord = LETTER;
    } else if (kind === OTHER) {
      beyond += weightOf(code) - 1;
      if (CLOSERS.has(code)) continue;
      const isStop = STOP.has(code);
      if (isStop) stops++;
      else if (COMMA.has(code)) commas++;
      ofWord = LETTER;
      last = isStop ? END : LETTER;
    } else if (kind !== CLOSING) {
      if (kind === DIGIT) digits++;
      else if (kind === CAPITAL) capitals++;
      else if (kind === PAUSE) commas++;
      ofWord = last = kind;
    }
  }
  if (ofWord === END) stops++;
  return {
    length: characters - spaces + beyond,
    stops,
    commas,
    digits,
    capitals,
    ends: last === END || last === COLON,
  };
}
