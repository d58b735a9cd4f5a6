import { availableParallelism } from "node:os";
import { Command, Option } from "commander";
import { FORMATS } from "../article/format.js";
import { addReadOptions, count, positive } from "../options/read-options.js";
import { type BatchArguments, convertBatch } from "./convert-batch.js";
import { INPUT_KINDS } from "./input/open-input.js";

const HELP = `
Inputs are told apart by their first bytes; gzip is unpacked:
  a folder         its .html, .htm and .xhtml files, by name
  a list           of files, one a line
  NDJSON           {"url", "html"} or {"url", "path"} a line; "id" is handed through
  a WARC archive   its HTML responses (needs the package warcio)
  -                standard input: any of them but a folder

Each record gives one line of JSON, {"index", "source", …}, with "article", "text", "html", … or "error".
Exit codes: 0 all records have their line, 2 wrong use, 3 an input could not be opened or the result not be written`;

/** `offprint batch`: many pages, on all cores. */
export function batchCommand(): Command {
  const command = new Command("batch")
    .description("read many pages on all cores, a line of JSON for each")
    .argument("<input...>", "folders, lists of files, NDJSON, WARC archives, pages, or -")
    .addOption(
      new Option("-f, --format <format>", "of each article").choices(FORMATS).default("json"),
    )
    .option("-o, --out <file>", "write there, not to standard output")
    .option("--resume", "go on with what --out has, after an interruption")
    .option("--unordered", "write each result when it is ready, not in the order of the input")
    .option("-w, --workers <number>", "threads", count, availableParallelism())
    .option("--page-timeout <seconds>", "ends a page that takes longer", positive, 30)
    .option("--page-memory <MiB>", "ends a page that takes more", count, 1024)
    .addOption(new Option("--input <kind>", "not told by its first bytes").choices(INPUT_KINDS));
  return addReadOptions(command)
    .option("--frontmatter", "begin Markdown with its fields as YAML")
    .option("--fragment", "HTML of the article alone, not a whole page")
    .option("-q, --quiet", "no progress and no summary on standard error")
    .addHelpText("after", HELP)
    .action(async (inputs: readonly string[], given: BatchArguments) => {
      process.exitCode = await convertBatch(inputs, given);
    });
}
