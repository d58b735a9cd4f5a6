import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

const DROP = [
  ".headerlink",
  ".viewcode-link",
  // A wrapper of links to other pages; where all pages are made into one, it holds these pages themselves.
  ".toctree-wrapper > ul, .toctree-wrapper > .caption",
  ":first-of-type > h1",
];
// A style puts a colon between a parameter and its type.
const UNWRAP = [".classifier"];

/** Documentation made by Sphinx, in its own themes and those of Read the Docs, pydata, Furo and the like. */
export const sphinx: Profile = /* @__PURE__ */ builtIn({
  id: "sphinx",
  hosts: [],
  matches: {
    has: 'body.wy-body-for-nav, link[href*="_static/pygments.css"], link[href*="_static/basic.css"], link[href*="_static/alabaster.css"]',
  },
  fields: { type: [{ value: "documentation" }], authors: [] },
  layouts: [
    {
      id: "read-the-docs",
      when: { has: "body.wy-body-for-nav" },
      scope: "[itemprop=articleBody], .rst-content .document, .rst-content",
      container: "[itemprop=articleBody]",
      drop: /* @__PURE__ */ DROP.concat("footer", "[role=navigation]"),
      unwrap: UNWRAP,
    },
    {
      id: "basic",
      container:
        "div.body[role=main], div.bodywrapper div.body, article[role=main], main .bd-article, main[role=main]:not(.bd-main)",
      end: "div.sphinxsidebar, div.related, div.footer, footer",
      drop: /* @__PURE__ */ DROP.concat(".contents.topic", ".sphinxsidebar", ".prev-next-area"),
      unwrap: UNWRAP,
    },
  ],
  expect: { words: 10 },
});
