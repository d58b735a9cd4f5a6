/**
 * The built-in site profiles: all of them as one array, by group, and one by one.
 *
 * @module offprint/sites
 */
import type { Profile } from "../profile/profile.js";
import { docs } from "./docs.js";
import { forums } from "./forums.js";
import { news } from "./news.js";

export * from "./docs.js";
export * from "./forums.js";
export * from "./news.js";

/** Every built-in profile; `offprint` has them on. Those of hosts are asked before those of systems. */
export const sites: readonly Profile[] = [...news, ...forums, ...docs];
