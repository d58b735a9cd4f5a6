import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

/** Documentation made by Docusaurus. */
export const docusaurus: Profile = /* @__PURE__ */ builtIn({
  id: "docusaurus",
  hosts: [],
  matches: { generator: "Docusaurus" },
  fields: { type: [{ value: "documentation" }], authors: [] },
  layouts: [
    {
      id: "doc",
      when: { has: "html[class*=docs], html.docs-wrapper, html.plugin-docs" },
      scope: "article",
      container: ".theme-doc-markdown, .markdown",
      drop: [".hash-link", "h1", "[class*=buttonGroup]", ".theme-doc-footer", "[role=tablist]"],
    },
  ],
  expect: { words: 10 },
});
