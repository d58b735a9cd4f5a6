import { ArticleError, isInstance } from "../errors.js";
import type { Article } from "../model/article.js";
import type { Block } from "../model/block.js";
import { author, block, image, note, page } from "./block-shape.js";
import {
  isObject,
  list,
  object,
  oneOf,
  type Shape,
  ShapeError,
  ShapeWalk,
  string,
} from "./shape.js";

/** What renderers take: an article, one block, or a list of blocks. */
export type Renderable = Pick<Article, "body"> | Block | readonly Block[];

/** What is written of an article: its blocks, and what stands around them. */
export type RenderedArticle = Partial<Omit<Article, "body">> & Pick<Article, "body">;

// Objects in one article: a body of 32 MB has half a million.
const MOST = 4_000_000;
const blocks: Shape = list(block);
const article = object(
  { body: blocks },
  {
    title: string,
    subtitle: string,
    description: string,
    kicker: string,
    authors: list(author),
    published: string,
    modified: string,
    section: string,
    tags: list(string),
    url: page,
    canonicalUrl: page,
    siteName: string,
    language: string,
    direction: oneOf("ltr", "rtl"),
    leadImage: image,
    notes: list(note),
    wordCount: (value) => value,
  },
);

/**
 * What a renderer was given, as plain data with nothing but what it may write: it may come from a file. An address of a
 * forbidden scheme becomes `""`.
 *
 * @throws ArticleError `bad-article`, with the place and what is allowed there.
 */
export function renderable(content: unknown): RenderedArticle {
  const walk = new ShapeWalk(MOST, true);
  try {
    if (content instanceof Promise) throw new ShapeError("article: await the Promise");
    if (Array.isArray(content)) return { body: blocks(content, walk, "blocks") as Block[] };
    if (isObject(content) && !("body" in content) && "type" in content)
      return { body: [block(content, walk, "block") as Block] };
    return article(content, walk, "article") as RenderedArticle;
  } catch (cause) {
    const message = isInstance(cause, ShapeError)
      ? cause.message
      : "article: no deeper value is allowed";
    throw new ArticleError("bad-article", message, { cause });
  }
}
