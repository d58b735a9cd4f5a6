import type { Article } from "../../src/index.js";
/** Addresses of an article's pictures that are no picture of a story. */
export function standIns(article: Article): string[];
