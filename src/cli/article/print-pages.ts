import { type Article, type ArticleEvent, type ParseOptions, streamArticle } from "../../index.js";
import { EXIT, exitCodeOf, failureReason, UnreadableError, UsageError } from "../failure.js";
import type { FetchOptions } from "../fetch/fetch-page.js";
import { parseOptionsOf } from "../options/read-options.js";
import { printable } from "../print/printable.js";
import type { ArticleArguments } from "./arguments.js";
import { countRead, type ReadCount } from "./count-read.js";
import { writtenArticle } from "./format.js";
import { openPage } from "./open-page.js";
import { checkOutput, type Output, openOutput } from "./output.js";
import { printTrace } from "./print-trace.js";
import { summarize } from "./summarize.js";

/** Prints the article of each page; what is said about them goes to standard error. Gives the exit code. */
export async function printPages(
  pages: readonly string[],
  given: ArticleArguments,
): Promise<number> {
  check(pages, given);
  const options = await parseOptionsOf(given);
  const output = openOutput(given.out);
  const codes: number[] = [];
  try {
    for (const page of pages) {
      try {
        codes.push(await printPage(page, codes.length, { given, options, output }));
      } catch (error) {
        // One page alone may fail; wrong arguments fail all of them.
        if (exitCodeOf(error) === EXIT.wrongUse || pages.length === 1) throw named(page, error);
        say(`offprint: ${named(page, error).message}`);
        codes.push(EXIT.unreadable);
      }
    }
  } finally {
    output.close();
  }
  return codes.reduce((worst, code) => Math.max(worst, code), EXIT.article);
}

interface Run {
  readonly given: ArticleArguments;
  readonly options: ParseOptions;
  readonly output: Output;
}

async function printPage(page: string, index: number, run: Run): Promise<number> {
  const { given, output } = run;
  const opened = await openPage(page, fetchOptions(given));
  const count: ReadCount = { bytes: 0 };
  const url = given.url ?? opened.url;
  const events = streamArticle(countRead(opened.body, count), {
    ...run.options,
    ...(url !== undefined && { url }),
    ...(opened.contentType !== undefined && { contentType: opened.contentType }),
  });
  const article = await last(events, given.format === "events" ? output : undefined);
  if (given.format !== "events") await output.write(written(article, index, run));
  if (
    given.trace === true &&
    article.trace !== undefined &&
    !["json", "events"].includes(given.format)
  )
    say(printTrace(article.trace));
  if (given.quiet !== true) say(summarize(article, count.bytes, opened.size));
  // Whoever gets no article wants to know why; a code alone does not say it.
  if (given.quiet !== true && article.body.length === 0)
    for (const { code, message } of article.issues) say(printable(`${code}: ${message}`));
  return article.body.length > 0 ? EXIT.article : EXIT.noArticle;
}

/** The article, when all its events have passed. */
async function last(
  events: AsyncIterable<ArticleEvent>,
  output: Output | undefined,
): Promise<Article> {
  for await (const event of events) {
    await output?.write(`${JSON.stringify(event)}\n`);
    if (event.type === "article") return event.article;
  }
  throw new UnreadableError("the page ended before the article did");
}

function written(article: Article, index: number, { given, output }: Run): string {
  const text = writtenArticle(article, given, output.columns);
  // Documents of one kind in a row are told apart as people do; JSON needs nothing for that.
  const between = index === 0 || given.format === "json" ? "" : "\n";
  // Of a page without an article nothing is written.
  return text.trim() === "" ? "" : `${between}${text.replace(/\n+$/, "")}\n`;
}

function check(pages: readonly string[], given: ArticleArguments): void {
  if (pages.length === 0) throw new UsageError("name a page, or - for standard input");
  if (pages.filter((page) => page === "-").length > 1)
    throw new UsageError("standard input can be read once");
  if (given.url !== undefined && pages.length > 1)
    throw new UsageError("--url goes with one page alone");
  if (given.url !== undefined && !URL.canParse(given.url))
    throw new UsageError(`--url: an address with https:// is allowed, got "${given.url}"`);
  if (pages.includes("")) throw new UsageError("a page has no name");
  if (given.out !== undefined) checkOutput(given.out);
  if (given.frontmatter === true && given.format !== "markdown")
    throw new UsageError("--frontmatter goes with --format markdown");
  if (given.fragment === true && given.format !== "html")
    throw new UsageError("--fragment goes with --format html");
}

function fetchOptions({ allowPrivate, timeout, maxSize, quiet }: ArticleArguments): FetchOptions {
  return {
    allowPrivate: allowPrivate === true,
    seconds: timeout,
    bytes: maxSize * 1024 * 1024,
    onRedirect: (to) => quiet !== true && say(`redirected to ${to.href}`),
  };
}

/** The error, with the page it is about. */
function named(page: string, error: unknown): Error {
  if (exitCodeOf(error) === EXIT.wrongUse)
    return new UsageError(failureReason(error), { cause: error });
  return new UnreadableError(`${page}: ${failureReason(error)}`, { cause: error });
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
