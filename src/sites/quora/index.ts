import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

/** Questions of Quora. */
export const quora: Profile = builtIn({
  id: "quora",
  hosts: ["quora.com"],
  // Who asked is not said, nor when; what answers say of their time is relative.
  fields: { type: [{ value: "forum" }], authors: [], published: [] },
  layouts: [
    {
      id: "question",
      entries: [
        {
          match: "[class*=dom_annotate_question_answer_item]",
          author: ".spacing_log_answer_header .puppeteer_test_link span span",
          body: ".spacing_log_answer_content",
        },
      ],
    },
  ],
});
