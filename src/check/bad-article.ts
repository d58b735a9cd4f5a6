import { ArticleError } from "../errors.js";

/** Refuses an article, which may come from a file, for what is wrong with it. @throws ArticleError `bad-article` */
export function badArticle(reason: string): never {
  throw new ArticleError("bad-article", `article: ${reason}`);
}
