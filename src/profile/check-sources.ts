import { describeValue } from "../errors.js";
import { checkedList, checkKeys, checkSelector, fail } from "./check.js";
import { DATA_SOURCES } from "./data-source.js";
import { FIELD_NAMES } from "./field-names.js";

/** Checks a question about a page's head. */
export function checkTest(test: unknown, where: string): void {
  if (test === undefined || typeof test === "function") return;
  if (typeof test !== "object" || test === null)
    fail(`${where} must be an object of generator and has, or a function`);
  checkKeys(test, ["generator", "has"], where);
  const { generator, has } = test as { readonly generator?: unknown; readonly has?: unknown };
  if (generator === undefined && has === undefined) fail(`${where}: generator or has is needed`);
  if (has !== undefined) checkSelector(has, `${where}.has`, false);
  for (const name of generator === undefined ? [] : [generator].flat())
    if (typeof name !== "string" || name === "")
      fail(`${where}.generator must be a text, or a list of texts`);
}

/** Checks what a profile promises. */
export function checkExpectation(expect: unknown, where: string): void {
  checkKeys(expect, ["words", "blocks", "required"], where);
  const { required = [], ...counts } = expect as Readonly<Record<string, unknown>>;
  for (const [name, count] of Object.entries(counts))
    if (typeof count !== "number" || !Number.isInteger(count) || count < 1)
      fail(`${where}.${name} must be a whole number from 1`);
  checkFieldNames(required, `${where}.required`);
}

/** Checks a list of names of fields. */
export function checkFieldNames(names: unknown, where: string): void {
  for (const field of checkedList(names as readonly unknown[], where))
    if (!FIELD_NAMES.some((name) => name === field))
      fail(`${where}: ${String(field)} is unknown; allowed are ${FIELD_NAMES.join(", ")}`);
}

/** Checks the sources of a field. */
export function checkSources(sources: unknown, where: string): void {
  if (!Array.isArray(sources))
    fail(`${where}: must be a list of sources, like [meta("og:title"), text("h1")]`);
  for (const [i, source] of sources.entries()) {
    const at = `${where}[${i}]`;
    if (!hasReader(source)) checkData(source, Object.keys(DATA_SOURCES), at);
    checkSelectors(source, at);
  }
}

/** Checks what looks for a part of an entry: a selector, or sources inside its box. */
export function checkEntryPart(part: unknown, where: string): void {
  if (part === undefined) return;
  if (typeof part === "string") {
    checkSelector(part, where, false);
    return;
  }
  if (!Array.isArray(part))
    fail(`${where}: must be a selector, or a list of text() and attr() sources`);
  for (const [i, source] of part.entries()) {
    checkData(source, ["text", "attr"], `${where}[${i}]`);
    checkSelectors(source, `${where}[${i}]`);
  }
}

function checkSelectors(source: Readonly<Record<string, unknown>>, where: string): void {
  for (const name of ["text", "of"]) {
    const selector = source[name];
    if (selector !== undefined && selector !== ":scope") checkSelector(selector, where, false);
  }
}

/** Is it a source that is a function? */
function hasReader(source: unknown): boolean {
  return (
    typeof source === "object" &&
    source !== null &&
    "read" in source &&
    typeof source.read === "function"
  );
}

/** Checks a source that is data, of one of the kinds. */
function checkData(source: unknown, kinds: readonly string[], where: string): void {
  if (typeof source === "string")
    fail(
      `${where}: ${describeValue(source)} is no source; the text of an element is text(${JSON.stringify(source)}), in JSON { "text": ${JSON.stringify(source)} }`,
    );
  if (typeof source !== "object" || source === null)
    fail(`${where}: ${describeValue(source)} is no source here; allowed are ${kinds.join(", ")}`);
  const given = Object.keys(source).filter((name) => name !== "from");
  const kind = kinds.find((name) => given.includes(name));
  if (kind === undefined)
    fail(
      `${where}: ${given.join(", ") || "{}"} is no source here; allowed are ${kinds.join(", ")}`,
    );
  const known = DATA_SOURCES[kind] ?? [];
  const needed = known.filter((name) => name !== "type");
  if (![...needed, ...given].every((name) => given.includes(name) && known.includes(name)))
    fail(`${where}: a source "${kind}" has ${known.join(", ")}; got ${given.join(", ")}`);
  for (const [name, value] of Object.entries(source)) {
    const texts = name === "type" && Array.isArray(value) ? value : [value];
    if (!texts.every((text) => typeof text === "string" && text !== ""))
      fail(`${where}: ${name} must be a text that is not empty, got ${describeValue(value)}`);
  }
}
