import { codeAt } from "../text/code-at.js";

/**
 * Says of a text whether it may begin with one of some words, by its first two letters. May be wrong only with yes; a text that does
 * not begin with two signs of ASCII gets a yes. To ask a pattern, the lower case of the text has to be made first.
 *
 * @param beginnings The first two letters of each of the words, in lower case, with spaces between.
 * @param signs What may stand in front of them.
 */
/* @__NO_SIDE_EFFECTS__ */
export function beginningFilter(beginnings: string, signs = ""): (text: string) => boolean {
  const known = new Uint8Array(1 << 10);
  for (const letters of beginnings.split(" "))
    known[keyOf(codeAt(letters, 0), codeAt(letters, 1))] = 1;
  return (given) => {
    const text = `${given}`;
    const first = codeAt(text, 0);
    const second = codeAt(text, 1);
    if (first > 0x7f || second > 0x7f) return true;
    return first < 0x41 ? signs.includes(text.charAt(0)) : known[keyOf(first, second)] === 1;
  };
}

/** Five bits of each: letters are the same in both cases. */
function keyOf(first: number, second: number): number {
  return ((first & 31) << 5) | (second & 31);
}
