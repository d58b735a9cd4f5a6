import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

/** Discussions of Vanilla Forums, on any site. */
export const vanilla: Profile = builtIn({
  id: "vanilla",
  hosts: [],
  matches: { has: "body#vanilla_discussion_index" },
  fields: {
    type: [{ value: "forum" }],
    title: [{ text: ".PageTitle h1" }],
    authors: [{ text: ".ItemDiscussion .Author .Username" }],
    published: [{ attr: "datetime", of: ".ItemDiscussion .DateCreated time" }],
    section: [{ text: ".ItemDiscussion .Category a" }],
  },
  layouts: [
    {
      id: "discussion",
      entries: [
        {
          match: ".ItemDiscussion, .ItemComment",
          author: ".Author .Username",
          time: ".DateCreated time",
          body: ".Message",
          quotes: "blockquote.UserQuote, blockquote.Quote, .js-embed[data-embedjson*='quote']",
        },
      ],
      drop: [".Signature", ".Reactions"],
    },
  ],
});
