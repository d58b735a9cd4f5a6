/** What begins a CDATA section, where there is one. */
export const CDATA = "<![CDATA[";
/** The same to a browser outside of SVG and formulas: a comment that ends at the next ">". htmlparser2 looks for "]]>". */
export const BOGUS_COMMENT = "<![cdata[";

/** Cuts text wherever {@link CDATA} stands in it, also where that comes in pieces. */
export class CdataCutter {
  #held = "";

  /** Passes on the text between the marks, and whether one stands before it; what may be the beginning of a mark is held. */
  cut(piece: string, pass: (text: string, isSection: boolean) => void): void {
    const text = this.#held + piece;
    let end = text.lastIndexOf("<");
    if (end < 0 || text.length - end >= CDATA.length || !CDATA.startsWith(text.slice(end)))
      end = text.length;
    this.#held = text.slice(end);
    let from = 0;
    for (let at = sectionIn(text, from); at >= 0; at = sectionIn(text, from)) {
      pass(text.slice(from, at), from > 0);
      from = at + CDATA.length;
    }
    pass(text.slice(from, end), from > 0);
  }
}

/** Where the next section begins: what is looked for is what begins with no sign that stands in each tag. */
function sectionIn(text: string, from: number): number {
  for (let at = text.indexOf("[CDATA[", from + 2); at >= 0; at = text.indexOf("[CDATA[", at + 1))
    if (text.startsWith("<!", at - 2)) return at - 2;
  return -1;
}
