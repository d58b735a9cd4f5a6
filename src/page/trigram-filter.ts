import { charCodeAt } from "../text/code-at.js";

/**
 * Says of a name whether it may hold one of some words: whether three letters in a row are in it that stand in one of them. May
 * be wrong only with yes; a name that is not all ASCII gets a yes.
 *
 * A pattern of 60 words tries each of them at every character, which takes ten times as long.
 *
 * @param trigrams Of each word one run of three signs, in lower case, with spaces between the runs.
 */
/* @__NO_SIDE_EFFECTS__ */
export function trigramFilter(trigrams: string): (name: string) => boolean {
  const known = new Uint8Array(1 << 15);
  for (const trigram of trigrams.split(" ")) {
    let key = 0;
    for (let i = 0; i < 3; i++) key = next(key, charCodeAt.call(trigram, i));
    known[key] = 1;
  }
  return (given) => {
    const name = `${given}`;
    const { length } = name;
    let key = 0;
    for (let i = 0; i < length; i++) {
      const code = charCodeAt.call(name, i);
      if (code > 0x7f) return true;
      key = next(key, code);
      if (known[key] === 1) return true;
    }
    return false;
  };
}

/** The last three signs, five bits of each: letters are the same in both cases. */
function next(key: number, code: number): number {
  return ((key << 5) | (code & 31)) & 0x7fff;
}
