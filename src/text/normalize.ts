/** Letters and digits alone, lower case, without accents: for telling whether two texts say the same. */
export function comparable(text: string): string {
  // Plain ASCII is already decomposed.
  if (/^[ -~]*$/.test(text)) return text.toLowerCase().replace(/[^a-z\d]+/g, "");
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
