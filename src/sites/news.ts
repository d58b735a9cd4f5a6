/**
 * Profiles of newspapers and magazines.
 *
 * @module offprint/sites/news
 */
import type { Profile } from "../profile/profile.js";
import { hankookilbo } from "./hankookilbo/index.js";
import { nytimes } from "./nytimes/index.js";
import { taz } from "./taz/index.js";

export { hankookilbo, nytimes, taz };

/** Profiles of newspapers and magazines. */
export const news: readonly Profile[] = [nytimes, hankookilbo, taz];
