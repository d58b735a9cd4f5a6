import type { List } from "../model/block.js";

// Largest first.
const ROMAN: Readonly<Record<string, number>> = {
  m: 1000,
  cm: 900,
  d: 500,
  cd: 400,
  c: 100,
  xc: 90,
  l: 50,
  xl: 40,
  x: 10,
  ix: 9,
  v: 5,
  iv: 4,
  i: 1,
};
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
  for (const [sign, value] of Object.entries(ROMAN))
    for (; rest >= value; rest -= value) text += sign;
  return text;
}
