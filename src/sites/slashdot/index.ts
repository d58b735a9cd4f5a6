import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

/** Stories and comments of Slashdot. */
export const slashdot: Profile = /* @__PURE__ */ builtIn({
  id: "slashdot",
  hosts: ["slashdot.org"],
  layouts: [
    {
      id: "story",
      // The front page shows many stories in the same boxes.
      when: { has: "link[rel=canonical][href*='/story/']" },
      fields: { type: [{ value: "forum" }] },
      container: ".fhitem .p",
      entries: [
        {
          // Comments below a reader's threshold are one line, a title, until they are asked for.
          match: ".comment.full > .cw",
          author: ".by > a",
          time: [{ text: ".otherdetails" }],
          body: ".commentBody",
        },
      ],
    },
  ],
});
