import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

/** Topics of FluxBB, as of the forum of Arch Linux. */
export const fluxbb: Profile = /* @__PURE__ */ builtIn({
  id: "fluxbb",
  hosts: ["bbs.archlinux.org", "fluxbb.org", "crunchbang.org"],
  fields: {
    type: [{ value: "forum" }],
    title: [{ text: ".crumbs li:last-child strong a, .postbody h3" }],
    authors: [{ text: ".firstpost .postleft dt" }],
    published: [{ text: ".firstpost h2 a" }],
  },
  layouts: [
    {
      id: "topic",
      entries: [
        {
          match: ".blockpost",
          author: ".postleft dt",
          time: [{ text: "h2 a" }],
          body: ".postmsg:not(.postsignature)",
          drop: [".postedit", ".postsignature"],
          quotes: ".quotebox",
        },
      ],
    },
  ],
});
