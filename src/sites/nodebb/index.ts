import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

/** Topics of NodeBB. */
export const nodebb: Profile = /* @__PURE__ */ builtIn({
  id: "nodebb",
  hosts: [],
  matches: { has: "body.page-topic" },
  fields: { type: [{ value: "forum" }] },
  layouts: [
    {
      id: "topic",
      entries: [
        {
          match: '[component="post"]',
          author: [
            { attr: "data-username", of: ":scope" },
            { text: '.post-header [data-username], .post-header a[href*="/user/"]' },
          ],
          time: [
            { attr: "data-timestamp", of: ":scope" },
            { attr: "title", of: ".timeago" },
          ],
          body: '[component="post/content"]',
          quotes: "blockquote",
        },
      ],
    },
  ],
  expect: { words: 5 },
});
