import { Decoder } from "../decode/decoder.js";
import type { Article } from "../model/article.js";
import type { ArticleEvent } from "../model/event.js";
import type { Profile } from "../profile/profile.js";
import type { ParseOptions } from "../session/options.js";
import { Session } from "../session/session.js";
import { settings } from "../session/settings.js";

/** Takes a page in pieces of text or bytes, up to the size limit, and passes it on as text. */
export class PageWriter {
  readonly #session: Session;
  readonly #decoder: Decoder;
  #left: number;
  #bytes = false;

  constructor(
    options: ParseOptions,
    sites: readonly Profile[],
    tell: (event: ArticleEvent) => void,
  ) {
    const checked = settings(options, sites);
    this.#session = new Session(checked, tell);
    this.#decoder = new Decoder(options.contentType);
    this.#left = checked.bytes;
  }

  /** Nothing more is needed. */
  get done(): boolean {
    return this.#session.done || this.#left < 0;
  }

  write(chunk: string | Uint8Array): void {
    if (this.done) return;
    const fits = chunk.length <= this.#left ? chunk : this.#cut(chunk);
    this.#left -= chunk.length;
    if (typeof fits === "string") {
      // Bytes wait until their charset is certain: text that comes behind them may not overtake them.
      if (this.#bytes) this.#session.write(this.#decoder.end());
      this.#session.write(fits);
    } else {
      this.#bytes = true;
      this.#session.write(this.#decoder.write(fits));
    }
  }

  end(): Article {
    if (this.#bytes && !this.#session.done) this.#session.write(this.#decoder.end());
    if (this.#left < 0) {
      this.#session.report({
        code: "too-large",
        message: "the page is larger than limits.bytes; the rest was not read",
      });
    }
    if (this.#bytes && this.#decoder.guessed) {
      this.#session.report({
        code: "charset-unknown",
        message: `the page declares no charset; read as ${this.#decoder.charset}`,
      });
    }
    return this.#session.end(this.#bytes ? this.#decoder.charset : undefined);
  }

  #cut(chunk: string | Uint8Array): string | Uint8Array {
    if (typeof chunk !== "string") return chunk.subarray(0, this.#left);
    const text = chunk.slice(0, this.#left);
    // Half of a pair is no character.
    return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
  }
}
