import type { Recurring } from "../../text/strings/recurring.js";
import type { Utf8Signs } from "../../text/utf8-signs.js";

// A pattern takes as long to begin as to pass fifty signs, and a piece has fifteen.
const AT_ONCE = 128;
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
  /** Is the sign there known to be one? */
  #isWideThere = false;

  push(piece: string): void {
    const read = this.#read - this.#start;
    this.#plainTo = 0;
    this.#isWideThere = false;
    if (read >= this.#text.length) {
      this.#start += this.#text.length;
      this.#text = piece;
      return;
    }
    // Only where no more is copied than is let go: the page would be copied many times.
    if (read > this.#text.length / 2) {
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
    if (this.#isWideThere && from <= this.#plainTo) return true;
    const start = Math.max(from, this.#plainTo);
    const searched = Math.max(to, start + AT_ONCE);
    const wide = this.#text.slice(start, searched).search(WIDE);
    this.#isWideThere = wide >= 0;
    this.#plainTo = wide < 0 ? searched : start + wide;
    return this.#plainTo < to;
  }

  /** What is known of the text between two offsets, where it recurs. */
  known<Value>(start: number, end: number, recurring: Recurring<Value>): Value {
    this.#read = end;
    return recurring.find(this.#text, start - this.#start, end - this.#start, this.signs);
  }

  /** Nothing before this offset is asked for. */
  skip(end: number): void {
    this.#read = end;
  }
}
