import { defineProfile } from "../../profile/define.js";
import type { Profile } from "../../profile/profile.js";

/** Questions of Stack Overflow and the other sites of Stack Exchange. */
export const stackexchange: Profile = defineProfile({
  id: "stackexchange",
  hosts: [
    "stackoverflow.com",
    "stackexchange.com",
    "superuser.com",
    "serverfault.com",
    "askubuntu.com",
    "mathoverflow.net",
    "stackapps.com",
  ],
  fields: {
    authors: [
      {
        text: "#question .owner .user-details a, #question .post-signature:last-of-type .user-details a",
      },
    ],
  },
  layouts: [
    {
      id: "question",
      when: { has: "body.question-page" },
      entries: [
        {
          match: "#question, .answer",
          author:
            ".post-signature.owner .user-details a, .post-signature .user-details a, .post-signature .user-details",
          time: [{ attr: "title", of: ".user-action-time .relativetime" }],
          body: ".js-post-body",
        },
      ],
      drop: [".js-post-notice", ".snippet-result", ".snippet-ctas"],
    },
  ],
});
