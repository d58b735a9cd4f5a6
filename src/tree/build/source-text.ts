import type { Utf8Signs } from "../../text/utf8-signs.js";
import type { TokenName, TokenNames } from "./token-names.js";

// What has been read is let go in pieces of this size: to cut it off at every tag would copy the page many times.
const KEPT = 65_536;
// A pattern takes as long to begin as to pass fifty signs, and a piece has fifteen.
const AT_ONCE = 256;
const WIDE = /[\x80-\xff]/;

/** The text of a page by the tokenizer's offsets, as it arrives in pieces; what has been read of it is let go. */
export class SourceText {
  /** What reads the pieces, where they are signs of UTF-8 and no text. */
  signs: Utf8Signs | undefined;
  #text = "";
  #start = 0;
  #read = 0;
  /** Up to where no sign behind what was read is beyond ASCII, as far as is known. */
  #plainTo = 0;

  push(piece: string): void {
    const read = this.#read - this.#start;
    this.#plainTo = 0;
    if (read >= this.#text.length) {
      this.#start += this.#text.length;
      this.#text = piece;
      return;
    }
    if (read > KEPT) {
      this.#text = this.#text.slice(read);
      this.#start = this.#read;
    }
    this.#text += piece;
  }

  /** The characters between two offsets; none before `end` is asked for again. */
  take(start: number, end: number): string {
    this.#read = end;
    const from = start - this.#start;
    const to = end - this.#start;
    const piece = this.#text.slice(from, to);
    return this.signs === undefined || !this.#holdsWide(from, to)
      ? piece
      : this.signs.toText(piece);
  }

  /** Is there a sign between the two places that is not ASCII? What stands behind them is searched with them. */
  #holdsWide(from: number, to: number): boolean {
    if (to <= this.#plainTo) return false;
    const searched = Math.max(to, from + AT_ONCE);
    const wide = this.#text.slice(from, searched).search(WIDE);
    this.#plainTo = wide < 0 ? searched : from + wide;
    return this.#plainTo < to;
  }

  /** The name between two offsets. */
  name(start: number, end: number, names: TokenNames): TokenName {
    this.#read = end;
    return names.find(this.#text, start - this.#start, end - this.#start, this.signs);
  }

  /** Nothing before this offset is asked for. */
  skip(end: number): void {
    this.#read = end;
  }
}
