import type { ArticleType } from "../model/fields.js";

// schema.org's types, Open Graph's, and our own words; whatever else is an article or a posting is an article.
const TYPES: Readonly<Record<string, ArticleType>> = {
  liveblogposting: "live-blog",
  "live-blog": "live-blog",
  opinionnewsarticle: "opinion",
  opinion: "opinion",
  interactive: "interactive",
  recipe: "recipe",
  video: "video",
  videoobject: "video",
  podcast: "podcast",
  podcastepisode: "podcast",
  review: "review",
  criticreview: "review",
  reviewnewsarticle: "review",
  forum: "forum",
  discussionforumposting: "forum",
  qapage: "forum",
  question: "forum",
  documentation: "documentation",
  techarticle: "documentation",
  apireference: "documentation",
  product: "product",
  productgroup: "product",
  itemlist: "listing",
  searchresultspage: "listing",
  collection: "collection",
  collectionpage: "collection",
};

/** The kind of article: of several types the most telling one, `article` only if there is no other. */
export function readType(raw: readonly unknown[]): ArticleType | undefined {
  let found: ArticleType | undefined;
  for (const value of raw) {
    if (typeof value !== "string") continue;
    const key = value.replace(/^.*[/#]/, "").toLowerCase();
    if (Object.hasOwn(TYPES, key)) return TYPES[key];
    if (/(?:article|posting)$|^report$/.test(key)) found = "article";
  }
  return found;
}
