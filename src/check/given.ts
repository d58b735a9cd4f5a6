import { ArticleError, type ArticleErrorCode, isInstance } from "../errors.js";

/**
 * Runs what touches something that the caller gave. Whatever it throws is the caller's mistake: a getter that throws, a
 * revoked proxy, memory that was handed to another thread.
 *
 * @throws ArticleError `bad-option` or the code given, naming it.
 */
export function given<Result>(
  name: string,
  touch: () => Result,
  code: ArticleErrorCode = "bad-option",
): Result {
  try {
    return touch();
  } catch (cause) {
    if (isInstance(cause, ArticleError)) throw cause;
    throw new ArticleError(code, `${name}: values that can be read are allowed`, { cause });
  }
}
