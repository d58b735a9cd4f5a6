import type { ArticleType } from "../model/article.js";

const TYPES: Readonly<Record<string, ArticleType>> = {
  article: "article",
  newsarticle: "article",
  reportagenewsarticle: "article",
  blogposting: "article",
  report: "article",
  analysisnewsarticle: "article",
  liveblogposting: "live-blog",
  opinionnewsarticle: "opinion",
  "live-blog": "live-blog",
  opinion: "opinion",
  interactive: "interactive",
  recipe: "recipe",
  video: "video",
  videoobject: "video",
  podcast: "podcast",
  podcastepisode: "podcast",
  review: "review",
  reviewnewsarticle: "review",
  forum: "forum",
  discussionforumposting: "forum",
  qapage: "forum",
  documentation: "documentation",
  techarticle: "documentation",
  apireference: "documentation",
  collection: "collection",
  collectionpage: "collection",
};

/** The kind of article, from a schema.org type or one of our own words. */
export function readType(raw: readonly unknown[]): ArticleType | undefined {
  for (const value of raw) {
    const key = String(value)
      .replace(/^https?:\/\/schema\.org\//i, "")
      .toLowerCase();
    const type = Object.hasOwn(TYPES, key) ? TYPES[key] : undefined;
    if (type !== undefined) return type;
  }
  return undefined;
}
