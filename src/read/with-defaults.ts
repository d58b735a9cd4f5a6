import { ArticleError } from "../errors.js";
import type { ParseOptions } from "../session/options.js";

/** The caller's options in front of what the source says of itself; what is no object is left for the check to refuse. */
export function withDefaults(options: ParseOptions, defaults: ParseOptions): ParseOptions {
  if (typeof options !== "object" || options === null || Array.isArray(options)) return options;
  try {
    return { ...defaults, ...options };
  } catch (cause) {
    // A getter of the caller's threw.
    throw new ArticleError("bad-option", "options: values that can be read are allowed", { cause });
  }
}
