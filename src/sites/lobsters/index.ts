import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

/** Stories and comments of Lobsters. */
export const lobsters: Profile = builtIn({
  id: "lobsters",
  hosts: ["lobste.rs"],
  fields: { type: [{ value: "forum" }] },
  layouts: [
    {
      id: "story",
      container: ".story_content .story_text",
      entries: [
        {
          match: "div.comment",
          author: ".byline a[href^='/~']",
          time: ".byline time",
          body: ".comment_text",
        },
      ],
    },
  ],
});
