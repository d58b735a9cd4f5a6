/**
 * Profiles of forums, question sites and the systems that make them.
 *
 * @module offprint/sites/forums
 */
import type { Profile } from "../profile/profile.js";
import { discourse } from "./discourse/index.js";
import { flarum } from "./flarum/index.js";
import { fluxbb } from "./fluxbb/index.js";
import { gamefaqs } from "./gamefaqs/index.js";
import { github } from "./github/index.js";
import { hackernews } from "./hackernews/index.js";
import { invision } from "./invision/index.js";
import { lemmy } from "./lemmy/index.js";
import { lobsters } from "./lobsters/index.js";
import { nodebb } from "./nodebb/index.js";
import { phpbb } from "./phpbb/index.js";
import { reddit } from "./reddit/index.js";
import { smf } from "./smf/index.js";
import { stackexchange } from "./stackexchange/index.js";
import { tripadvisor } from "./tripadvisor/index.js";
import { vanilla } from "./vanilla/index.js";
import { vbulletin } from "./vbulletin/index.js";
import { wallstreetoasis } from "./wallstreetoasis/index.js";
import { xenforo } from "./xenforo/index.js";

export {
  discourse,
  flarum,
  fluxbb,
  gamefaqs,
  github,
  hackernews,
  invision,
  lemmy,
  lobsters,
  nodebb,
  phpbb,
  reddit,
  smf,
  stackexchange,
  tripadvisor,
  vanilla,
  vbulletin,
  wallstreetoasis,
  xenforo,
};

/** Profiles of forums, question sites and the systems that make them. */
export const forums: readonly Profile[] = [
  discourse,
  flarum,
  fluxbb,
  gamefaqs,
  github,
  hackernews,
  invision,
  lemmy,
  lobsters,
  nodebb,
  phpbb,
  reddit,
  smf,
  stackexchange,
  tripadvisor,
  vanilla,
  vbulletin,
  wallstreetoasis,
  xenforo,
];
