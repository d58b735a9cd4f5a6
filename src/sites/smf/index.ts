import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

/** Topics of Simple Machines Forum. */
export const smf: Profile = /* @__PURE__ */ builtIn({
  id: "smf",
  hosts: [],
  matches: { has: "body[class*=action_messageindex], link[href*='Themes/default/css']" },
  fields: { type: [{ value: "forum" }] },
  layouts: [
    {
      id: "topic",
      entries: [
        {
          match: ".post_wrapper",
          author: ".poster h4 a, .poster h4",
          time: [{ text: ".keyinfo .smalltext, .keyinfo .postinfo a" }],
          body: ".post .inner, .post > .inner",
          drop: [".modified", ".signature"],
          quotes: "blockquote, .quoteheader",
        },
      ],
    },
  ],
});
