import { codeAt } from "../code-at.js";

// Parts of a sum that are made one string at a time.
const AT_ONCE = 4096;

/**
 * A text that grows by parts of any size.
 *
 * V8 keeps a sum of strings as a tree of its parts until somebody looks at it: 32 bytes for each, so that a megabyte of
 * `<` took thirty. Looked at every few thousand characters, most of it is characters.
 */
export class GrowingText {
  #whole = "";
  #recent = "";

  get isEmpty(): boolean {
    return this.#whole === "" && this.#recent === "";
  }

  add(part: string): void {
    const recent = this.#recent === "" ? part : this.#recent + part;
    if (recent.length < AT_ONCE) {
      this.#recent = recent;
      return;
    }
    codeAt(recent, 0);
    this.#whole = this.#whole === "" ? recent : this.#whole + recent;
    this.#recent = "";
  }

  /** All of it; it is empty then. */
  take(): string {
    const whole = this.#whole === "" ? this.#recent : this.#whole + this.#recent;
    this.#whole = "";
    this.#recent = "";
    return whole;
  }
}
