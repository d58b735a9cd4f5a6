import { type Command, Option } from "commander";
import { addReadOptions, positive } from "../options/read-options.js";
import type { ArticleArguments } from "./arguments.js";
import { FORMATS } from "./format.js";
import { printPages } from "./print-pages.js";

/** Makes the program itself the command that prints the articles on pages. */
export function addArticleCommand(program: Command): void {
  program
    .argument("[page...]", "files, addresses (http, https), or - for standard input")
    .addOption(
      new Option("-f, --format <format>", "of the output").choices(FORMATS).default("text"),
    )
    .option("-o, --out <file>", "write there, not to standard output")
    .option("--url <address>", "where the page is from: base for links, chooses the profile");
  addReadOptions(program)
    .option("--frontmatter", "begin Markdown with its fields as YAML")
    .option("--fragment", "HTML of the article alone, not a whole page")
    .option("-q, --quiet", "no summary on standard error")
    .option("--allow-private", "fetch from loopback and private addresses too")
    .option("--timeout <seconds>", "for fetching a page", positive, 30)
    .option("--max-size <MiB>", "of a page that is fetched", positive, 32)
    .action(async (pages: readonly string[], given: ArticleArguments, command: Command) => {
      if (pages.length === 0) command.outputHelp({ error: true });
      process.exitCode = await printPages(pages, given);
    });
}
