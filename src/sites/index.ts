/**
 * The site profiles that are on in `offprint`: all of them as one array, by group, and one by one.
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

/** Every profile that `offprint` has on. Those of hosts are asked before those of systems. */
export const sites: readonly Profile[] = /* @__PURE__ */ news.concat(forums, docs);
