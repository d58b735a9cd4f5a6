import { largestFit } from "./largest-fit.js";
import { sentences } from "./sentences.js";

/** A part of a text, and what stands before it in the text. */
export interface Part {
  readonly before: string;
  readonly text: string;
}

/** Parts as one text. */
export function joinParts(parts: readonly Part[]): string {
  return parts.map(({ before, text }, i) => (i === 0 ? text : before + text)).join("");
}

/** Ways to take a text apart, the coarsest first; each part ends with the blanks behind it. */
const WAYS: readonly ((text: string, language: string | undefined) => Iterable<string>)[] = [
  (text) => text.split(/(?<=\n\n)(?!\n)/),
  (text) => text.split(/(?<=\n)/),
  sentences,
  (text) => text.split(/(?<=\s)(?=\S)/),
  (text) => text,
];

/** A text in as few parts that fit as its coarsest joints allow; what does not fit in one character comes as it is. */
export function cutText(
  text: string,
  fits: (text: string) => boolean,
  language: string | undefined,
  before = "\n\n",
  way = 0,
): Part[] {
  const split = WAYS[way];
  const whole = text.trimEnd();
  if (split === undefined || fits(whole)) return [{ before, text: whole }];
  const parts = Array.from(split(text, language));
  const made: Part[] = [];
  let between = before;
  for (let from = 0; from < parts.length; ) {
    const joined = (count: number): string => parts.slice(from, from + count).join("");
    const count = largestFit(parts.length - from, (some) => fits(joined(some).trimEnd()));
    const taken = joined(count || 1);
    const kept = taken.trimEnd();
    if (count > 0 && kept !== "") made.push({ before: between, text: kept });
    else if (kept !== "") made.push(...cutText(taken, fits, language, between, way + 1));
    between = taken.slice(kept.length);
    from += count || 1;
  }
  return made;
}
