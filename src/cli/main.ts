#!/usr/bin/env node
import { createReadStream, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { ArticleError } from "../fault/article-error.js";
import { readArticle } from "../index.js";
import { countRead, type ReadCount } from "./count-read.js";
import { printArticle } from "./print-article.js";
import { summarize } from "./summarize.js";

const USAGE = `offprint FILE|-   prints the article on a page
  --url ADDRESS   where the page is from: base for links, chooses the profile
  --help          this text
`;

/** The command-line program: one page in, the article out, in a form made for reading. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: "string" }, help: { type: "boolean" } },
  });
  const [file] = positionals;
  if (values.help === true || file === undefined || positionals.length > 1) {
    (values.help === true ? process.stdout : process.stderr).write(USAGE);
    return values.help === true ? 0 : 2;
  }
  const count: ReadCount = { bytes: 0 };
  const size = file === "-" ? undefined : statSync(file).size;
  const input = file === "-" ? process.stdin : createReadStream(file, { highWaterMark: 16 * 1024 });
  const article = await readArticle(
    countRead(input, count),
    values.url === undefined ? {} : { url: values.url },
  );
  const style = process.stdout.isTTY === true;
  const width = Math.min(process.stdout.columns ?? 80, 80);
  process.stdout.write(
    `${printArticle(article, { width, style })}\n\n${summarize(article, count.bytes, size)}\n`,
  );
  return article.body.length > 0 ? 0 : 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const cause =
      error instanceof ArticleError && error.cause instanceof Error
        ? `: ${error.cause.message}`
        : "";
    process.stderr.write(
      `offprint: ${error instanceof Error ? error.message : String(error)}${cause}\n`,
    );
    process.exitCode = 2;
  },
);
