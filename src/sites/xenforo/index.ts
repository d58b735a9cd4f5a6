import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";

/** Threads of XenForo, versions 1 and 2. */
export const xenforo: Profile = /* @__PURE__ */ builtIn({
  id: "xenforo",
  hosts: [],
  matches: {
    has: "html#XF[data-template^=thread], html#XF[data-template^=conversation], html#XF[class*=template-thread_view], html#XenForo",
  },
  fields: { type: [{ value: "forum" }] },
  layouts: [
    {
      id: "2",
      entries: [
        {
          match: "article.message--post, article.message--article, .message--question",
          author: ".message-name, .message-userDetails .username, .message-articleUserName",
          time: ".message-attribution time, time.u-dt",
          body: ".message-body .bbWrapper",
          quotes: "blockquote.bbCodeBlock--quote",
          drop: [
            ".bbCodeBlock-expandLink",
            ".bbCodeBlock-shrinkLink",
            ".contentRow-snippet",
            ".contentRow-minor",
            ".js-selectToQuoteEnd",
          ],
        },
      ],
      drop: [".message-signature", ".message-lastEdit", ".bbMediaJustifier noscript"],
    },
    {
      id: "1",
      entries: [
        {
          match: "li.message",
          author: ".messageUserBlock .username, .messageMeta .author, .messageDetails .username",
          time: ".DateTime",
          body: ".messageText",
          quotes: ".bbCodeQuote",
          drop: [".quoteExpand", ".editDate"],
        },
      ],
    },
  ],
  expect: { words: 5 },
});
