import type { Block } from "../../../model/block.js";
import type { ElementView } from "../../../model/element.js";
import type { Author } from "../../../model/fields.js";
import type { HookContext, LayoutSpec } from "../../../profile/profile.js";
import { derive, jsonLd, text } from "../../../profile/source.js";
import { linkOf, namesIn } from "../author-names.js";
import { isNyt5 } from "../generation.js";
import { vi } from "./layout.js";

const POST = "[data-test-id=live-blog-post], [data-testid=live-blog-post], .live-blog-post";

/** One post: its headline, who wrote it, when, and what it says. */
function post(box: ElementView, context: HookContext): Block[] {
  const title = box.one(".live-blog-post-headline h2, .live-blog-post-headline")?.text();
  const time = box.one("time")?.attr("datetime");
  const authors = box.all("[itemprop=name]").flatMap((name): Author[] => {
    const href = linkOf(name)?.attr("href");
    const url = href === undefined ? undefined : context.resolve(href);
    return namesIn(name.text()).map((one) => ({ name: one, ...(url && { url }) }));
  });
  const children = context.blocks(box);
  if (children.length === 0) return [];
  return [{ type: "liveEntry", ...(time && { time }), authors, ...(title && { title }), children }];
}

/** Live coverage in the React template: posts with headlines, pictures and by-lines of their own. */
export const viLive: LayoutSpec = {
  id: "vi-live",
  when: (page) => !isNyt5(page),
  scope: "article.live-blog-content, article[class*=live-blog]",
  container: "article.live-blog-content, article[class*=live-blog]",
  fields: {
    title: [text(".live-blog-header h1, [data-test-id=headline]")],
    authors: [jsonLd("author", ["LiveBlogPosting", "NewsArticle"])],
    type: [derive("css:.live-blog-content", "body", () => ["live-blog"])],
  },
  drop: [
    ...(vi.drop ?? []),
    ".live-blog-header h1",
    ".live-blog-post-headline",
    "time",
    ".live-blog-header-timestamp",
    ".live-blog-major-updates",
    "button",
  ],
  notes: vi.notes ?? [],
  blocks: [{ match: POST, to: post }, ...(vi.blocks ?? [])],
  ...(vi.recover && { recover: vi.recover }),
};
