import type { JsonValue } from "../model/json.js";
import { readReturned } from "./iife.js";
import { readLiteral } from "./js-literal.js";

/**
 * The value of an embedded page state: JSON, `JSON.parse("…")`, the literal behind `window.name =`, or what a
 * function returns that is called there.
 */
export function parseState(text: string): JsonValue | undefined {
  const call = /^\s*JSON\.parse\(/.exec(text);
  if (call === null) return attempt(text) ?? readLiteral(text) ?? readReturned(text);
  const packed = readLiteral(text.slice(call[0].length));
  return typeof packed === "string" ? attempt(packed) : undefined;
}

function attempt(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
