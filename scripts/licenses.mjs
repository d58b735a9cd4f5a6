// `npm run licenses`: writes THIRD-PARTY-LICENSES, the notices of all packages that the builds carry.
// With `-- --check` it writes nothing and fails when the file is not what it would write.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = join(root, "THIRD-PARTY-LICENSES");
const manifest = (folder) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

// Of the command-line program alone, which is no part of the CommonJS build.
const PROGRAM = ["commander", "piscina"];

// Development dependencies that tsup.config.ts puts into the package.
const CARRIED =
  /^(?:mdast-util-(?:to-markdown|math|gfm-(?:footnote|strikethrough|table|task-list-item))|css-select|css-what|entities|htmlparser2)$/;

/** The runtime dependencies, what is carried besides, as folders by name. The lock keeps one copy of each. */
function bundled() {
  const folders = new Map();
  const { dependencies, devDependencies } = manifest(root);
  const carried = Object.keys(devDependencies).filter((name) => CARRIED.test(name));
  const queue = [...Object.keys(dependencies), ...carried].filter(
    (name) => !PROGRAM.includes(name),
  );
  for (const name of queue) {
    if (folders.has(name)) continue;
    const folder = join(root, "node_modules", name);
    folders.set(name, folder);
    queue.push(...Object.keys(manifest(folder).dependencies ?? {}));
  }
  return [...folders].sort(([a], [b]) => (a < b ? -1 : 1));
}

function notice([name, folder]) {
  const { version, license } = manifest(folder);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} ${version} ships no licence text`);
  const text = readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
  return `${"-".repeat(80)}\n${name} ${version} (${license})\n${"-".repeat(80)}\n\n${text}\n`;
}

const head = "The builds of offprint carry copies of the packages below.\n";
const wanted = [head, ...bundled().map(notice)].join("\n");
if (!process.argv.includes("--check")) writeFileSync(target, wanted);
else if (readFileSync(target, "utf8") !== wanted) {
  console.error("THIRD-PARTY-LICENSES is out of date: npm run licenses");
  process.exitCode = 1;
}
