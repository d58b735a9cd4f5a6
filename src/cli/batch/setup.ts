import type { FormatOptions } from "../article/format.js";
import type { ReadOptions } from "../options/read-options.js";

/** What every worker is told once. Plain data. */
export interface BatchSetup extends ReadOptions, FormatOptions {}
