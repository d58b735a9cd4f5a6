import { parse } from "css-what";
import { type Matcher, matcherOf } from "./match.js";
import { elementBeside } from "./node.js";

const FORMULA = /^(?:([+-]?\d*)n)?\s*(?:([+-]?)\s*(\d+))?$/i;

/** `:nth-child()` and those like it: `2`, `odd`, `3n + 1`, `2 of .lead`; counted from the side to which it looks. */
export function nthTest(text: string, side: "prev" | "next", ofType: boolean): Matcher {
  const [formula = "", selector] = text.trim().split(/\s+of\s+(.+)/is);
  const { step, from } = places(formula);
  const chosen = selector === undefined ? () => true : matcherOf(parse(selector));
  return (element) => {
    if (!chosen(element)) return false;
    let place = 1;
    for (let at = elementBeside(element, side); at !== undefined; at = elementBeside(at, side)) {
      if (ofType ? at.name === element.name : chosen(at)) place++;
      if (step <= 0 && place > from) return false;
    }
    return step === 0 ? place === from : (place - from) % step === 0 && (place - from) / step >= 0;
  };
}

/** Every `step`th place, counted `from` one. */
function places(formula: string): { step: number; from: number } {
  if (/^even$/i.test(formula)) return { step: 2, from: 0 };
  if (/^odd$/i.test(formula)) return { step: 2, from: 1 };
  const [whole, step, sign = "", from = 0] = FORMULA.exec(formula) ?? [];
  if (!whole) throw new Error(`${formula} names no places`);
  return {
    step: step === undefined ? 0 : Number(/\d/.test(step) ? step : `${step}1`),
    from: Number(`${sign}${from}`),
  };
}
