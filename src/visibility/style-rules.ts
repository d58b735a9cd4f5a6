import { getOrInsert } from "../text/get-or-insert.js";

/**
 * When a rule holds: in print alone, on screens narrower (or wider) than a desk's, in some states, on the desk's and others, on all.
 * Of two that hold together the first counts.
 */
const SCOPES = ["never", "narrow", "sometimes", "wide", "always"] as const;
type Scope = (typeof SCOPES)[number];

// The width of the screen that a page is read as it is laid out for: pixels, and those of a letter's height.
const WIDTH = 1280;
const EM = 16;

/** One rule of a style element. */
export interface StyleRule {
  readonly selectors: string;
  readonly declarations: string;
  readonly scope: Scope;
}

/**
 * Reads the rules of a style element whose declarations match, one pass over its text: blocks, their conditions, and nothing else of CSS. What is
 * in print alone is left out, and so are rules within rules.
 */
export function readRules(
  text: string,
  media: string,
  wanted: RegExp,
  tell: (rule: StyleRule) => void,
): void {
  const scopes: Scope[] = [scopeOf(media)];
  // A sheet asks the same few questions hundreds of times.
  const known = new Map<string, Scope>();
  for (const piece of withoutComments(text).split("}")) {
    const open = piece.lastIndexOf("{");
    if (open < 0) {
      if (scopes.length > 1) scopes.pop();
      continue;
    }
    const before = piece.lastIndexOf("{", open - 1);
    let scope = scopes[scopes.length - 1] ?? "always";
    if (open > 0 && before >= 0)
      for (const prelude of piece.slice(0, before).split("{")) {
        scope = narrower(
          scope,
          getOrInsert(known, prelude, () => scopeOfRule(prelude)),
        );
        scopes.push(scope);
      }
    const declarations = piece.slice(open + 1);
    if (scope === "never" || !wanted.test(declarations)) continue;
    const selectors = piece.slice(before + 1, open);
    tell({ selectors: selectors.slice(selectors.lastIndexOf(";") + 1), declarations, scope });
  }
}

function scopeOfRule(prelude: string): Scope {
  const rule = prelude.slice(prelude.lastIndexOf(";") + 1).trim();
  const [, name = "", rest = ""] = /^@([\w-]+)(.*)$/s.exec(rule) ?? [];
  switch (name.toLowerCase()) {
    case "media":
      return scopeOf(rest);
    case "layer":
    case "supports":
    case "scope":
      return "always";
    case "container":
      return "sometimes";
    default:
      return "never";
  }
}

function scopeOf(media: string): Scope {
  const query = media.trim().toLowerCase();
  if (/^(?:|all|(?:only )?screen|not print)$/.test(query)) return "always";
  if (!/screen|all|\(/.test(query) || /\bprint\b/.test(query)) return "never";
  const holds = query.split(",").map(holdsWhenWide);
  if (holds.includes(undefined)) return "sometimes";
  return holds.includes(true) ? "wide" : "narrow";
}

/** Does a query that asks for nothing but a width hold on the desk's screen? */
function holdsWhenWide(query: string): boolean | undefined {
  const asked = query.trim().replace(/^(?:only )?(?:screen|all) and /, "");
  let holds = true;
  for (const condition of asked.split(/\)\s*and\s*/)) {
    const [, name = "", digits = "", unit] =
      /^\(\s*(min-width|max-width|width)\s*(?::|[<>]=?)\s*([\d.]{1,9})(px|em|rem)\s*\)?$/.exec(
        condition,
      ) ?? [];
    if (name === "") return undefined;
    const width = Number(digits) * (unit === "px" ? 1 : EM);
    const isLeast = name === "min-width" || condition.includes(">");
    holds &&= isLeast ? WIDTH >= width : WIDTH <= width;
  }
  return holds;
}

function narrower(one: Scope, other: Scope): Scope {
  return SCOPES.find((scope) => scope === one || scope === other) ?? "never";
}

function withoutComments(text: string): string {
  if (!text.includes("/*")) return text;
  let out = "";
  for (let at = 0; at >= 0; ) {
    const begin = text.indexOf("/*", at);
    out += text.slice(at, begin < 0 ? undefined : begin);
    const end = begin < 0 ? -1 : text.indexOf("*/", begin + 2);
    at = end < 0 ? -1 : end + 2;
  }
  return out;
}
