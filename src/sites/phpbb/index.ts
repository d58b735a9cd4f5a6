import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

/** Topics of phpBB, in the style prosilver and those made from it. */
export const phpbb: Profile = /* @__PURE__ */ builtIn({
  id: "phpbb",
  hosts: [],
  matches: { has: "body#phpbb[class*=viewtopic]" },
  fields: { type: [{ value: "forum" }] },
  layouts: [
    {
      id: "prosilver",
      entries: [
        {
          match: ".post",
          author:
            ".postbody .author .username, .postbody .author .username-coloured, .postprofile .username, .postprofile .username-coloured, .author strong",
          time: [{ attr: "datetime", of: ".author time" }, { text: ".author" }],
          body: ".postbody .content",
          quotes: "blockquote",
          drop: [".signature", ".notice", ".codebox > p", ".attachbox"],
        },
      ],
    },
  ],
  expect: { words: 5 },
});
