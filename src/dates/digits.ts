import { codeAt } from "../text/code-at.js";

/** Is there a digit of ASCII in it? One text in seven has one: the others are not searched for a day or a clock. */
export function hasDigit(given: string): boolean {
  const text = `${given}`;
  const { length } = text;
  for (let i = 0; i < length; i++) {
    const code = codeAt(text, i);
    if (code >= 0x30 && code <= 0x39) return true;
  }
  return false;
}
