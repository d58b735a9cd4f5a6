/**
 * Profiles of newspapers and magazines.
 *
 * @module offprint/sites/news
 */
import type { Profile } from "../profile/profile.js";
import { hankookilbo } from "./hankookilbo/index.js";
import { nytimes } from "./nytimes/index.js";

export { hankookilbo, nytimes };

/** Profiles of newspapers and magazines. */
export const news: readonly Profile[] = [nytimes, hankookilbo];
