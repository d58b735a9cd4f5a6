import { endingSigns, firstOf, lastOf, startingSigns } from "./ends.js";
import type { Phrasing } from "./nodes.js";

type Mark = Extract<Phrasing, { children: unknown }>;

const PUNCTUATION = /[\p{P}\p{S}]/u;

/** The tag that a mark stands for: `"sup"`, `"sub"`; `undefined` for what Markdown has itself. */
export function tagOf(node: { readonly data?: object | undefined }): string | undefined {
  const { data } = node;
  return data !== undefined && "hName" in data && typeof data.hName === "string"
    ? data.hName
    : undefined;
}

/**
 * Phrasing as Markdown can write it without character references: blanks stand outside of marks, and so does punctuation
 * where the mark would touch a letter (CommonMark, "left-flanking delimiter run"); neighbours of one kind are one. `behind` is
 * the character that follows all of them.
 */
export function tidyMarks(nodes: readonly Phrasing[], behind = ""): Phrasing[] {
  const made: Phrasing[] = [];
  nodes.forEach((node, i) => {
    if (!("children" in node)) {
      push(made, node);
      return;
    }
    const after = firstCharacter(nodes, i + 1) || behind;
    const inner = tidyMarks(node.children as Phrasing[], isTag(node) ? "<" : after);
    if (isTag(node)) {
      push(made, { ...node, children: inner } as Phrasing);
      return;
    }
    const before = lastCharacter(made);
    const start = cut(inner, "start", isWord(before));
    const end = cut(inner, "end", isWord(after));
    if (start !== "") push(made, { type: "text", value: start });
    // Beside a letter a mark can neither open before code, a link or a sign, nor close behind one.
    const stands =
      !(isWord(before) && start === "" && isSign(inner[0], "start")) &&
      !(isWord(after) && end === "" && isSign(inner[inner.length - 1], "end"));
    if (!stands) for (const child of inner) push(made, child);
    else if (inner.length > 0) push(made, { ...node, children: inner } as Phrasing);
    if (end !== "") push(made, { type: "text", value: end });
  });
  return made;
}

/** Is what a mark begins or ends with no letter as it is written? */
function isSign(node: Phrasing | undefined, end: "start" | "end"): boolean {
  if (node?.type === "text")
    return PUNCTUATION.test(end === "start" ? firstOf(node.value) : lastOf(node.value));
  if (node !== undefined && isMark(node)) {
    const children = node.children as Phrasing[];
    return isSign(end === "start" ? children[0] : children[children.length - 1], end);
  }
  return node !== undefined;
}

/** Does it stand wherever it likes, because Markdown writes it by brackets or tags? */
function isTag(node: Phrasing): boolean {
  return !isMark(node);
}

function isMark(node: Phrasing): node is Mark {
  const isNamed = node.type === "strong" || node.type === "emphasis" || node.type === "delete";
  // A tag stands wherever it likes.
  return isNamed && tagOf(node) === undefined;
}

function push(made: Phrasing[], node: Phrasing): void {
  const last = made[made.length - 1];
  if (node.type === "text" && last?.type === "text") last.value += node.value;
  // Two runs of code that touch would be one fence to a parser.
  else if (node.type === "inlineCode" && last?.type === "inlineCode") last.value += node.value;
  else if (isMark(node) && last !== undefined && isMark(last) && isSame(last, node)) {
    for (const child of node.children as Phrasing[]) push(last.children as Phrasing[], child);
  } else made.push("value" in node ? { ...node } : node);
}

function isSame(a: Mark, b: Mark): boolean {
  return a.type === b.type;
}

/** Takes the characters off one end that may not stand there; `""` for none. */
function cut(nodes: Phrasing[], end: "start" | "end", atWord: boolean): string {
  const isStart = end === "start";
  let taken = "";
  let gone = 0;
  for (; gone < nodes.length; gone++) {
    const edge = isStart ? nodes[gone] : nodes[nodes.length - 1 - gone];
    const found = edge === undefined ? "" : loose(edge, end, atWord);
    taken = isStart ? taken + found : found + taken;
    if (edge?.type !== "text") {
      if (edge?.type === "break") continue;
      break;
    }
    if (found === "") break;
    const { value } = edge;
    if (found.length === value.length) continue;
    edge.value = isStart ? value.slice(found.length) : value.slice(0, -found.length);
    break;
  }
  nodes.splice(isStart ? 0 : nodes.length - gone, gone);
  return taken;
}

/** What of a node may not stand at that end. */
function loose(node: Phrasing, end: "start" | "end", atWord: boolean): string {
  if (node.type === "break") return " ";
  if (node.type !== "text") return "";
  const found = end === "start" ? startingSigns(node.value) : endingSigns(node.value);
  if (atWord && PUNCTUATION.test(found)) return found;
  const blanks = found.length - (end === "start" ? found.trimStart() : found.trimEnd()).length;
  return end === "start" ? found.slice(0, blanks) : found.slice(found.length - blanks);
}

function isWord(character: string): boolean {
  return character !== "" && !/[\s\p{P}\p{S}]/u.test(character);
}

function lastCharacter(nodes: readonly Phrasing[]): string {
  const last = nodes[nodes.length - 1];
  if (last === undefined || last.type === "break") return "";
  if ("children" in last) return lastCharacter(last.children as Phrasing[]);
  return "value" in last ? lastOf(last.value) : "!";
}

function firstCharacter(nodes: readonly Phrasing[], at = 0): string {
  const first = nodes[at];
  if (first === undefined || first.type === "break") return "";
  if ("children" in first) return firstCharacter(first.children as Phrasing[]);
  return "value" in first ? String.fromCodePoint(first.value.codePointAt(0) ?? 32) : "!";
}
