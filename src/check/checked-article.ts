import { allowedAddress } from "./allowed-address.js";
import { author, block, image, page } from "./block-shape.js";
import { note } from "./note-shape.js";
import { type RenderedArticle, renderable } from "./renderable.js";
import { list, object, oneOf, type Shape, string } from "./shape.js";

const article: Shape = /* @__PURE__ */ articleShape();

/** All of an article that a renderer may write, as plain data. @throws ArticleError `bad-article` */
export function checkedArticle(content: unknown): RenderedArticle {
  return renderable(content, article, allowedAddress);
}

// Made in a function: bundlers keep what is spread, cut or looked up where a file is loaded, though nothing asks for it.
function articleShape(): Shape {
  return object(
    { body: list(block) },
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
}
