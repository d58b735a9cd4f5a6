/** What the beginning of a page says of its charset. */
export interface Sniffed {
  /** A label of the Encoding Standard, as `TextDecoder` names it. */
  readonly charset: string;
  readonly source: "bom" | "http" | "meta" | "guess";
}

// Where the standard asks a page to declare it.
const BEGINNING = 1024;

/**
 * The charset of a page, or of its beginning if it is `cut`, by what it says of itself; a guess when it says nothing.
 *
 * Source: https://html.spec.whatwg.org/#determining-the-character-encoding
 */
export function sniff(window: Uint8Array, cut: boolean): Sniffed {
  // Nearly every page says it at once: the whole window takes ten times as long to look through.
  const declared = declaredCharset(window.subarray(0, BEGINNING)) ?? declaredCharset(window);
  if (declared !== undefined) return { charset: declared, source: "meta" };
  return { charset: isUtf8(window, cut) ? "utf-8" : "windows-1252", source: "guess" };
}

/** The charset of a byte order mark. */
export function byteOrderMark(bytes: Uint8Array): Sniffed | undefined {
  const [a, b] = bytes;
  if (hasUtf8Mark(bytes)) return { charset: "utf-8", source: "bom" };
  if (a === 0xff && b === 0xfe) return { charset: "utf-16le", source: "bom" };
  if (a === 0xfe && b === 0xff) return { charset: "utf-16be", source: "bom" };
  return undefined;
}

/** Do the bytes begin with the mark of UTF-8? */
export function hasUtf8Mark([a, b, c]: Uint8Array): boolean {
  return a === 0xef && b === 0xbb && c === 0xbf;
}

/** The charset of a `Content-Type` header. */
export function headerCharset(contentType: string): string | undefined {
  const label = /;\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType.slice(0, 1024))?.[1];
  return label === undefined ? undefined : known(label);
}

const META = /<meta\b([^>]*)>/gi;

/** What `<meta charset>` or its `http-equiv` form says, outside of comments. */
export function declaredCharset(window: Uint8Array): string | undefined {
  // All that matters here is ASCII, which UTF-8 decoding keeps whatever the bytes around it are.
  const text = new TextDecoder().decode(window);
  // A page that declares nothing is not searched for its tags.
  if (!text.toLowerCase().includes("charset")) return undefined;
  for (const [, attributes = ""] of withoutComments(text).matchAll(META)) {
    const direct = /(?:^|[\s"'/;])charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(attributes)?.[1];
    if (direct === undefined) continue;
    // Node 24 and browsers know it as a name of its own; a page that declares it means bytes as they are.
    if (/^x-user-defined$/i.test(direct)) return "windows-1252";
    const named = known(direct);
    // A page that could be read this far is not UTF-16.
    if (named !== undefined) return named.startsWith("utf-16") ? "utf-8" : named;
  }
  return undefined;
}

function withoutComments(text: string): string {
  let out = "";
  let from = 0;
  for (let at = text.indexOf("<!--"); at >= 0; at = text.indexOf("<!--", from)) {
    out += text.slice(from, at);
    const end = text.indexOf("-->", at + 2);
    if (end < 0) return out;
    from = end + 3;
  }
  return out + text.slice(from);
}

/** The name by which `TextDecoder` knows a label; nothing for labels it cannot decode. */
function known(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** Are these bytes UTF-8? A character cut at the end of a window does not count against it. */
function isUtf8(bytes: Uint8Array, cut: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: cut });
    return true;
  } catch {
    return false;
  }
}
