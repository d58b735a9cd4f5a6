import type { JsonValue } from "../model/json.js";
import { parseJson } from "./json.js";

/**
 * The value of an embedded page state: JSON, or the object literal behind `window.name =`.
 *
 * Ends at the literal's own closing bracket: what the script does afterwards is not data.
 */
export function parseState(text: string): JsonValue | undefined {
  return parseJson(text) ?? parseJson(text.slice(0, literalEnd(text)));
}

function literalEnd(text: string): number {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (quoted) {
      if (c === 92) i++;
      else if (c === 34) quoted = false;
    } else if (c === 34) quoted = true;
    else if (c === 123 || c === 91) depth++;
    else if ((c === 125 || c === 93) && --depth === 0) return i + 1;
  }
  return text.length;
}
