/** One size of a picture, as a page offers it. */
export interface SrcsetCandidate {
  readonly src: string;
  /** In pixels. */
  readonly width?: number;
  readonly density?: number;
}

// A picture has a dozen sizes, or two; an attribute of a megabyte has room for a hundred thousand, and several ask for them.
const MOST = 1000;
const GAP = /[\s,]*/y;
const ADDRESS = /\S+/y;
const DESCRIPTORS = /[^,]*/y;

/**
 * Reads a `srcset` in one pass. Addresses may hold commas, pages may hold anything: what cannot be read is left out.
 *
 * Source: https://html.spec.whatwg.org/#parsing-a-srcset-attribute
 */
export function parseSrcset(text: string): SrcsetCandidate[] {
  const candidates: SrcsetCandidate[] = [];
  let at = 0;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? "";
    at += found.length;
    return found;
  };
  while (at < text.length && candidates.length < MOST) {
    take(GAP);
    const address = take(ADDRESS);
    if (address === "") break;
    // A comma right behind the address ends the candidate; else descriptors follow.
    const src = address.replace(/,{1,9}$/, "");
    const [, size, unit] =
      address === src ? (/^\s*([\d.]{1,9})([wx])\s*$/.exec(take(DESCRIPTORS)) ?? []) : [];
    const value = Number(size);
    candidates.push({
      src,
      ...(unit === "w" && value > 0 && { width: value }),
      ...(unit === "x" && value > 0 && { density: value }),
    });
  }
  return candidates;
}
