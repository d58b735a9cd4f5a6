import type { LayoutSpec } from "../../../profile/profile.js";
import { derive, jsonLd, text } from "../../../profile/source.js";
import { isNyt5 } from "../generation.js";
import { vi } from "./layout.js";

const POST = "[data-test-id=live-blog-post], [data-testid=live-blog-post]";

/** Live coverage in the React template: posts with headlines, pictures and by-lines of their own. */
export const viLive: LayoutSpec = {
  id: "vi-live",
  when: (page) => !isNyt5(page),
  scope: "article.live-blog-content, article[class*=live-blog]",
  container: "article.live-blog-content, article[class*=live-blog]",
  fields: {
    title: [text(".live-blog-header h1, [data-test-id=headline], [data-testid=headline]")],
    authors: [jsonLd("author", ["LiveBlogPosting", "NewsArticle"])],
    type: [derive("css:[data-test-id=live-blog-post]", "body", () => ["live-blog"])],
  },
  drop: [
    ...(vi.drop ?? []),
    ".live-blog-header h1",
    ".live-blog-header-timestamp",
    ".live-blog-major-updates",
    "button",
  ],
  entries: [
    {
      match: POST,
      title: ".live-blog-post-headline",
      author: "[itemprop=name]",
      time: "time",
      drop: [".live-blog-post-headline", "time"],
    },
  ],
  notes: vi.notes ?? [],
  blocks: vi.blocks ?? [],
  ...(vi.recover && { recover: vi.recover }),
};
