import { builtIn } from "../profile/compiled.js";
import type { FieldRules } from "../profile/field-resolver.js";
import type { Profile } from "../profile/profile.js";
import { isDateDecided, isPublishedDecided } from "./fields/choose-date.js";
import { genericChoosers, genericCleaners, genericFields } from "./fields/index.js";

/** What is asked for the fields that no profile settles. */
export const genericRules: FieldRules = {
  fields: genericFields,
  clean: genericCleaners,
  choose: genericChoosers,
  isDecided: { published: isPublishedDecided, modified: isDateDecided },
};

/** The profile of pages that no other profile knows: its body is located, not named, and its fields are {@link genericRules}'. */
export const generic: Profile = builtIn({ id: "generic" });
