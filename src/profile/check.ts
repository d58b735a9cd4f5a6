import { ArticleError, describeValue } from "../errors.js";
import { compileSelector, undecidableAtOpen } from "../tree/selector.js";

/** Checks a selector; `atOpen`: it has to be decided when a tag opens. */
export function checkSelector(selector: unknown, where: string, atOpen: boolean): void {
  if (typeof selector !== "string" || selector.trim() === "")
    fail(`${where}: ${describeValue(selector)} is not a CSS selector`);
  let forward: string | undefined;
  try {
    compileSelector(selector);
    forward = undecidableAtOpen(selector);
  } catch (cause) {
    fail(`${where}: ${describeValue(selector)} is not a CSS selector`, cause);
  }
  if (atOpen && forward !== undefined) {
    fail(
      `${where}: ${describeValue(selector)} uses ${forward}, which cannot be decided while the page streams; match the element itself and decide in a "blocks" function, or mark the layout "buffered: true"`,
    );
  }
}

export function checkFunction(value: unknown, where: string): void {
  if (value !== undefined && typeof value !== "function") fail(`${where} must be a function`);
}

/** The names of a shape, as an object, so that the compiler says when one is missing. */
export function keysOf<Shape>(shape: Readonly<Record<keyof Shape, 0>>): readonly string[] {
  return Object.keys(shape);
}

export function checkedList<Item>(value: readonly Item[], where: string): readonly Item[] {
  return Array.isArray(value) ? value : fail(`${where} must be a list`);
}

/** An object with no name but the known ones: a misspelt rule must not be silent. */
export function checkKeys(value: unknown, known: readonly string[], where: string): void {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    fail(`${where} must be an object`);
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) fail(`${where}: ${key} is unknown; allowed are ${known.join(", ")}`);
  }
}

export function fail(message: string, cause?: unknown): never {
  throw new ArticleError("bad-profile", message, cause === undefined ? undefined : { cause });
}
