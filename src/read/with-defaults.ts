import { given } from "../check/given.js";
import type { ParseOptions } from "../session/options.js";

/** The caller's options in front of what the source says of itself; what is no object is left for the check to refuse. */
export function withDefaults(options: ParseOptions, defaults: ParseOptions): ParseOptions {
  return given("options", () => (canHoldOptions(options) ? { ...defaults, ...options } : options));
}

/** Is there something that can hold options? */
export function canHoldOptions(options: unknown): boolean {
  return typeof options === "object" && options !== null && !Array.isArray(options);
}
