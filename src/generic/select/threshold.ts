import type { PageGenre } from "../measure/page-genre.js";

// Between .3 and .6 the text of unseen news pages gains as much as it loses.
const KEEP = 0.42;
// Documentation has little beside its text that reads like it: .25 gains .015 of its word F1 on unseen sites.
const KEEP_OF_DOCUMENTATION = 0.25;

/** How likely a block of such a page must be to be kept. */
export function keepThreshold(sort: PageGenre): number {
  return sort === "documentation" ? KEEP_OF_DOCUMENTATION : KEEP;
}
