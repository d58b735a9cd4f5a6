import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

/** Documentation made by MkDocs, with the theme Material and its own. */
export const mkdocs: Profile = /* @__PURE__ */ builtIn({
  id: "mkdocs",
  hosts: [],
  matches: { generator: "mkdocs" },
  fields: { type: [{ value: "documentation" }], authors: [] },
  layouts: [
    {
      id: "material",
      scope: ".md-content",
      container: ".md-content__inner",
      drop: [
        ".headerlink",
        "h1",
        ".md-content__button",
        ".md-source-file",
        ".md-feedback",
        "nav",
        ".md-tags",
        ".linenos",
      ],
      blocks: [
        {
          match: ".termy",
          to: (box) => {
            // The terminal's colours are written as markup inside the text.
            const value = box
              .one("code")
              ?.text()
              .replace(/<[^<>]{0,200}>/g, "");
            return value === undefined ? undefined : [{ type: "code", value }];
          },
        },
      ],
    },
    { id: "own", container: "[role=main]", drop: [".headerlink", "h1"] },
  ],
  expect: { words: 10 },
});
