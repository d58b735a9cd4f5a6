import { ArticleError, describeValue } from "../errors.js";

/** An option that is a number from `least` up. @throws ArticleError `bad-option`, naming it. */
export function numberOption(name: string, value: unknown, least: number): number {
  if (typeof value === "number" && value >= least && value < Number.POSITIVE_INFINITY) return value;
  throw new ArticleError(
    "bad-option",
    `${name}: a number from ${least} is allowed, got ${describeValue(value)}`,
  );
}
