import { defineProfile } from "../../profile/define.js";
import type { Profile } from "../../profile/profile.js";

/** Stories of taz in the template of 2024; the generic engine is exact on those before. */
export const taz: Profile = defineProfile({
  id: "taz",
  hosts: ["taz.de"],
  // The templates before were made by a program that says so; blogs are WordPress.
  matches: (page) => page.meta("generator").length === 0,
  layouts: [
    {
      id: "2024",
      scope: "main#hauptinhalt article.module-article",
      container: "p.typo-r-subline-detail, .main-article-corpus",
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
