import { largestFit } from "./largest-fit.js";
import { sentences } from "./sentences.js";

/** Where the longest end of a text begins that fits: at a sentence, or at a word where no sentence is short enough. */
export function tailStart(
  text: string,
  fits: (text: string) => boolean,
  language: string | undefined,
): number {
  let at = 0;
  const starts = Array.from(sentences(text, language), (sentence) => {
    at += sentence.length;
    return at - sentence.length;
  });
  const fitting = (from: readonly number[]): number =>
    from.at(-largestFit(from.length, (count) => fits(text.slice(from.at(-count))))) ?? 0;
  const last = starts.at(-1) ?? 0;
  if (fits(text.slice(last))) return fitting(starts);
  const words = Array.from(text.slice(last).matchAll(/\S+/g), ({ index }) => last + index);
  return fits(text.slice(words.at(-1))) ? fitting(words) : text.length;
}
