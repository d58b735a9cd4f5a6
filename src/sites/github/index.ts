import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

/** Issues, pull requests and discussions of GitHub, as the server of each generation writes them, and files of prose such as a readme. */
export const github: Profile = /* @__PURE__ */ builtIn({
  id: "github",
  hosts: ["github.com"],
  layouts: [
    {
      id: "thread",
      fields: {
        type: [{ value: "forum" }],
        title: [{ text: ".js-issue-title, [data-testid=issue-title]" }],
      },
      entries: [
        {
          match: ".timeline-comment, .react-issue-body, .react-issue-comment",
          author:
            ".timeline-comment-header .author, [data-testid=issue-body-header-author], [data-testid=avatar-link]",
          time: "relative-time",
          body: ".js-comment-body, [data-testid=markdown-body]",
          drop: [".email-hidden-toggle", "clipboard-copy"],
        },
      ],
    },
    {
      id: "prose",
      fields: { type: [{ value: "documentation" }], authors: [] },
      scope: "article.markdown-body",
      container: "article.markdown-body",
      drop: [
        ".anchor",
        "clipboard-copy",
        ".markdown-body > h1:first-of-type, .markdown-heading:first-of-type > h1",
      ],
    },
  ],
  expect: { words: 5 },
});
