import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

/** Threads of vBulletin, versions 3 to 5. */
export const vbulletin: Profile = /* @__PURE__ */ builtIn({
  id: "vbulletin",
  hosts: [],
  matches: { has: "meta[name=generator][content^=vBulletin], html#vbulletin_html" },
  fields: { type: [{ value: "forum" }] },
  layouts: [
    {
      id: "5",
      entries: [
        {
          match: "li.b-post",
          author: ".b-userinfo .author, .author [itemprop=name]",
          time: ".b-post__timestamp time, time",
          body: ".js-post__content-text",
          quotes: ".bbcode_container",
        },
      ],
    },
    {
      id: "4",
      entries: [
        {
          match: "li.postbit, li.postbitlegacy, li.postcontainer",
          author: ".username",
          time: ".postdate .date, .date",
          body: ".postcontent",
          quotes: ".bbcode_quote, .bbcode_container",
          drop: [".after_content", ".signature"],
        },
      ],
    },
    {
      id: "3",
      entries: [
        {
          match: "table[id^=post], .tpost, div.postbit",
          author: ".bigusername",
          time: [{ text: ".thead, .tcell .thead" }],
          body: "[id^=post_message_]",
          quotes: '[style^="margin:"], .bbcode_quote',
        },
      ],
    },
  ],
  expect: { words: 5 },
});
