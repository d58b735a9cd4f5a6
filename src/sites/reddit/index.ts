import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

/** Posts and comments of Reddit: the site as of 2023, and the old one. */
export const reddit: Profile = /* @__PURE__ */ builtIn({
  id: "reddit",
  hosts: ["reddit.com"],
  fields: {
    type: [{ value: "forum" }],
    title: [
      { attr: "post-title", of: "shreddit-post" },
      { text: ".sitetable.linklisting a.title" },
    ],
    authors: [
      { attr: "author", of: "shreddit-post" },
      { attr: "data-author", of: ".sitetable.linklisting > .thing" },
    ],
    published: [
      { attr: "created-timestamp", of: "shreddit-post" },
      { attr: "datetime", of: ".sitetable.linklisting > .thing .tagline time" },
    ],
  },
  layouts: [
    {
      id: "shreddit",
      container: "shreddit-post [slot=text-body], shreddit-post [property=schema\\:articleBody]",
      entries: [
        {
          match: "shreddit-comment",
          author: [{ attr: "author", of: ":scope" }],
          time: [
            { attr: "created", of: ":scope" },
            { attr: "datetime", of: "time" },
          ],
          body: "[slot=comment]",
        },
      ],
    },
    {
      id: "2018",
      container: "[data-test-id=post-content] .RichTextJSON-root",
      entries: [
        {
          match: ".Comment",
          author: "[data-testid=comment_author_link]",
          body: "[data-testid=comment], [data-test-id=comment]",
        },
      ],
    },
    {
      id: "old",
      container: ".linklisting .usertext-body",
      entries: [
        {
          match: ".comment.thing",
          author: ".author",
          time: "time",
          body: ".usertext-body",
        },
      ],
    },
  ],
});
