/** What begins a CDATA section, where there is one. */
export const CDATA = "<![CDATA[";
/** The same to a browser outside of SVG and formulas: a comment that ends at the next ">". htmlparser2 looks for "]]>". */
export const BOGUS_COMMENT = "<![cdata[";

/** Cuts text wherever {@link CDATA} stands in it, also where that comes in pieces. */
export class CdataCutter {
  #held = "";

  /** The text between the marks; what may be the beginning of one is held until more comes. */
  cut(piece: string): string[] {
    const text = this.#held + piece;
    let end = text.lastIndexOf("<");
    if (end < 0 || text.length - end >= CDATA.length || !CDATA.startsWith(text.slice(end)))
      end = text.length;
    this.#held = text.slice(end);
    return text.slice(0, end).split(CDATA);
  }
}
