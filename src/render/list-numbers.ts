import type { List } from "../model/block.js";

// The signs from the smallest up, and by which of them a digit is written: one, five and ten of its place.
const SIGNS = "ivxlcdm";
const DIGITS = ["", "0", "00", "000", "01", "1", "10", "100", "1000", "02"];
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
  const digits = [...String(number)].map(Number);
  return digits
    .map((digit, i) => {
      const unit = (digits.length - 1 - i) * 2;
      return [...(DIGITS[digit] ?? "")].map((sign) => SIGNS[unit + Number(sign)]).join("");
    })
    .join("");
}
