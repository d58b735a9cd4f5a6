/**
 * A pattern of words that stand by language or by what they mean, in the order given: `before`, any of them, `behind`.
 *
 * Each entry is part of a pattern itself, `read (?:more|also)|see also`.
 */
export function wordPattern(
  words: Readonly<Record<string, string>>,
  flags: string,
  before: string = "",
  behind: string = "",
): RegExp {
  return new RegExp(`${before}(?:${Object.values(words).join("|")})${behind}`, flags);
}
