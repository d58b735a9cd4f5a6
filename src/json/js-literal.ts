import type { JsonObject, JsonValue } from "../model/json.js";
import { GrowingText } from "../text/strings/growing-text.js";

// Deeper data is an attack: the deepest state seen on a real page has 31 levels.
const DEEPEST = 200;
const WORD = /[A-Za-z_$][\w$]*/y;
const NUMBER = /[-+]?(?:0x[\da-f]+|(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/iy;
const GAP = /(?:\s+|\/\/[^\n]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)*/y;
const SPACE = 0x20;
const SLASH = 0x2f;
const DELETE = 0x7f;
const ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  b: "\b",
  f: "\f",
  v: "\v",
  "0": "\0",
};

/**
 * Reads a JavaScript literal as data, without running anything: bare keys, single quotes, trailing
 * commas, comments, `undefined`, `!0`. Ends where the literal ends; what stands behind it is not data.
 *
 * Source: the literal productions of https://tc39.es/ecma262/#sec-literals
 */
export function readLiteral(text: string): JsonValue | undefined {
  try {
    return new LiteralReader(text).value(0);
  } catch (error) {
    if (error instanceof NotALiteral) return undefined;
    throw error;
  }
}

/** Thrown where the text is no literal; never leaves this folder. */
export class NotALiteral extends Error {}

/** A cursor over a script's text that reads one literal after another. */
export class LiteralReader {
  readonly #text: string;
  readonly #names: ReadonlyMap<string, JsonValue>;
  #at: number;

  /** Begins at a place in the text; `names` are the words that stand for values. */
  constructor(text: string, at = 0, names: ReadonlyMap<string, JsonValue> = new Map()) {
    this.#text = text;
    this.#at = at;
    this.#names = names;
  }

  /** Passes one character if it is next. */
  pass(sign: string): boolean {
    if (this.#next() !== sign) return false;
    this.#at++;
    return true;
  }

  value(depth: number): JsonValue {
    const char = this.#next();
    if (depth > DEEPEST) throw new NotALiteral();
    if (char === "{") return this.#object(depth);
    if (char === "[") return this.#array(depth);
    if (char === '"' || char === "'" || char === "`") return this.#string(char);
    if (char === "!") {
      this.#at++;
      return this.value(depth + 1) === 0;
    }
    const number = this.#match(NUMBER);
    if (number !== undefined) return Number(number);
    return this.#word();
  }

  #object(depth: number): JsonObject {
    // No prototype: a page may well name a key "__proto__".
    const made: [string, JsonValue][] = [];
    this.#at++;
    while (this.#next() !== "}") {
      const char = this.#next();
      const key =
        char === '"' || char === "'"
          ? this.#string(char)
          : (this.#match(WORD) ?? this.#match(NUMBER));
      if (key === undefined) throw new NotALiteral();
      if (this.#next() !== ":") throw new NotALiteral();
      this.#at++;
      made.push([key, this.value(depth + 1)]);
      if (this.#next() === ",") this.#at++;
      else if (this.#next() !== "}") throw new NotALiteral();
    }
    this.#at++;
    return Object.fromEntries(made);
  }

  #array(depth: number): JsonValue[] {
    const made: JsonValue[] = [];
    this.#at++;
    while (this.#next() !== "]") {
      made.push(this.#next() === "," ? null : this.value(depth + 1));
      if (this.#next() === ",") this.#at++;
      else if (this.#next() !== "]") throw new NotALiteral();
    }
    this.#at++;
    return made;
  }

  #string(quote: string): string {
    const made = new GrowingText();
    let from = ++this.#at;
    for (; this.#at < this.#text.length; this.#at++) {
      const char = this.#text[this.#at];
      if (char !== "\\" && char !== quote) continue;
      made.add(this.#text.slice(from, this.#at));
      if (char === quote) {
        this.#at++;
        return made.take();
      }
      made.add(this.#escape());
      from = this.#at + 1;
    }
    throw new NotALiteral();
  }

  /** Leaves the cursor on the escape's last character. */
  #escape(): string {
    const char = this.#text[++this.#at] ?? "";
    const size = char === "u" ? 4 : char === "x" ? 2 : 0;
    if (size === 0) return char === "\n" ? "" : (ESCAPES[char] ?? char);
    const code = Number.parseInt(this.#text.slice(this.#at + 1, this.#at + 1 + size), 16);
    this.#at += size;
    return Number.isNaN(code) ? "" : String.fromCharCode(code);
  }

  #word(): JsonValue {
    const word = this.#match(WORD);
    const named = word === undefined ? undefined : this.#names.get(word);
    if (named !== undefined) return named;
    if (word === "true" || word === "false") return word === "true";
    if (word === "void") this.value(DEEPEST);
    if (word === "null" || word === "undefined" || word === "NaN" || word === "void") return null;
    throw new NotALiteral();
  }

  #next(): string | undefined {
    const code = this.#text.charCodeAt(this.#at);
    // Minified data has hardly a gap, and to look for one takes half of the time.
    if (!(code > SPACE && code < DELETE && code !== SLASH)) this.#match(GAP);
    return this.#text[this.#at];
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found === undefined || found === "") return undefined;
    this.#at += found.length;
    return found;
  }
}
