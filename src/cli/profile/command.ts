import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parseArticle } from "../../index.js";
import type { Profile } from "../../profile.js";
import { changedLines, issueFaults } from "../../profile-kit/expectation.js";
import { explain } from "../../profile-kit/explain.js";
import { importFtr } from "../../profile-kit/import-ftr.js";
import { propose } from "../../profile-kit/propose.js";
import { sites } from "../../sites/index.js";
import { more } from "../../sites/more.js";
import {
  driftFigures,
  expectationOf,
  lintProfile,
  type PageExpectation,
  unexpected,
} from "../../testing.js";
import { failureReason, UnreadableError, UsageError } from "../failure.js";
import { printable } from "../print/printable.js";
import { type CommandName, HELP, helpText, isCommand } from "./help.js";
import { type LoadedPage, loadPages } from "./load-pages.js";
import { loadProfile } from "./load-profile.js";
import { paint } from "./paint.js";
import { printExplanation } from "./print-explanation.js";
import { writeProposal } from "./write-proposal.js";

// Of a line of a file that somebody else wrote, so much is shown.
const LONGEST_LINE = 200;

/** Where a command writes. */
export interface CommandOutput {
  out(text: string): void;
  err(text: string): void;
  /** Are colours wanted? */
  readonly style: boolean;
}

interface Job {
  readonly pages: readonly LoadedPage[];
  readonly output: CommandOutput;
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
}

/** `offprint profile …`: 0 is well, 1 is faults found, 2 is called wrongly. */
export async function profileCommand(
  args: readonly string[],
  output: CommandOutput,
): Promise<number> {
  const { values, positionals } = parsed(args);
  const [command = "", ...names] = positionals;
  if (!isCommand(command)) {
    if (values.help === true) {
      output.out(helpText());
      return 0;
    }
    const known = Object.keys(HELP).join(", ");
    return usage(output, command && `profile: "${command}" is no command; there are ${known}`);
  }
  if (values.help === true) {
    output.out(helpText(command));
    return 0;
  }
  const wrong = misuse(command, names, Object.keys(values));
  if (wrong !== undefined) return usage(output, `profile ${command}: ${wrong}`, command);
  if (command === "import") return importFile(names, output, values.out);
  const pages = await loadPages(names, values.url);
  const job: Job = { pages, output, values };
  if (command === "init") return init(job);
  return COMMANDS[command](await loadProfile(values.profile ?? ""), job);
}

/** What is wrong with a call, if anything is. */
function misuse(
  command: CommandName,
  names: readonly string[],
  given: readonly string[],
): string | undefined {
  const known: readonly string[] = HELP[command].options;
  const other = given.find((name) => !known.includes(name));
  if (other !== undefined) return `--${other} is no option of it`;
  if (known.includes("profile") && !given.includes("profile")) return "--profile is needed";
  if (names.length > 0 || command === "lint") return undefined;
  return command === "import" ? "name a file" : "name a file or a folder of pages";
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        profile: { type: "string" },
        url: { type: "string" },
        out: { type: "string" },
        update: { type: "boolean" },
        json: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    // "Unknown option '--profle'. To specify a positional argument starting with …"
    const [reason = ""] = failureReason(error).split(/\. |\n/);
    throw new UsageError(`profile: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`, {
      cause: error,
    });
  }
}

/** `wrong`: what is wrong with the call, where something was asked for. */
function usage(output: CommandOutput, wrong: string, command?: CommandName): number {
  output.err(`${wrong === "" ? "" : `offprint ${wrong}\n\n`}${helpText(command)}`);
  return 2;
}

const COMMANDS: Readonly<
  Record<Exclude<CommandName, "init" | "import">, (profile: Profile, job: Job) => number>
