/**
 * Profiles of wikis, and of what makes documentation.
 *
 * @module offprint/sites/docs
 */
import type { Profile } from "../profile/profile.js";
import { docusaurus } from "./docusaurus/index.js";
import { mediawiki } from "./mediawiki/index.js";
import { mkdocs } from "./mkdocs/index.js";
import { sphinx } from "./sphinx/index.js";

export { docusaurus, mediawiki, mkdocs, sphinx };

/** Profiles of wikis, and of what makes documentation. */
export const docs: readonly Profile[] = [docusaurus, mediawiki, mkdocs, sphinx];
