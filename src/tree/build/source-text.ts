// What has been read is let go in pieces of this size: to cut it off at every tag would copy the page many times.
const KEPT = 65_536;

/** The text of a page by the tokenizer's offsets, as it arrives in pieces; what has been read of it is let go. */
export class SourceText {
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
    return this.#text.slice(start - this.#start, end - this.#start);
  }

  /** Nothing before this offset is asked for. */
  skip(end: number): void {
    this.#read = end;
  }
}
