import type { JsonValue } from "../model/json.js";

/** Every object and list in some JSON, each once: `@graph` members are both nodes and members. */
export function* objectsIn(
  values: readonly JsonValue[],
): Generator<Extract<JsonValue, object>, void, undefined> {
  // A stack, not recursion: data may be 10^5 deep.
  const waiting: JsonValue[] = [...values];
  const seen = new Set<JsonValue>();
  while (waiting.length > 0) {
    const item = waiting.pop();
    if (typeof item !== "object" || item === null || seen.has(item)) continue;
    seen.add(item);
    for (const member of Object.values(item)) if (typeof member === "object") waiting.push(member);
    yield item;
  }
}
