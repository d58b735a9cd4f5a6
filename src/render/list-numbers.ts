import type { List } from "../model/block.js";

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];
// Roman numerals end here; browsers write digits then.
const LARGEST_ROMAN = 3999;

/** What stands before each item of an ordered list: `"1"`, `"c"`, `"iv"`. */
export function listNumbers(list: List): string[] {
  const step = list.reversed === true ? -1 : 1;
  let next = list.start ?? (list.reversed === true ? list.items.length : 1);
  return list.items.map(({ value }) => {
    const number = value ?? next;
    next = number + step;
    return written(number, list.style);
  });
}

function written(number: number, style: List["style"]): string {
  if (style === undefined || number < 1) return String(number);
  const lower = style.toLowerCase() === "a" ? letters(number) : roman(number);
  return style === style.toLowerCase() ? lower : lower.toUpperCase();
}

function letters(number: number): string {
  let text = "";
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  return text;
}

function roman(number: number): string {
  if (number > LARGEST_ROMAN) return String(number);
  let rest = number;
  let text = "";
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) text += sign;
  return text;
}
