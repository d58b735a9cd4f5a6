/**
 * What the author of a site profile needs: {@link defineProfile} and the sources of fields.
 *
 * @module offprint/profile
 */
export { type LoadOptions, loadProfiles } from "./packs/load.js";
export {
  type AttributeSource,
  attr,
  type DataSource,
  type JsonLdSource,
  jsonLd,
  type LinkSource,
  link,
  type MetaSource,
  meta,
  type Source,
  type StateSource,
  state,
  type TextSource,
  text,
  type ValueSource,
  value,
} from "./profile/data-source.js";
export { defineProfile } from "./profile/define.js";
export type { PageTest } from "./profile/page-marks.js";
export type * from "./profile/profile.js";
export type * from "./profile/rules.js";
export { derive, type Source as FunctionSource, select, walk } from "./profile/source.js";
