import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

/** Forum topics of Tripadvisor. */
export const tripadvisor: Profile = /* @__PURE__ */ builtIn({
  id: "tripadvisor",
  hosts: [
    "tripadvisor.com",
    "tripadvisor.co.uk",
    "tripadvisor.de",
    "tripadvisor.fr",
    "tripadvisor.it",
    "tripadvisor.es",
    "tripadvisor.ca",
    "tripadvisor.com.au",
  ],
  fields: {
    type: [{ value: "forum" }],
    title: [{ text: "#SHOW_TOPIC h1, #HEADING" }],
    authors: [{ text: ".firstPostBox .username" }],
    published: [{ text: ".firstPostBox .postDate" }],
  },
  layouts: [
    {
      id: "topic",
      entries: [
        {
          match: "#SHOW_TOPIC .post",
          author: ".username a",
          time: ".postDate",
          body: ".postBody",
          drop: [".ssk", ".btnFlat", "[id*=_adm_]"],
        },
      ],
    },
  ],
});
