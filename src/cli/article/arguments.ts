import type { ReadOptions } from "../options/read-options.js";
import type { FormatOptions } from "./format.js";

/** The arguments of `offprint PAGE …`. */
export interface ArticleArguments extends ReadOptions, FormatOptions {
  readonly out?: string;
  readonly url?: string;
  readonly quiet?: boolean;
  readonly allowPrivate?: boolean;
  readonly timeout: number;
  readonly maxSize: number;
}
