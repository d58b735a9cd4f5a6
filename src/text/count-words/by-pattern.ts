// One word for each run of letters and digits; one for each character of a script that is written without spaces.
const WORDS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[\p{L}\p{N}\p{M}_]+(?:['’-][\p{L}\p{N}\p{M}_]+)*/gu;
/** Counts words in any script: `"it's late"` is 2, `"你好"` is 2. */
export function countWordsByPattern(text: string): number {
  return text.match(WORDS)?.length ?? 0;
}
