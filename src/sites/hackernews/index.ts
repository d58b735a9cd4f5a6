import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

/** Items of Hacker News: the text of the item, and its comments. */
export const hackernews: Profile = /* @__PURE__ */ builtIn({
  id: "hackernews",
  hosts: ["news.ycombinator.com"],
  matches: { has: "html[op=item]" },
  fields: {
    type: [{ value: "forum" }],
    title: [{ text: ".fatitem .titleline > a" }],
    authors: [{ text: ".fatitem .hnuser" }],
    published: [{ attr: "title", of: ".fatitem .age" }],
    siteName: [{ text: ".hnname a" }],
    kicker: [],
    subtitle: [],
    section: [],
    tags: [],
  },
  layouts: [
    {
      id: "item",
      container: ".fatitem .toptext",
      entries: [
        {
          match: ".comtr",
          author: ".hnuser",
          time: [{ attr: "title", of: ".age" }],
          body: ".commtext",
          drop: [".reply"],
        },
      ],
    },
  ],
});
