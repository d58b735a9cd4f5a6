import type { JsonObject } from "../model/json.js";
import { objectsIn } from "./objects.js";

/** Every JSON-LD object that has an `@id`, by that id; of several with one id the one that says most. */
export function indexNodes(nodes: readonly JsonObject[]): ReadonlyMap<string, JsonObject> {
  const byId = new Map<string, JsonObject>();
  for (const item of objectsIn(nodes)) {
    if (Array.isArray(item) || typeof item["@id"] !== "string") continue;
    const rival = byId.get(item["@id"]);
    if (rival === undefined || Object.keys(rival).length < Object.keys(item).length)
      byId.set(item["@id"], item);
  }
  return byId;
}
