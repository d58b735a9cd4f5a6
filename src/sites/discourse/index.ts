import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

/** Topics of Discourse: as served to readers without scripts, and as a browser has built them. */
export const discourse: Profile = /* @__PURE__ */ builtIn({
  id: "discourse",
  hosts: [],
  matches: { generator: "Discourse" },
  fields: { type: [{ value: "forum" }] },
  layouts: [
    {
      id: "served",
      entries: [
        {
          match: ".crawler-post",
          author: "[itemprop=author] [itemprop=name], .creator [itemprop=name]",
          time: ".post-time, [itemprop=datePublished]",
          body: ".post",
          quotes: "aside.quote, blockquote",
          drop: [".onebox p", ".onebox .source", ".onebox-metadata"],
        },
      ],
    },
    {
      id: "built",
      entries: [
        {
          match: ".topic-post",
          author: ".names .username a, .names a[data-user-card]",
          time: ".post-date .relative-date",
          body: ".cooked",
          quotes: "aside.quote",
          drop: [".cooked-selection-barrier", ".quote-controls", ".onebox p", ".onebox .source"],
        },
      ],
    },
  ],
  expect: { words: 5 },
});
