import { ArticleError, isInstance } from "../errors.js";
import type { Article } from "../model/article.js";
import type { Block } from "../model/block.js";
import { block } from "./block-shape.js";
import {
  type AddressCheck,
  isObject,
  list,
  object,
  type Shape,
  ShapeError,
  ShapeWalk,
} from "./shape.js";

/** What renderers take: an article, one block, or a list of blocks. */
export type Renderable = Pick<Article, "body"> | Block | readonly Block[];

/** What is written of an article: its blocks, and what stands around them. */
export type RenderedArticle = Partial<Omit<Article, "body">> & Pick<Article, "body">;

// Objects in one article: a body of 32 MB has half a million.
const MOST = 4_000_000;
const blocks: Shape = /* @__PURE__ */ list(block);

/** The blocks of what a renderer was given that writes no more of it, and no addresses. @throws ArticleError `bad-article` */
export function checkedBody(content: unknown): readonly Block[] {
  return renderable(content, object({ body: blocks }), String).body;
}

/**
 * What a renderer was given, as plain data with nothing but what it may write: it may come from a file. An address that
 * does not pass becomes `""`.
 *
 * @throws ArticleError `bad-article`, with the place and what is allowed there.
 */
export function renderable(content: unknown, article: Shape, pass: AddressCheck): RenderedArticle {
  const walk = new ShapeWalk(MOST, pass);
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
