/** Options of the commands. */
type OptionName = "profile" | "url" | "out" | "update" | "json";

/** The commands of `offprint profile`. */
export type CommandName = "init" | "explain" | "test" | "drift" | "lint" | "import";

const OPTIONS: Readonly<Record<OptionName, readonly [option: string, does: string]>> = {
  profile: [
    "--profile NAME",
    "a JSON file, a module that exports a profile, or the id of a built-in one",
  ],
  url: ["--url ADDRESS", "where a saved page is from, if no .json beside it says so"],
  out: ["--out DIR", "where to write"],
  update: ["--update", "write what the pages give now, and show the difference"],
  json: ["--json", "print JSON"],
};

interface CommandHelp {
  /** What is named behind the command. */
  readonly pages: string;
  /** In a few words. */
  readonly does: string;
  readonly options: readonly OptionName[];
  /** What one has to know to use it. */
  readonly more: string;
}

/** What each command does, and with which options. */
export const HELP: Readonly<Record<CommandName, CommandHelp>> = {
  init: {
    pages: "URL|FILE...",
    does: "propose a profile from pages of one site",
    options: ["url", "out"],
    more: `Writes the profile, its test and copies of the pages to --out (default: profiles/ID). Three pages or more show
what changes from page to page and what does not. Read what it wrote, then try it with "test".`,
  },
  explain: {
    pages: "FILE...",
    does: "say why a page is read as it is",
    options: ["profile", "url"],
    more: "For each field its sources in their order and which of them gave it; for the body, what each rule matched.",
  },
  test: {
    pages: "FILE|DIR...",
    does: "read saved pages strictly and hold them to what is expected",
    options: ["profile", "url", "update"],
    more: `What a page must give stands in a .json beside it: { "url": …, "expect": { … } }. --update writes it.
Ends with 1 if a page fails.`,
  },
  drift: {
    pages: "URL|FILE...",
    does: "hit rates, overlaps and lengths, for a nightly job",
    options: ["profile", "url", "json"],
    more: "Ends with 1 if a page says that the site has changed.",
  },
  lint: {
    pages: "[FILE|DIR...]",
    does: "find dead rules, built class names, conflicts",
    options: ["profile", "url", "json"],
    more: "With pages, rules that match on none of them are named. Ends with 1 if there is something to mend.",
  },
  import: {
    pages: "FILE",
    does: "make a profile of an ftr-site-config file",
    options: ["out"],
    more: "Prints the profile, or writes it to --out, a folder. Ends with 1 if rules had to be left out; each is named.",
  },
};

/** Is it a command? */
export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(HELP, name);
}

/** What `offprint profile --help` prints, or `offprint profile COMMAND --help`. */
export function helpText(command?: CommandName): string {
  if (command === undefined)
    return `Usage: offprint profile COMMAND [options] PAGE...

Commands:
${rows(Object.entries(HELP).map(([name, { pages, does }]) => [`${name} ${pages}`, does]))}

Options:
${options(Object.keys(OPTIONS) as OptionName[])}

offprint profile COMMAND --help tells more of each.
`;
  const { pages, does, options: own, more } = HELP[command];
  return `Usage: offprint profile ${command} ${own.includes("profile") ? "--profile NAME " : ""}[options] ${pages}

${does.charAt(0).toUpperCase()}${does.slice(1)}.

${more}

Options:
${options(own)}
`;
}

function options(names: readonly OptionName[]): string {
  return rows([...names.map((name) => OPTIONS[name]), ["-h, --help", "print this text"]]);
}

/** Two columns. */
function rows(lines: readonly (readonly [string, string])[]): string {
  const width = Math.max(...lines.map(([left]) => left.length)) + 3;
  return lines.map(([left, right]) => `  ${left.padEnd(width)}${right}`).join("\n");
}
