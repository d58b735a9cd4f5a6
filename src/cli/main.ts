#!/usr/bin/env node
import { createReadStream, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { ArticleError } from "../errors.js";
import { readArticle } from "../index.js";
import { countRead, type ReadCount } from "./count-read.js";
import { printArticle } from "./print-article.js";
import { profileCommand } from "./profile/command.js";
import { summarize } from "./summarize.js";

const USAGE = `offprint FILE|-   prints the article on a page
offprint profile   writes, explains, tests and keeps a site profile: offprint profile --help
  --url ADDRESS   where the page is from: base for links, chooses the profile
  --help          this text
`;
// Longer lines are hard to read.
const WIDEST = 80;

/** The command-line program: one page in, the article out, in a form made for reading. */
async function main(): Promise<number> {
  const [first, ...rest] = process.argv.slice(2);
  if (first === "profile") {
    return profileCommand(rest, {
      out: (text) => void process.stdout.write(text),
      err: (text) => void process.stderr.write(text),
      style: process.stdout.isTTY === true && !process.env["NO_COLOR"],
    });
  }
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: "string" }, help: { type: "boolean" } },
  });
  const [file] = positionals;
  if (values.help === true || file === undefined || positionals.length > 1) {
    (values.help === true ? process.stdout : process.stderr).write(USAGE);
    return values.help === true ? 0 : 2;
  }
  const size = file === "-" ? undefined : statSync(file).size;
  const input = file === "-" ? process.stdin : createReadStream(file, { highWaterMark: 16 * 1024 });
  const count: ReadCount = { bytes: 0 };
  const article = await readArticle(
    countRead(input, count),
    values.url === undefined ? {} : { url: values.url },
  );
  const style = process.stdout.isTTY === true && !process.env["NO_COLOR"];
  const width = Math.min(process.stdout.columns ?? WIDEST, WIDEST);
  process.stdout.write(
    `${printArticle(article, { width, style })}\n\n${summarize(article, count.bytes, size)}\n`,
  );
  return article.body.length > 0 ? 0 : 1;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EISDIR: "is a directory",
  EACCES: "may not be read",
};

/** What went wrong, in one line. */
function reasonOf(error: unknown): string {
  const cause = error instanceof ArticleError && error.cause ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  const { code, path } = cause as NodeJS.ErrnoException;
  const reason = code === undefined ? undefined : REASONS[code];
  const message = error instanceof Error ? error.message : String(error);
  if (reason !== undefined) return `${path ?? process.argv.at(-1)}: ${reason}`;
  return (error === cause ? message : `${message}: ${cause.message}`).replace(/\s*\n\s*/g, " ");
}

// Whoever reads our output may have seen enough: `offprint page.html | head`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});
main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`offprint: ${reasonOf(error)}\n`);
    process.exitCode = 2;
  },
);
