import { PAIRS, SIGNS } from "./named-references.js";

const RAW_TEXT = new Set(["script", "iframe", "xmp", "plaintext"]);

/** Is what stands in such an element no markup? "&amp;" in a script is five signs. */
export function isRawText(name: string): boolean {
  return RAW_TEXT.has(name);
}

/** Text with its character references read. */
export function decodedText(text: string): string {
  return text.includes("&") ? decoded(text, false) : text;
}

/** Reads the character references in an element's attributes, in place. */
export function decodeValues(attribs: Record<string, string>): void {
  for (const name in attribs) {
    const value = attribs[name];
    if (value?.includes("&")) attribs[name] = decoded(value, true);
  }
}

const REFERENCE = /&(?:#(?:x([\da-f]+)|(\d+));?|([a-z][a-z\d]*)(;?)(?=(=?)))/gi;

function decoded(text: string, inAttribute: boolean): string {
  return text.replace(REFERENCE, (whole, hex, decimal, name, semicolon, equals) => {
    if (name === undefined) return numbered(hex ? Number.parseInt(hex, 16) : Number(decimal));
    const known = semicolon === "" ? undefined : TABLE.get(name);
    if (known !== undefined) return known;
    // Without a semicolon as much of it is read as is a name: "&notit" is "¬it".
    for (let end = Math.min(name.length, LONGEST_EARLY); end > 1; end--) {
      const early = TABLE.get(`${name.slice(0, end)}!`);
      if (early === undefined) continue;
      // In an address, "&copy=1" and "&copyright" are parameters.
      const goesOn = end < name.length || (equals !== "" && semicolon === "");
      return inAttribute && goesOn ? whole : early + name.slice(end) + semicolon;
    }
    return whole;
  });
}

// "&yacute", "&frac12".
const LONGEST_EARLY = 6;

/** Signs that are none in Unicode are replaced; those of windows-1252 are what pages mean by 128 to 159. */
function numbered(code: number): string {
  if (code > 127 && code < 160)
    return new TextDecoder("windows-1252").decode(Uint8Array.of(code), { stream: true });
  const isSign = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isSign ? String.fromCodePoint(code) : "\ufffd";
}

/** By name; those that need no semicolon also with a "!". */
const TABLE: ReadonlyMap<string, string> = /* @__PURE__ */ readTable();

function readTable(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (some: string, sign: string): void => {
    for (const name of some.split(",")) names.set(name, sign).set(name.replace("!", ""), sign);
  };
  let code = 0;
  for (const [, gap, some = ""] of SIGNS.matchAll(/(\d*)(\S+)/g)) {
    code += Number(gap) + 1;
    add(some, String.fromCodePoint(code));
  }
  for (const [, some = "", first, second] of PAIRS.matchAll(/(\S+) (\d+) (\d+)/g))
    add(some, String.fromCodePoint(Number(first), Number(second)));
  return names;
}
