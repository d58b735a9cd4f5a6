import type { JsonObject, JsonValue } from "../model/json.js";
import { parseJson } from "./parse.js";

/**
 * The nodes of one JSON-LD script: arrays and `@graph` flattened, in order; `undefined` if it cannot be read.
 *
 * Source: https://www.w3.org/TR/json-ld11/. Nested nodes (an article in a page's `mainEntity`) stay where they are.
 */
export function readJsonLd(text: string): JsonObject[] | undefined {
  const value = parseJson(text);
  if (value === undefined) return text.trim() === "" ? [] : undefined;
  const nodes: JsonObject[] = [];
  const waiting: JsonValue[] = [value];
  // A stack, not recursion: 10^5 nested arrays must not end the call stack.
  while (waiting.length > 0) {
    const item = waiting.pop();
    if (Array.isArray(item)) {
      for (let i = item.length - 1; i >= 0; i--) waiting.push(item[i] ?? null);
    } else if (typeof item === "object" && item !== null) {
      nodes.push(item);
      const graph = item["@graph"];
      if (graph !== undefined) waiting.push(graph);
    }
  }
  return nodes;
}
