import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

/** Documentation made by Sphinx, in its own themes and that of Read the Docs. */
export const sphinx: Profile = builtIn({
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
      drop: [
        ".headerlink",
        ".viewcode-link",
        ".toctree-wrapper",
        "h1",
        "footer",
        "[role=navigation]",
      ],
    },
    {
      id: "basic",
      container:
        "div.body[role=main], div.bodywrapper div.body, article[role=main], main .bd-article, article#furo-main-content",
      end: "div.sphinxsidebar, div.related, div.footer, footer",
      drop: [
        ".headerlink",
        ".viewcode-link",
        ".toctree-wrapper",
        "h1",
        ".contents.topic",
        ".sphinxsidebar",
      ],
    },
  ],
  expect: { words: 10 },
});
