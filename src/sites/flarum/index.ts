import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

/** Discussions of Flarum, on any site: what it sends to readers without scripts, which has no times. */
export const flarum: Profile = builtIn({
  id: "flarum",
  hosts: [],
  matches: { has: "body > #app.App, link[href*='/assets/forum'][rel=stylesheet]" },
  fields: {
    type: [{ value: "forum" }],
    title: [{ text: "#flarum-content h1" }],
    authors: [{ text: "#flarum-content article:first-child .PostUser-name" }],
  },
  layouts: [
    {
      id: "discussion",
      entries: [
        {
          match: "#flarum-content article",
          author: ".PostUser-name",
          body: ".Post-body",
        },
      ],
    },
  ],
});
