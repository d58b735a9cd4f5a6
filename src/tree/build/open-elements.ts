import { barriersOf, closesParagraph, isFormatting } from "./element-scopes.js";
import { endsBefore } from "./implied-end-tags.js";

/** Names inside which SVG or MathML ends and HTML begins again. */
const INTEGRATION: ReadonlySet<string> = new Set(
  "mi mo mn ms mtext annotation-xml foreignobject desc title".split(" "),
);
const FOREIGN: ReadonlySet<string> = new Set(["svg", "math"]);
// What a paragraph is not looked for beyond: HTML, "have an element in button scope".
const BUTTON_SCOPE: ReadonlySet<string> = new Set(
  "applet button caption html marquee object table td template th".split(" "),
);

const NO_BARRIERS: ReadonlySet<string> = new Set([""]);

/** The stack of open elements: which of them a tag ends. */
export class OpenElements {
  readonly #names: string[] = [];
  /** How often each name is open: most end tags of elements that never opened need no search. */
  readonly #counts = new Map<string, number>();
  readonly #foreign: boolean[] = [false];

  get depth(): number {
    return this.#names.length;
  }

  has(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }

  /** Is what comes next in SVG or MathML? */
  get inForeign(): boolean {
    return this.#foreign[this.#foreign.length - 1] === true;
  }

  push(name: string): void {
    this.#names.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    if (FOREIGN.has(name)) this.#foreign.push(true);
    else if (INTEGRATION.has(name)) this.#foreign.push(false);
  }

  pop(): string | undefined {
    const name = this.#names.pop();
    if (name === undefined) return undefined;
    this.#counts.set(name, (this.#counts.get(name) ?? 1) - 1);
    if (FOREIGN.has(name) || INTEGRATION.has(name)) this.#foreign.pop();
    return name;
  }

  /** How many elements the start tag of such an element ends. */
  endedByStart(name: string): number {
    const paragraph = closesParagraph(name) ? this.#openParagraph() : 0;
    if (paragraph > 0) return paragraph;
    let ended = 0;
    for (let i = this.#names.length - 1; i >= 0; i--, ended++)
      if (!endsBefore(this.#names[i] ?? "", name)) break;
    return ended;
  }

  /** How many elements an end tag ends; 0 if it is to be passed over. `through` lets it pass any box. */
  endedByEnd(name: string, through: boolean): number {
    if (!this.has(name)) return 0;
    const barriers = through ? NO_BARRIERS : barriersOf(name);
    for (let i = this.#names.length - 1; i >= 0; i--) {
      const open = this.#names[i] ?? "";
      if (open === name) return this.#names.length - i;
      if (barriers.has(open)) return 0;
    }
    return 0;
  }

  /** A browser closes a paragraph through whatever inline elements are open in it. */
  #openParagraph(): number {
    if (!this.has("p")) return 0;
    for (let i = this.#names.length - 1; i >= 0; i--) {
      const open = this.#names[i] ?? "";
      if (open === "p") return this.#names.length - i;
      if (isFormatting(open) || BUTTON_SCOPE.has(open)) return 0;
    }
    return 0;
  }
}
