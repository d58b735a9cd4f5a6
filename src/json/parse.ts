import type { JsonValue } from "../model/json.js";
import { repairJson } from "./repair.js";

// The largest data script seen on real pages is 3 MB; JSON.parse of 16 MB takes about 0.2 s.
const LARGEST = 16 * 1024 * 1024;

const OPENING = /^(?:\/[/*]\s{0,9})?(?:<!\[CDATA\[|<!--)(?:\s{0,9}\*\/)?/;
const CLOSING = /(?:\/[/*]\s{0,9})?(?:\]\]>|-->)(?:\s{0,9}\*\/)?$/;

/** Parses JSON as pages write it: CDATA or comment wrappers, raw line breaks, trailing commas. */
export function parseJson(text: string): JsonValue | undefined {
  if (text.length > LARGEST) return undefined;
  const bare = text.trim().replace(OPENING, "").trim();
  let tried: string | undefined;
  // Most broken JSON comes through both repairs as it was: parsed again it fails again, for the same time.
  for (const repair of [(text: string) => text, withoutClosing, repairJson]) {
    const next = repair(tried ?? bare);
    const value = next === tried ? undefined : attempt(next);
    if (value !== undefined) return value;
    tried = next;
  }
  return undefined;
}

function attempt(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

function withoutClosing(text: string): string {
  const tail = Math.max(0, text.length - 40);
  return text.slice(0, tail) + text.slice(tail).replace(CLOSING, "").trimEnd();
}
