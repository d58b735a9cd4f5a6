import { CheckedProfile } from "../profile/compiled.js";
import type { Profile } from "../profile/profile.js";
import { genericChoosers, genericCleaners, genericFields } from "./fields/index.js";

/** The profile of pages that no other profile knows. It has no layouts: its body is located, not named. */
export const generic: Profile = new CheckedProfile({
  id: "generic",
  hosts: [],
  fields: genericFields,
  clean: genericCleaners,
  choose: genericChoosers,
  layouts: [],
});
