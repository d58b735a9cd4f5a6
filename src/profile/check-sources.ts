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
  if (!Array.isArray(sources) || !sources.every(isSource))
    fail(`${where}: must be a list of sources, like [meta("og:title"), text("h1")]`);
  for (const [i, source] of sources.entries()) checkSelectors(source, `${where}[${i}]`);
}

/** Checks what looks for a part of an entry: a selector, or sources inside its box. */
export function checkEntryPart(part: unknown, where: string): void {
  if (part === undefined) return;
  if (typeof part === "string") {
    checkSelector(part, where, false);
    return;
  }
  if (!Array.isArray(part) || !part.every((source) => isData(source, ["text", "attr"])))
    fail(`${where}: must be a selector, or a list of text() and attr() sources`);
  for (const [i, source] of part.entries()) checkSelectors(source, `${where}[${i}]`);
}

function checkSelectors(source: Readonly<Record<string, unknown>>, where: string): void {
  for (const name of ["text", "of"]) {
    const selector = source[name];
    if (selector !== undefined && selector !== ":scope") checkSelector(selector, where, false);
  }
}

function isSource(source: unknown): boolean {
  if (typeof source !== "object" || source === null) return false;
  return "read" in source
    ? typeof source.read === "function"
    : isData(source, Object.keys(DATA_SOURCES));
}

/** Is it a source that is data, of one of the kinds? */
function isData(source: unknown, kinds: readonly string[]): boolean {
  if (typeof source !== "object" || source === null) return false;
  const kind = kinds.find((name) => name in source && name !== "type");
  if (kind === undefined) return false;
  const known = DATA_SOURCES[kind] ?? [];
  return (
    known.every((name) => name === "type" || name in source) &&
    Object.entries(source).every(
      ([name, value]) =>
        (name === "from" || known.includes(name)) &&
        (typeof value === "string"
          ? value !== ""
          : name === "type" &&
            Array.isArray(value) &&
            value.every((one) => typeof one === "string")),
    )
  );
}
