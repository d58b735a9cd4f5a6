import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

/** Stories of taz in the template of 2024; the generic engine is exact on those before. */
export const taz: Profile = builtIn({
  id: "taz",
  hosts: ["taz.de"],
  // The templates before were made by a program that says so; blogs are WordPress.
  matches: (page) => page.meta("generator").length === 0,
  layouts: [
    {
      id: "2024",
      scope: "main#hauptinhalt article.module-article",
      container: "p.typo-r-subline-detail, .main-article-corpus, .webelement-wrapper.picture",
      // The caption stands behind the figure and not in it: both are read there, as one.
      blocks: [
        {
          match: ".webelement-wrapper.picture > figcaption",
          to: (caption, context) => {
            const wrapper = caption.closest(".webelement-wrapper");
            const figure = wrapper && context.figure(wrapper);
            return figure && [figure];
          },
        },
        {
          match: ".webelement-wrapper.picture > figure",
          to: () => [],
        },
      ],
      drop: [
        ".typo-kicker",
        ".webelement_bio",
        "[class*=taz-zahl-ich], .tzi-bottom-container",
        "aside",
        "form",
        ".is-hidden",
        "[data-for-webelement_id]",
      ],
    },
  ],
  expect: { words: 40 },
});
