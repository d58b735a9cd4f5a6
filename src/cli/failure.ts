import { ArticleError } from "../errors.js";

/** What the program ends with, as `--help` says it. */
export const EXIT: Readonly<Record<"article" | "noArticle" | "wrongUse" | "unreadable", number>> = {
  article: 0,
  noArticle: 1,
  wrongUse: 2,
  unreadable: 3,
};

/** The arguments ask for what cannot be. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** A page could not be read, or a result not be written. */
export class UnreadableError extends Error {
  override readonly name = "UnreadableError";
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EISDIR: "is a directory",
  EACCES: "may not be read",
  ENOTDIR: "is no directory",
  ENOTFOUND: "no such host",
  EAI_AGAIN: "the host's name could not be resolved",
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection broke",
};

/** What went wrong, in one line. */
export function failureReason(error: unknown): string {
  const cause = error instanceof ArticleError && error.cause ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  const reason = REASONS[(cause as NodeJS.ErrnoException).code ?? ""];
  if (reason !== undefined) return reason;
  const known = cause instanceof UnreadableError || cause instanceof UsageError;
  const message =
    known || error === cause || !(error instanceof Error)
      ? cause.message
      : `${error.message}: ${cause.message}`;
  return message.replace(/\s*\n\s*/g, " ");
}

/** How the program ends on this error. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError) return EXIT.wrongUse;
  if (error instanceof ArticleError && error.code !== "source-failed") return EXIT.wrongUse;
  if (error instanceof TypeError && "code" in error && /^ERR_PARSE_ARGS/.test(String(error.code)))
    return EXIT.wrongUse;
  return EXIT.unreadable;
}
