import type { JsonValue } from "../model/json.js";
import { repairJson } from "./json-repair.js";

// The largest data script seen on real pages is 3 MB; JSON.parse of 16 MB takes about 0.2 s.
const LARGEST = 16 * 1024 * 1024;

/** Parses JSON as pages write it: CDATA or comment wrappers, raw line breaks, trailing commas. */
export function parseJson(text: string): JsonValue | undefined {
  if (text.length > LARGEST) return undefined;
  const bare = text
    .replace(/^\s*(?:\/[/*]\s*)?(?:<!\[CDATA\[|<!--)(?:\s*\*\/)?/, "")
    .replace(/(?:\/[/*]\s*)?(?:\]\]>|-->)(?:\s*\*\/)?\s*$/, "")
    .trim();
  return attempt(bare) ?? attempt(repairJson(bare));
}

function attempt(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
