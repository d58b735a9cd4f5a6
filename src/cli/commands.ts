import { Command } from "commander";
import { batchCommand } from "./batch/command.js";
import { profileCommand } from "./profile/command.js";
import { helpText } from "./profile/help.js";

/** The subcommands. */
export const subcommands: readonly (() => Command)[] = [batchCommand, profile];

/** `offprint profile …` reads its arguments itself. */
function profile(): Command {
  const command = new Command("profile")
    .description("write, explain, test and keep a site profile: offprint profile --help")
    .helpOption(false)
    .allowUnknownOption()
    .passThroughOptions()
    .argument("[command...]")
    .action(async (args: readonly string[]) => {
      process.exitCode = await profileCommand(args, {
        out: (text) => void process.stdout.write(text),
        err: (text) => void process.stderr.write(text),
        style: process.stdout.isTTY === true && !process.env["NO_COLOR"],
      });
    });
  // The program's own help option is handed down to every command, and would print nothing of what this one can do.
  command.helpInformation = () => helpText();
  return command;
}
