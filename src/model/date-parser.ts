/**
 * Reads a date that is written as text. `languages` are the page's BCP 47 tags, likeliest first; `undefined` is "not read".
 *
 * What it gives has to be ISO 8601: `2021-11-03`, `2021-11-03T17:12:00`, `2021-11-03T17:12:00-04:00`.
 *
 * @example
 * ```ts
 * import { type DateParser, parseArticle } from "offprint";
 *
 * const readQuarter: DateParser = (text) => {
 *   const [, quarter, year] = /^Q([1-4]) (20\d\d)$/.exec(text) ?? [];
 *   return quarter && `${year}-${String(Number(quarter) * 3 - 2).padStart(2, "0")}-01`;
 * };
 * const page = '<title>Rain</title><meta name="date" content="Q4 2021">';
 * console.log(parseArticle(page, { readDate: readQuarter }).published);
 * ```
 * ```text output
 * 2021-10-01
 * ```
 */
export type DateParser = (text: string, languages: readonly string[]) => string | undefined;
