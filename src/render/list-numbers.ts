import type { List } from "../model/block.js";

// Each sign that is written as often as its value is left.
const ROMAN = "m1000 cm900 d500 cd400 c100 xc90 l50 xl40 x10 ix9 v5 iv4 i1";
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
  const text = /a/i.test(style) ? letters(number) : roman(number);
  return style < "a" ? text.toUpperCase() : text;
}

function letters(number: number): string {
  if (number < 1) return "";
  return letters(Math.floor((number - 1) / 26)) + (((number - 1) % 26) + 10).toString(36);
}

function roman(number: number): string {
  if (number > LARGEST_ROMAN) return String(number);
  let text = "";
  let rest = number;
  for (const [, sign = "", value = ""] of ROMAN.matchAll(/([a-z]+)(\d+)/g))
    for (; rest >= Number(value); rest -= Number(value)) text += sign;
  return text;
}
