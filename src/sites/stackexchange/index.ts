import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

/** Questions of Stack Overflow and the other sites of Stack Exchange. */
export const stackexchange: Profile = /* @__PURE__ */ builtIn({
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
    type: [{ value: "forum" }],
    published: [{ attr: "datetime", of: "#content time[itemprop=dateCreated]" }],
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
            "[itemprop=author] a, [itemprop=author] [itemprop=name], .post-signature.owner .user-details a",
          time: "time[itemprop=dateCreated], .post-signature.owner .relativetime",
          body: ".js-post-body",
        },
      ],
      drop: [".js-post-notice", ".snippet-result", ".snippet-ctas"],
    },
  ],
});
