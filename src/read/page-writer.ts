import { Decoder } from "../decode/decoder.js";
import type { Article } from "../model/article.js";
import type { ArticleEvent } from "../model/event.js";
import type { ParseOptions } from "../session/options.js";
import { Session } from "../session/session.js";
import { settings } from "../session/settings.js";

// V8 gives a string of more than 128 KiB pages of memory of its own: to make one of a page takes seven times as long.
const PIECE = 32_768;

/** Takes a page in pieces of text or bytes, up to the size limit, and passes it on as text. */
export class PageWriter {
  readonly #session: Session;
  readonly #contentType: string | undefined;
  /** Are offsets into the text wanted? Then bytes are decoded before they are read. */
  readonly #positions: boolean;
  #decoder: Decoder | undefined;
  #left: number;
  #begun = false;

  constructor(options: ParseOptions, emit?: (event: ArticleEvent) => void) {
    const checked = settings(options);
    this.#session = new Session(checked, emit);
    this.#contentType = options.contentType;
    this.#positions = checked.positions;
    this.#left = checked.bytes;
  }

  /** Nothing more is needed. */
  get done(): boolean {
    return this.#session.done || this.#left < 0;
  }

  write(chunk: string | Uint8Array): void {
    if (typeof chunk === "string" || chunk.length <= PIECE) this.#write(chunk);
    else
      for (let from = 0; from < chunk.length; from += PIECE)
        this.#write(chunk.subarray(from, from + PIECE));
  }

  #write(chunk: string | Uint8Array): void {
    if (this.done) return;
    const fits = chunk.length <= this.#left ? chunk : this.#cut(chunk);
    this.#left -= chunk.length;
    if (typeof fits === "string") {
      // Bytes wait until their charset is certain: text that comes behind them may not overtake them.
      const text = this.#decoder?.text(fits) ?? fits;
      this.#session.write(text, this.#decoder?.signs);
    } else {
      this.#decoder ??= new Decoder(this.#contentType, !this.#begun && !this.#positions);
      const text = this.#decoder.write(fits);
      this.#session.write(text, this.#decoder.signs);
    }
    this.#begun = true;
  }

  end(): Article {
    const decoder = this.#decoder;
    if (decoder !== undefined && !this.#session.done) {
      const text = decoder.end();
      this.#session.write(text, decoder.signs);
    }
    if (this.#left < 0) {
      this.#session.report({
        code: "too-large",
        message: "the page is larger than limits.bytes; the rest was not read",
      });
    }
    if (decoder?.guessed === true) {
      this.#session.report({
        code: "charset-unknown",
        message: `the page declares no charset; read as ${decoder.charset}`,
      });
    }
    return this.#session.end(decoder?.charset);
  }

  #cut(chunk: string | Uint8Array): string | Uint8Array {
    if (typeof chunk !== "string") return chunk.subarray(0, this.#left);
    const text = chunk.slice(0, this.#left);
    // Half of a pair is no character.
    return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
  }
}
