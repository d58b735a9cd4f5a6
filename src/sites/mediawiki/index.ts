import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

/** Pages of MediaWiki: Wikipedia, its sisters, and wikis of projects. */
export const mediawiki: Profile = /* @__PURE__ */ builtIn({
  id: "mediawiki",
  hosts: [],
  matches: { generator: "MediaWiki" },
  fields: { title: [{ text: "#firstHeading" }] },
  layouts: [
    {
      id: "page",
      container: "#mw-content-text, #bodyContent",
      drop: [
        ".mw-editsection",
        ".mw-indicators",
        ".mw-jump-link",
        "#jump-to-nav",
        "#siteSub",
        "#contentSub",
        "#toc, .toc",
        ".navbox, .vertical-navbox, .sidebar, .metadata, .ambox, .sistersitebox, .noprint, .navigation-not-searchable",
        ".mw-empty-elt",
        "#mw-navigation",
        "#catlinks, .printfooter",
        ".mw-authority-control",
      ],
    },
  ],
  expect: { words: 20 },
});
