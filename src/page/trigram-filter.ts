import { codeAt } from "../text/code-at.js";

/**
 * Says of a name which of some patterns may find something in it, one bit for each: those of whose words three letters in a row are
 * in it. May be wrong only with yes; a name that is not all ASCII gets a yes of all.
 *
 * A pattern of 60 words tries each of them at every character, which takes ten times as long.
 *
 * @param trigrams For each pattern one run of three signs of each of its words, in lower case, with spaces between the runs.
 */
/* @__NO_SIDE_EFFECTS__ */
export function trigramFilter(trigrams: readonly string[]): (name: string) => number {
  const known = new Uint8Array(1 << 15);
  trigrams.forEach((runs, i) => {
    for (const run of runs.split(" ")) {
      let key = 0;
      for (let at = 0; at < 3; at++) key = next(key, codeAt(run, at));
      known[key] = (known[key] ?? 0) | (1 << i);
    }
  });
  const all = (1 << trigrams.length) - 1;
  return (given) => {
    const name = `${given}`;
    const { length } = name;
    let key = 0;
    let found = 0;
    for (let i = 0; i < length; i++) {
      const code = codeAt(name, i);
      if (code > 0x7f) return all;
      key = next(key, code);
      found |= known[key] ?? 0;
    }
    return found;
  };
}

/** The last three signs, five bits of each: letters are the same in both cases. */
function next(key: number, code: number): number {
  return ((key << 5) | (code & 31)) & 0x7fff;
}
