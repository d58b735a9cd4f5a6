import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

/** Discussions of Vanilla Forums, on any site. */
export const vanilla: Profile = /* @__PURE__ */ builtIn({
  id: "vanilla",
  hosts: [],
  matches: { has: "body#vanilla_discussion_index" },
  fields: { type: [{ value: "forum" }] },
  layouts: [
    {
      id: "discussion",
      entries: [
        {
          match: ".ItemDiscussion, .ItemComment",
          author: ".Username",
          time: "time",
          body: ".Message",
          quotes: "blockquote",
        },
      ],
    },
  ],
});
