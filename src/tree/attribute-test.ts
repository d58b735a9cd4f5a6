import type { AttributeAction, AttributeSelector } from "css-what";
import type { Matcher } from "./match.js";

/** Is that what the selector's value asks for? Both in lower case where case does not matter. */
type Comparison = (value: string, wanted: string) => boolean;

const COMPARISONS: Readonly<Record<`${AttributeAction}`, Comparison>> = {
  exists: () => true,
  equals: (value, wanted) => value === wanted,
  not: (value, wanted) => value !== wanted,
  element: hasWord,
  hyphen: (value, wanted) => value === wanted || value.startsWith(`${wanted}-`),
  start: (value, wanted) => wanted !== "" && value.startsWith(wanted),
  end: (value, wanted) => wanted !== "" && value.endsWith(wanted),
  any: (value, wanted) => wanted !== "" && value.includes(wanted),
};

// https://html.spec.whatwg.org/multipage/semantics-other.html#case-sensitivity-of-selectors
const ANY_CASE = new Set(
  "accept accept-charset align alink axis bgcolor charset checked clear codetype color compact declare defer dir direction disabled enctype face frame hreflang http-equiv lang language link media method multiple nohref noresize noshade nowrap readonly rel rev rules scope scrolling selected shape target text type valign valuetype vlink".split(
    " ",
  ),
);

/** `[name=value]` in all its kinds, and with it `.class` and `#id`. */
export function attributeTest(selector: AttributeSelector): Matcher {
  const name = selector.name.toLowerCase();
  const compare = COMPARISONS[selector.action];
  const anyCase = selector.ignoreCase ?? ANY_CASE.has(name);
  const fold = anyCase === true ? (text: string) => text.toLowerCase() : undefined;
  const wanted = fold?.(selector.value) ?? selector.value;
  // jQuery's [name!=value] is true of elements without it, but [name!=""] asks for a value.
  const without = selector.action === "not" && wanted !== "";
  return (element) => {
    const value = element.attr(name);
    return value === undefined ? without : compare(fold?.(value) ?? value, wanted);
  };
}

function hasWord(text: string, word: string): boolean {
  if (word === "" || /\s/.test(word)) return false;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (isGap(text[at - 1]) && isGap(text[at + word.length])) return true;
  }
  return false;
}

function isGap(sign: string | undefined): boolean {
  return sign === undefined || /\s/.test(sign);
}
