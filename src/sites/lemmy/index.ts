import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

/** Posts and comments of Lemmy, on any server. */
export const lemmy: Profile = /* @__PURE__ */ builtIn({
  id: "lemmy",
  hosts: [],
  matches: { has: "html[data-inferno-helmet]" },
  fields: {
    type: [{ value: "forum" }],
    authors: [{ text: ".post-listing .person-listing span:first-of-type" }],
    published: [{ attr: "data-tippy-content", of: ".post-listing .moment-time" }],
  },
  layouts: [
    {
      id: "post",
      container: "#postContent, .post-listing .md-div",
      entries: [
        {
          match: ".comment-node",
          author: ".person-listing span",
          time: [{ attr: "data-tippy-content", of: ".moment-time" }],
          body: ".comment-content",
        },
      ],
    },
  ],
});
