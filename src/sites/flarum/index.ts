import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

/** Discussions of Flarum, on any site: what it sends to readers without scripts, which has no times. */
export const flarum: Profile = /* @__PURE__ */ builtIn({
  id: "flarum",
  hosts: [],
  matches: { has: "link[href*='/assets/forum']" },
  fields: { type: [{ value: "forum" }] },
  layouts: [
    {
      id: "discussion",
      entries: [
        {
          match: "#flarum-content article",
          author: ".PostUser-name",
          body: ".Post-body",
        },
      ],
    },
  ],
});
