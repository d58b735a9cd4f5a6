/** The names of a by-line, one by one. */
export function namesIn(line: string): string[] {
  return line
    .replace(/^\s*by\s+/i, "")
    .split(/\s*(?:,\s*and\s|,|;|\band\s)\s*/i)
    .map((name) => name.trim())
    .filter((name) => name !== "" && !/^the new york times$/i.test(name));
}
