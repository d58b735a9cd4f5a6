import type { Matcher } from "./node.js";
import { compileSelector } from "./selector.js";

// A profile has some hundred selectors; a hook that makes them from the page must not fill the memory.
const MOST = 1000;

/** Selectors compiled once: 100 of them take 4 ms, more than a small page itself. */
export class SelectorCache {
  readonly #compiled = new Map<string, Matcher>();

  matcher(selector: string): Matcher {
    let matcher = this.#compiled.get(selector);
    if (matcher === undefined) {
      matcher = compileSelector(selector);
      if (this.#compiled.size >= MOST) this.#compiled.clear();
      this.#compiled.set(selector, matcher);
    }
    return matcher;
  }
}