> = {
  explain(profile, { pages, output }) {
    for (const page of pages)
      output.out(`${printExplanation(explain(profile, page), paint(output.style))}\n`);
    return 0;
  },
  test: runTest,
  drift(profile, { pages, output, values }) {
    const figures = pages.map((page) => driftFigures(profile, page, page.words));
    if (values["json"] === true) output.out(`${JSON.stringify(figures, null, 2)}\n`);
    else
      for (const one of figures) {
        const { page, layout = "no layout", words, genericShare, rules, alarms } = one;
        const share = `has ${Math.round(100 * genericShare)} % of the generic engine's text`;
        const matching = rules.filter(({ hits }) => hits > 0).length;
        output.out(
          `${alarms.length > 0 ? "DRIFT" : "ok   "} ${page}: ${layout}, ${words} words, ${share}, ${matching} of ${rules.length} rules match\n`,
        );
        for (const alarm of alarms) output.out(`        ${alarm}\n`);
      }
    return figures.some(({ alarms }) => alarms.length > 0) ? 1 : 0;
  },
  lint(profile, { pages, output, values }) {
    const warnings = lintProfile(profile, pages, [...sites, ...more]);
    if (values["json"] === true) output.out(`${JSON.stringify(warnings, null, 2)}\n`);
    else if (warnings.length === 0) output.out(`${profile.id}: nothing to mend\n`);
    else for (const { rule, message } of warnings) output.out(`${rule}: ${message}\n`);
    return warnings.length > 0 ? 1 : 0;
  },
};

function init({ pages, output, values }: Job): number {
  const proposal = propose(pages);
  const folder =
    typeof values["out"] === "string" ? values["out"] : `profiles/${proposal.profile.id}`;
  for (const file of writeProposal(proposal, pages, folder)) output.out(`wrote ${file}\n`);
  for (const warning of proposal.warnings) output.err(`warning: ${warning}\n`);
  return 0;
}

function runTest(profile: Profile, { pages, output, values }: Job): number {
  const colours = paint(output.style);
  let failed = 0;
  for (const page of pages) {
    const { html, url, name, expectationFile } = page;
    const article = parseArticle(html, { url, profiles: [profile], fallback: false });
    const faults = [...issueFaults(article), ...unexpected(article, page.expect ?? {})];
    if (values["update"] === true && expectationFile !== undefined) {
      const expect = { ...page.expect, ...expectationOf(article) };
      const changes = changedLines(page.expect?.blocks ?? [], expect.blocks ?? []);
      const recorded = { url, words: article.wordCount, expect };
      writeFileSync(expectationFile, `${JSON.stringify(recorded, null, 2)}\n`);
      output.out(`${colours.bold("wrote")} ${expectationFile}\n`);
      for (const line of changes.map(printable))
        output.out(`  ${line.startsWith("+") ? colours.green(line) : colours.red(line)}\n`);
      continue;
    }
    if (faults.length > 0) failed++;
    const verdict = faults.length > 0 ? colours.red("FAIL") : colours.green("ok  ");
    const unwritten = faults.length === 0 && !expectsSomething(page.expect);
    output.out(
      `${verdict} ${name}${unwritten ? ": read; what it must give is not written yet (--update)" : ""}\n`,
    );
    for (const fault of faults) output.out(`     ${printable(fault)}\n`);
  }
  return failed > 0 ? 1 : 0;
}

function expectsSomething(expect: PageExpectation = {}): boolean {
  return Object.values(expect).some((wanted) => !Array.isArray(wanted) || wanted.length > 0);
}

function importFile(
  names: readonly string[],
  output: CommandOutput,
  folder: string | undefined,
): number {
  const [file = ""] = names;
  const { profile, tests, left } = importFtr(
    tried(file, () => readFileSync(file, "utf8")),
    file,
  );
  const text = `${JSON.stringify(profile, null, 2)}\n`;
  if (folder === undefined) output.out(text);
  else {
    const target = `${folder}/${profile.id}.json`;
    tried(target, () => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(target, text);
    });
    output.out(`wrote ${target}\n`);
  }
  for (const { line, reason } of left)
    output.err(`left out: ${printable(line).slice(0, LONGEST_LINE)} (${reason})\n`);
  for (const { url } of tests) output.err(`to test by: ${printable(url).slice(0, LONGEST_LINE)}\n`);
  return left.length > 0 ? 1 : 0;
}

/** What goes wrong with a file names it. */
function tried<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new UnreadableError(`${file}: ${failureReason(error)}`, { cause: error });
  }
}
