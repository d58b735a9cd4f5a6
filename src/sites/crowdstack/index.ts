import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

/** Topics of Crowdstack, once Hoop.la, on any site. */
export const crowdstack: Profile = builtIn({
  id: "crowdstack",
  hosts: [],
  matches: { has: "body#forumTopicPage" },
  fields: {
    type: [{ value: "forum" }],
    title: [{ text: "h1#pageTitle" }],
    published: [{ attr: "datetime", of: ".h-original-topic-post .post-box-meta time" }],
  },
  layouts: [
    {
      id: "topic",
      entries: [
        {
          match: "article.post-box",
          // Names of members are links; of those who have left there is the text alone.
          author: [{ text: ".post-box-byline > a[data-dropdown]" }, { text: ".post-box-byline" }],
          time: ".post-box-meta time",
          body: ".post-body",
          quotes: "blockquote",
        },
      ],
      drop: [".signature", ".attachment-ancillary"],
    },
  ],
});
