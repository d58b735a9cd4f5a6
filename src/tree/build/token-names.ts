// A page has some hundred names of tags and attributes; one that invents new ones is to fill no memory.
const MOST = 1000;

/** Names of tags and attributes in lower case, each one string: V8 finds a property by the string that named it in a tenth of the time. */
export class TokenNames {
  readonly #known = new Map<string, string>();

  lowerCase(written: string): string {
    let name = this.#known.get(written);
    if (name === undefined) {
      name = written.toLowerCase();
      if (this.#known.size < MOST) this.#known.set(written, name);
    }
    return name;
  }
}
