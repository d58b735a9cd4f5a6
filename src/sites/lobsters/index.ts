import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

/** Stories and comments of Lobsters. */
export const lobsters: Profile = /* @__PURE__ */ builtIn({
  id: "lobsters",
  hosts: ["lobste.rs"],
  fields: {
    type: [{ value: "forum" }],
    authors: [{ text: ".story .byline .u-author" }],
    published: [{ attr: "datetime", of: ".story .byline time" }],
    tags: [{ text: ".story .tags a.tag" }],
  },
  layouts: [
    {
      id: "story",
      container: ".story_content .story_text",
      entries: [
        {
          match: "div.comment[data-shortid]",
          author: ".byline a[href^='/~']:not([aria-hidden])",
          time: ".byline time",
          body: ".comment_text",
        },
      ],
    },
  ],
});
