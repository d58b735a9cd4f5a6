/**
 * What the author of a site profile needs: {@link defineProfile} and the sources of fields.
 *
 * @module offprint/profile
 */
export { defineProfile } from "./profile/define.js";
export type * from "./profile/profile.js";
export {
  attr,
  derive,
  jsonLd,
  link,
  meta,
  type Source,
  select,
  state,
  text,
  walk,
} from "./profile/source.js";
