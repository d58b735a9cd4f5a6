// Below so much room for the next numbers another character is taken in: a number costs what it says, to a millionth.
const ROOM = 2 ** 40;
// Printable characters from "%" on, without the backslash.
const SYMBOLS = 89;

/**
 * Reads whole numbers from text, as `scripts/train/packer.mjs` writes them: all are digits of one large number, and
 * each has its own base, so that one of three takes 1.6 bits. Nothing is left for gzip to find.
 */
export class PackedNumbers {
  readonly #text: string;
  #at = 0;
  #room = 1;
  #rest = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The next number, of those from 0 to below `choices`. */
  next(choices: number): number {
    for (; this.#room < ROOM; this.#room *= SYMBOLS) {
      const code = this.#text.charCodeAt(this.#at++);
      this.#rest = this.#rest * SYMBOLS + code - (code < 92 ? 37 : 38);
    }
    this.#room = Math.floor(this.#room / choices);
    const number = Math.floor(this.#rest / this.#room);
    this.#rest %= this.#room;
    return number;
  }
}
