/** Why a call could not go on. Pages never cause one: only the caller's own mistakes and broken sources do. */
export type ArticleErrorCode =
  | "bad-option"
  | "bad-profile"
  | "bad-article"
  | "aborted"
  | "source-failed";

/**
 * The one error this library throws.
 *
 * The message names the option or rule and what is allowed; `cause` keeps the original error.
 *
 * @example
 * ```ts
 * import { ArticleError, parseArticle } from "offprint";
 *
 * try {
 *   parseArticle("<p>Hello", { limits: { depth: -1 } });
 * } catch (error) {
 *   console.log(error instanceof ArticleError && error.code);
 * }
 * ```
 * ```text output
 * bad-option
 * ```
 */
export class ArticleError extends Error {
  /** Always `"ArticleError"`. */
  override readonly name = "ArticleError";
  /** Which kind of mistake it is. */
  readonly code: ArticleErrorCode;

  constructor(code: ArticleErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/** Is a value of that class? What is thrown or given may be a proxy that cannot even be asked. */
export function isInstance<Type>(
  value: unknown,
  type: abstract new (...parts: never[]) => Type,
): value is Type {
  try {
    return value instanceof type;
  } catch {
    return false;
  }
}

/** What was given, in a few words: whatever it is, a message can be made of it. */
export function describeValue(given: unknown): string {
  try {
    const text = typeof given === "string" ? JSON.stringify(given) : String(given);
    return text.slice(0, 80);
  } catch {
    return `an ${typeof given} that cannot be shown`;
  }
}
