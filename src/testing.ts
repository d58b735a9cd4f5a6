/**
 * What the test suite of a profile's author needs.
 *
 * @module offprint/testing
 */
export { blockLines } from "./profile-kit/block-lines.js";
export { checkProfile, type ProfileFault } from "./profile-kit/check-profile.js";
export { type DriftFigures, driftFigures } from "./profile-kit/drift-figures.js";
export { expectationOf, unexpected } from "./profile-kit/expectation.js";
export { type LintWarning, lintProfile } from "./profile-kit/lint.js";
export type { RuleHits } from "./profile-kit/rule-hits.js";
export type { PageExpectation, SavedPage } from "./profile-kit/saved-page.js";
