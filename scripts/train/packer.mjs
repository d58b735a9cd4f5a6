// Packs whole numbers into text: `src/generic/classify/packed-numbers.ts` says how, and reads them.
const ROOM = 2 ** 40;
const SYMBOLS = 89;

export class Packer {
  #sum = 0n;
  #room = 1;
  #length = 0;

  /** Adds a number of those from 0 to below `choices`. */
  put(number, choices) {
    if (!Number.isInteger(number) || number < 0 || number >= choices)
      throw new RangeError(`${number} is none of ${choices}`);
    for (; this.#room < ROOM; this.#room *= SYMBOLS) {
      this.#sum *= BigInt(SYMBOLS);
      this.#length++;
    }
    this.#room = Math.floor(this.#room / choices);
    this.#sum += BigInt(number) * BigInt(this.#room);
  }

  text() {
    const codes = [];
    let sum = this.#sum;
    for (let i = 0; i < this.#length; i++) {
      const symbol = Number(sum % BigInt(SYMBOLS));
      codes.push(symbol + (symbol < 55 ? 37 : 38));
      sum /= BigInt(SYMBOLS);
    }
    return String.fromCharCode(...codes.reverse());
  }
}
