#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { addArticleCommand } from "./article/command.js";
import { subcommands } from "./commands.js";
import { EXIT, exitCodeOf, failureReason } from "./failure.js";
import { programVersion } from "./version.js";

const EXIT_CODES = `
Exit codes:
  0  there is an article
  1  there is none on the page
  2  wrong use
  3  a page could not be read, or a result not be written
     (of several pages: the highest)`;

/** The command-line program: pages in, articles out. */
function offprint(): Command {
  const program = new Command("offprint")
    .description("Prints the article on a web page.")
    .version(programVersion(), "--version", "print the version")
    .helpOption("-h, --help", "print this text")
    .helpCommand(false)
    .enablePositionalOptions()
    .configureOutput({
      outputError: (text, write) => write(text.replace(/^error: /, "offprint: ")),
    })
    .exitOverride()
    .addHelpText("after", EXIT_CODES);
  addArticleCommand(program);
  for (const make of subcommands) program.addCommand(make().copyInheritedSettings(program));
  return program;
}

async function main(): Promise<void> {
  try {
    await offprint().parseAsync();
  } catch (error) {
    // Commander has said what is wrong; help and version end by such an error too.
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.article : EXIT.wrongUse;
      return;
    }
    process.stderr.write(`offprint: ${failureReason(error)}\n`);
    process.exitCode = exitCodeOf(error);
  }
}

// Whoever reads our output may have seen enough: `offprint page.html | head`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(EXIT.article);
});
await main();
