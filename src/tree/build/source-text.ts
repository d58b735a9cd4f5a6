import type { Utf8Signs } from "../../text/utf8-signs.js";
import type { TokenName, TokenNames } from "./token-names.js";

// What has been read is let go in pieces of this size: to cut it off at every tag would copy the page many times.
const KEPT = 65_536;

/** The text of a page by the tokenizer's offsets, as it arrives in pieces; what has been read of it is let go. */
export class SourceText {
  /** What reads the pieces, where they are signs of UTF-8 and no text. */
  signs: Utf8Signs | undefined;
  #text = "";
  #start = 0;
  #read = 0;

  push(piece: string): void {
    const read = this.#read - this.#start;
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
    const piece = this.#text.slice(start - this.#start, end - this.#start);
    return this.signs === undefined ? piece : this.signs.toText(piece);
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
