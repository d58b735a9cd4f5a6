import type { JsonObject, JsonValue } from "../model/json.js";

/** Every JSON-LD object that has an `@id`, by that id; of several with one id the one that says most. */
export function indexNodes(nodes: readonly JsonObject[]): ReadonlyMap<string, JsonObject> {
  const byId = new Map<string, JsonObject>();
  // A stack, not recursion, and each object once: `@graph` members are both nodes and members.
  const waiting: JsonValue[] = [...nodes];
  const seen = new Set<JsonValue>();
  while (waiting.length > 0) {
    const item = waiting.pop();
    if (typeof item !== "object" || item === null || seen.has(item)) continue;
    seen.add(item);
    for (const member of Object.values(item)) if (typeof member === "object") waiting.push(member);
    if (Array.isArray(item) || typeof item["@id"] !== "string") continue;
    const rival = byId.get(item["@id"]);
    if (rival === undefined || Object.keys(rival).length < Object.keys(item).length)
      byId.set(item["@id"], item);
  }
  return byId;
}
