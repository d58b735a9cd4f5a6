import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

/** Threads of Wall Street Oasis. */
export const wallstreetoasis: Profile = /* @__PURE__ */ builtIn({
  id: "wallstreetoasis",
  hosts: ["wallstreetoasis.com"],
  fields: { type: [{ value: "forum" }] },
  layouts: [
    {
      id: "thread",
      container: ".node-forum .field-name-body",
      entries: [
        {
          match: ".js-comment",
          author: ".author-details__username",
          time: [{ attr: "data-comment-timestamp", of: "[data-comment-timestamp]" }],
          body: ".field-name-comment-body",
        },
      ],
    },
  ],
});
