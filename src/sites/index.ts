/**
 * The built-in site profiles, as one array.
 *
 * @module offprint/sites
 */
import type { Profile } from "../profile/profile.js";
import { nytimes } from "./nytimes/index.js";

export { nytimes };

/** Every built-in profile; `offprint` has them on. */
export const sites: readonly Profile[] = [nytimes];
