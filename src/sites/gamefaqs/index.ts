import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

/** Message boards of GameFAQs. */
export const gamefaqs: Profile = /* @__PURE__ */ builtIn({
  id: "gamefaqs",
  hosts: ["gamefaqs.gamespot.com"],
  fields: {
    type: [{ value: "forum" }],
    authors: [
      { attr: "data-username", of: "#msg_1 [data-username], tr:first-child .msg [data-username]" },
    ],
  },
  layouts: [
    {
      id: "board",
      when: { has: "body" },
      entries: [
        {
          match: "td.msg, .msg_list .msg",
          author: [{ attr: "data-username", of: ".name" }, { text: ".name" }],
          time: [{ attr: "title", of: ".post_time" }, { text: ".post_time" }],
          body: ".msg_text",
          drop: [".signature"],
          quotes: "blockquote, cite",
        },
      ],
    },
  ],
});
