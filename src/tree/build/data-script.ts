import { type Attributes, attributeIn } from "../attributes.js";

const JSON_TYPE = /^(?:application|text)\/(?:[\w.-]+\+)?json\b/i;
// React's stream: self.__next_f.push([1,"…"]).
const FLIGHT =
  /^\s*(?:\(\s*)?self\.(__next_f)\s*(?:=\s*self\.__next_f\s*\|\|\s*\[\]\s*\)\s*)?\.push\(\s*\[\s*1\s*,\s*(?=")/;
// Markup for a program to put in place, which nobody else runs or shows.
const TEMPLATE_TYPE = /^text\/(?:(?:x-)?template|html)\b/;
const CODE_TYPE = /^(?:module|(?:text|application)\/(?:x-)?(?:java|ecma)script\b.*|)$/i;
// What may stand before the first name: white space, the marks of a comment that hides the script from old browsers.
const BEFORE = /^[\s;*/]*(?:(?:<!\[CDATA\[|<!--)[\s;*/]*)?/;
const ASSIGNMENT =
  /^(?:(?:var|let|const)\s+)?(?:(?:window|self|globalThis)(?:\.|\[["']))?([A-Za-z_$][\w$]*)(?:["']\])?\s*=\s*(?=[[{"'J(])/;
// A name that data is assigned to stands in the first line of its script; 1,024 characters leave room for comments.
const PROBE = 1024;

/**
 * A script that may hold data: JSON-LD, other JSON, or an assignment such as `window.__preloadedData = {`.
 *
 * The text of scripts that hold none is let go after its first 1,024 characters.
 */
export class DataScript {
  /** `type` attribute, lower case. */
  readonly type: string;
  /** The `id`, or the name that the data is assigned to. */
  name: string | undefined;
  /** Where it is loaded from; then it holds nothing. */
  readonly src: string | undefined;
  /** Everything between the tags, or everything behind the `=`. */
  text = "";
  /** Is it markup for a program to put in place? */
  readonly isTemplate: boolean;
  readonly #json: boolean;
  #decided: boolean;
  #wanted: boolean;

  constructor(attributes: Attributes) {
    this.type = (attributeIn(attributes, "type") ?? "").trim().toLowerCase();
    this.src = attributeIn(attributes, "src");
    this.name = attributeIn(attributes, "id");
    this.#json = JSON_TYPE.test(this.type);
    this.isTemplate = TEMPLATE_TYPE.test(this.type);
    const isPlain = this.#json || this.isTemplate;
    this.#wanted = this.src === undefined && (isPlain || CODE_TYPE.test(this.type));
    this.#decided = isPlain || !this.#wanted;
  }

  write(data: string): void {
    if (!this.#wanted) return;
    this.text += data;
    if (!this.#decided && this.text.length >= PROBE) this.#decide();
  }

  /** Does it hold data, or is it loaded? To be asked once, at its end. */
  complete(): boolean {
    if (this.src !== undefined) return true;
    if (!this.#decided) this.#decide();
    if (!this.#wanted || this.#json || this.isTemplate) return this.#wanted;
    this.text = this.text.replace(BEFORE, "").replace(ASSIGNMENT, "").replace(FLIGHT, "");
    return true;
  }

  #decide(): void {
    this.#decided = true;
    const begun = this.text.slice(0, PROBE).replace(BEFORE, "");
    const name = (FLIGHT.exec(begun) ?? ASSIGNMENT.exec(begun))?.[1];
    this.#wanted = name !== undefined;
    if (name === undefined) this.text = "";
    else this.name = name;
  }
}
