// 0x80 to 0x9f of https://encoding.spec.whatwg.org/index-windows-1252.txt
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** A text as bytes of windows-1252; characters that it does not have are refused. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const high = HIGH.indexOf(character);
    const code = high < 0 ? (character.codePointAt(0) ?? 0) : 0x80 + high;
    if (code > 0xff) throw new RangeError(`windows-1252 has no ${character}`);
    return code;
  });
}
