/**
 * Profiles of newspapers and magazines.
 *
 * @module offprint/sites/news
 */
import type { Profile } from "../profile/profile.js";
import { nytimes } from "./nytimes/index.js";

export { nytimes };

/** Profiles of newspapers and magazines. */
export const news: readonly Profile[] = [nytimes];
