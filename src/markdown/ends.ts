const SIGN_OR_BLANK = /[\s\p{P}\p{S}]/u;

/** The first character of a text; `""` if it has none. */
export function firstOf(text: string): string {
  const code = text.codePointAt(0);
  return code === undefined ? "" : String.fromCodePoint(code);
}

/** The last character of a text; `""` if it has none. */
export function lastOf(text: string): string {
  return [...text.slice(-2)].at(-1) ?? "";
}

/** The signs and blanks that a text begins with. */
export function startingSigns(text: string): string {
  return /^[\s\p{P}\p{S}]*/u.exec(text)?.[0] ?? "";
}

/** The signs and blanks that a text ends with: not by a pattern, which would begin anew at each sign. */
export function endingSigns(text: string): string {
  let from = text.length;
  while (from > 0) {
    const character = lastOf(text.slice(Math.max(0, from - 2), from));
    if (!SIGN_OR_BLANK.test(character)) break;
    from -= character.length;
  }
  return text.slice(from);
}
