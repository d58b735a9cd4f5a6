/**
 * Profiles that `offprint` does not turn on: they change what counts as the article.
 *
 * @module offprint/sites/more
 */
import type { Profile } from "../profile/profile.js";
import { slashdot } from "./slashdot/index.js";

export { slashdot };

/** Profiles that `offprint` does not turn on: they change what counts as the article. */
export const more: readonly Profile[] = [slashdot];
