import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

/** Stories of Hankook Ilbo: forms for members stand all around the text. */
export const hankookilbo: Profile = /* @__PURE__ */ builtIn({
  id: "hankookilbo",
  hosts: ["hankookilbo.com"],
  // Later pages have lower-case addresses, and their text in page state.
  matches: (page) => page.url?.includes("/news/article/") !== true,
  layouts: [
    {
      id: "2020",
      container: ".end-body [itemprop=articleBody]",
      drop: [".editor-img-box .caption", ".end-ad-container", ".writer-wrap", "form", ".relation"],
    },
  ],
  expect: { words: 20 },
});
