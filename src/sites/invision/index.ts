import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

const EXPAND = "[data-action=expandTruncate]";

/** Topics of Invision Community, versions 4 and 5. */
export const invision: Profile = /* @__PURE__ */ builtIn({
  id: "invision",
  hosts: [],
  matches: { has: "body.ipsApp" },
  fields: { type: [{ value: "forum" }] },
  layouts: [
    {
      id: "5",
      entries: [
        {
          match: ".ipsEntry--post",
          author: ".ipsEntry__username, .ipsEntry__author .ipsUsername",
          time: ".ipsEntry__date time, time",
          body: ".ipsEntry__post > .ipsRichText, [data-role=commentContent]",
          quotes: "blockquote.ipsQuote",
          drop: [".ipsEdited", ".ipsQuote_citation time", EXPAND],
        },
      ],
    },
    {
      id: "4",
      entries: [
        {
          match: "article.cPost, .cPost, .ipsComment",
          author: ".cAuthorPane_author",
          time: ".ipsType_reset time, .ipsComment_meta time, time",
          body: "[data-role=commentContent]",
          quotes: "blockquote.ipsQuote",
          drop: [".ipsType_reset.ipsType_light", ".ipsEdited", ".ipsItemControls", EXPAND],
        },
      ],
    },
  ],
  expect: { words: 5 },
});
