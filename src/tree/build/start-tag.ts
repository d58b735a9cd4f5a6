/** The start tag that is being read. */
export class StartTag {
  /** In lower case. */
  name = "";
  attributes: Record<string, string> = {};
  selfClosing = false;
  /** Where it begins. */
  start = 0;
  #attribute = "";
  #value = "";

  begin(name: string, start: number): void {
    this.name = name;
    this.start = start;
    this.attributes = {};
  }

  attribute(name: string): void {
    this.#attribute = name;
    this.#value = "";
  }

  value(part: string): void {
    this.#value += part;
  }

  /** The attribute is complete: of two with one name the first counts. */
  endAttribute(): void {
    // What every object inherits is no string.
    if (this.#attribute !== "" && typeof this.attributes[this.#attribute] !== "string")
      this.attributes[this.#attribute] = this.#value;
  }
}
