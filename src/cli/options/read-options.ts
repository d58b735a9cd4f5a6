import { type Command, InvalidArgumentError, Option } from "commander";
import type { ParseOptions } from "../../index.js";
import { loadProfileFile } from "./load-profile-file.js";

/** What all commands that read pages take. Plain data: it goes to workers as it is. */
export interface ReadOptions {
  readonly profile: readonly string[];
  readonly hidden?: "fold" | "drop" | "keep";
  readonly trace?: boolean;
  readonly strict?: boolean;
}

/** Adds the options that say how pages are read. */
export function addReadOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--profile <file>",
        "a site profile: data (.json), a JavaScript module, or the id of a built-in one; may be given again",
      )
        .argParser((file: string, files: readonly string[]) => [...files, file])
        .default([], "none"),
    )
    .addOption(
      new Option("--hidden <mode>", "what becomes of hidden text").choices([
        "fold",
        "drop",
        "keep",
      ]),
    )
    .option("--trace", "tell what was left out, and why")
    .option("--strict", "report a profile that does not fit, never paper over it");
}

/** The same for the library; profiles are loaded. */
export async function parseOptionsOf(options: ReadOptions): Promise<ParseOptions> {
  const profiles = (await Promise.all(options.profile.map(loadProfileFile))).flat();
  return {
    ...(profiles.length > 0 && { profiles }),
    ...(options.hidden !== undefined && { hidden: options.hidden }),
    ...(options.trace === true && { trace: true }),
    ...(options.strict === true && { fallback: false }),
  };
}

/** A positive number of an argument. */
export function positive(text: string): number {
  const number = Number(text);
  if (!(number > 0 && Number.isFinite(number)))
    throw new InvalidArgumentError("It must be a number above 0.");
  return number;
}

/** A whole number above 0 of an argument. */
export function count(text: string): number {
  const number = positive(text);
  if (!Number.isInteger(number)) throw new InvalidArgumentError("It must be a whole number.");
  return number;
}
