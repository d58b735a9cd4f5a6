/** How `[name=value]` compares; `.name` and `#name` are short for two of these. */
export type Comparison = "" | "=" | "!=" | "~=" | "|=" | "^=" | "$=" | "*=";

export interface AttributePart {
  readonly type: "attribute";
  readonly name: string;
  readonly comparison: Comparison;
  readonly value: string;
  /** Does case not matter? `undefined`: that depends on the attribute. */
  readonly anyCase: boolean | undefined;
}

export interface PseudoPart {
  readonly type: "pseudo";
  readonly name: string;
  readonly argument: string | Alternatives | undefined;
}

/** A question about an element, or the way from there to those that the part before is about. */
export type Part =
  | AttributePart
  | PseudoPart
  | { readonly type: "tag"; readonly name: string }
  | { readonly type: "combinator"; readonly sign: " " | ">" | "+" | "~" };

/** What stands between the commas of a selector, each by its parts. */
export type Alternatives = readonly (readonly Part[])[];

// Each sign in one way only: what can be read in two takes forever where neither helps.
const ESCAPE = String.raw`\\(?:(?:[\da-f]{6}|[\da-f]{1,5}(?![\da-f]))\s?|[^\da-f])`;
const NAME = String.raw`((?:[\w\u00b0-\uffff-]|${ESCAPE})+)`;
const COMBINATOR = /\s*([>+~])\s*|\s+(?=[^\s,)])/y;
const TAG = new RegExp(String.raw`\*|${NAME}`, "iy");
const CLASS_OR_ID = new RegExp(`([.#])${NAME}`, "iy");
const ATTRIBUTE = new RegExp(
  String.raw`\[\s*${NAME}\s*(?:([~|^$*!]?=)\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\s\]"']+))\s*([is])?\s*)?\]`,
  "isy",
);
const PSEUDO = new RegExp(String.raw`:${NAME}(\()?`, "iy");
const OF_SELECTOR = /^(?:has|is|matches|not|where)$/;
const ARGUMENT = /\s*(?:"([^"]*)"|'([^']*)'|([^()]*))\s*\)/y;
const ESCAPED = /\\(?:([\da-f]{1,6})\s?|(.))/gis;

/** Reads a CSS selector; throws where it cannot. */
export function parseSelector(selector: string): Alternatives {
  const reader = new SelectorReader(selector);
  const alternatives = reader.alternatives();
  reader.end();
  return alternatives;
}

class SelectorReader {
  readonly #selector: string;
  #at = 0;

  constructor(selector: string) {
    this.#selector = selector;
  }

  alternatives(): Alternatives {
    const alternatives = [this.#parts()];
    while (this.#take(/,/y)) alternatives.push(this.#parts());
    return alternatives;
  }

  end(): void {
    if (this.#at < this.#selector.length) this.#fail();
  }

  #parts(): Part[] {
    this.#take(/\s+/y);
    const parts: Part[] = [];
    // Nothing yet, or nothing behind a combinator.
    let open = true;
    for (let part = this.#part(open); part !== undefined; part = this.#part(open)) {
      if (open && part.type === "combinator" && parts.length > 0) this.#fail();
      open = part.type === "combinator";
      parts.push(part);
    }
    this.#take(/\s+/y);
    return open ? this.#fail() : parts;
  }

  #part(first: boolean): Part | undefined {
    const [combinator, sign = " "] = this.#take(COMBINATOR) ?? [];
    if (combinator !== undefined) return { type: "combinator", sign: sign as ">" };
    const [tag] = (first && this.#take(TAG)) || [];
    if (tag !== undefined) return { type: "tag", name: tag.toLowerCase() };
    const [short, mark, word = ""] = this.#take(CLASS_OR_ID) ?? [];
    if (short !== undefined)
      return mark === "."
        ? { type: "attribute", name: "class", comparison: "~=", value: word, anyCase: false }
        : { type: "attribute", name: "id", comparison: "=", value: word, anyCase: false };
    return this.#attribute() ?? this.#pseudo();
  }

  #attribute(): AttributePart | undefined {
    const match = this.#take(ATTRIBUTE);
    if (match === undefined) return undefined;
    const [, name = "", comparison = "", double, single, bare, flag] = match;
    return {
      type: "attribute",
      name: name.toLowerCase(),
      comparison: comparison as Comparison,
      value: double ?? single ?? bare ?? "",
      anyCase: flag === undefined ? undefined : /i/i.test(flag),
    };
  }

  #pseudo(): PseudoPart | undefined {
    const [pseudo, written = "", bracket] = this.#take(PSEUDO) ?? [];
    if (pseudo === undefined) return undefined;
    const name = written.toLowerCase();
    if (bracket === undefined) return { type: "pseudo", name, argument: undefined };
    if (OF_SELECTOR.test(name)) {
      const argument = this.alternatives();
      if (!this.#take(/\)/y)) this.#fail();
      return { type: "pseudo", name, argument };
    }
    const [, double, single, bare] = this.#take(ARGUMENT) ?? this.#fail();
    return { type: "pseudo", name, argument: double ?? single ?? bare ?? "" };
  }

  /** What the pattern finds here and its groups, as they are meant. */
  #take(pattern: RegExp): (string | undefined)[] | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#selector);
    if (match === null) return undefined;
    this.#at = pattern.lastIndex;
    return match.map((text?: string) => text?.replace(ESCAPED, unescaped));
  }

  #fail(): never {
    throw new SyntaxError(`"${this.#selector.slice(this.#at)}" is not understood`);
  }
}

function unescaped(_: string, code: string | undefined, sign: string): string {
  const point = code === undefined ? undefined : Number.parseInt(code, 16);
  if (point === undefined) return sign;
  return point <= 0x10ffff ? String.fromCodePoint(point) : "\ufffd";
}
