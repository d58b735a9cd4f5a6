/**
 * The address as the platform reads it, or nothing where it is none. Not by `URL.canParse`: that of Node 20 says no to every
 * address with a letter such as "ö", once V8 has compiled the call.
 */
export function parseUrl(url: string, base?: string): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}
