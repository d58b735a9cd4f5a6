/** What an XPath of a site-rule file becomes: a selector, and an attribute where it ends in one. */
export interface FromXPath {
  readonly selector: string;
  readonly attribute?: string;
}

const STEP =
  /^(\/\/|\/)(?:(?:child|descendant)::)?(\*|[a-zA-Z][\w-]*)((?:\[(?:[^[\]]|\[[^[\]]*\])*\])*)/;
const PREDICATE = /\[((?:[^[\]]|\[[^[\]]*\])*)\]/g;
const NAME = /^[\w-]+$/;
// Nobody writes longer ones by hand, and patterns go over their white space and brackets again and again.
const LONGEST = 1000;

/** Reads the part of XPath that CSS can say; `undefined` for the rest: axes, positions, functions of text. */
export function fromXPath(xpath: string): FromXPath | undefined {
  if (xpath.length > LONGEST) return undefined;
  const parts = xpath.trim().split(/\s*\|\s*/);
  const read = parts.map(onePath);
  const [first] = read;
  if (first === undefined || read.some((part) => part?.attribute !== first.attribute))
    return undefined;
  const selectors = read.map((part) => part?.selector ?? "");
  return {
    selector: selectors.join(", "),
    ...(first.attribute !== undefined && { attribute: first.attribute }),
  };
}

function onePath(path: string): FromXPath | undefined {
  const byId = /^id\(\s*['"]([\w-]+)['"]\s*\)(.*)$/.exec(path);
  let rest = byId === null ? path.replace(/^\.(?=\/)/, "") : (byId[2] ?? "");
  let selector = byId === null ? "" : `#${byId[1]}`;
  while (rest !== "") {
    const attribute = /^\/{1,2}@([\w-]+)$/.exec(rest);
    if (attribute !== null && selector !== "") return { selector, attribute: attribute[1] ?? "" };
    if (/^\/{1,2}text\(\)$/.test(rest)) break;
    const step = STEP.exec(rest);
    if (step === null) return undefined;
    const [all, axis, name = "*", predicates = ""] = step;
    const tests = predicatesOf(predicates);
    if (tests === undefined) return undefined;
    const combinator = selector === "" ? "" : axis === "/" ? " > " : " ";
    const tag = name === "*" ? (tests === "" ? "*" : "") : name.toLowerCase();
    selector += combinator + tag + tests;
    rest = rest.slice(all.length);
  }
  return selector === "" ? undefined : { selector };
}

function predicatesOf(text: string): string | undefined {
  let css = "";
  for (const [, inner = ""] of text.matchAll(PREDICATE)) {
    for (const test of inner.split(/\s+and\s+/)) {
      const one = predicate(test.trim());
      if (one === undefined) return undefined;
      css += one;
    }
  }
  return css;
}

function predicate(test: string): string | undefined {
  const either = test.split(/\s+or\s+/);
  if (either.length > 1) {
    const parts = either.map(predicate);
    return parts.every((part) => part !== undefined) ? `:is(${parts.join(", ")})` : undefined;
  }
  const negated = /^not\((.*)\)$/.exec(test);
  if (negated !== null) {
    const inner = predicate(negated[1] ?? "");
    return inner === undefined ? undefined : `:not(${inner})`;
  }
  const word =
    /^contains\(\s*concat\(\s*['"] ['"]\s*,\s*(?:normalize-space\(\s*)?@class\s*\)?\s*,\s*['"] ['"]\s*\)\s*,\s*['"] ([\w-]+) ['"]\s*\)$/.exec(
      test,
    );
  if (word !== null) return `.${word[1]}`;
  const [, name = "", , value] =
    /^@([\w-]+)(\s*=\s*['"]([^'"]*)['"])?$/.exec(test)?.map(String) ?? [];
  if (name !== "" && !test.includes("=")) return `[${name}]`;
  if (name !== "") return equals(name, /['"]([^'"]*)['"]$/.exec(test)?.[1] ?? value ?? "");
  const call = /^(contains|starts-with)\(\s*@([\w-]+)\s*,\s*['"]([^'"]+)['"]\s*\)$/.exec(test);
  if (call === null) return undefined;
  const [, which, key = "", part = ""] = call;
  return `[${key}${which === "contains" ? "*" : "^"}="${part}"]`;
}

function equals(name: string, value: string): string {
  const clean = value.trim();
  if (name === "id" && NAME.test(clean)) return `#${clean}`;
  if (name === "class" && NAME.test(clean)) return `.${clean}`;
  return `[${name}="${value}"]`;
}
