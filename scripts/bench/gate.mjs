// `npm run bench:gate`: does reading take more work? Counted, not timed, so that every machine says the same. Two figures
// over the bundled pages: how often pieces of our code between two branches ran (V8's block coverage) for each of
// parseDocument's, and how many characters regular expressions went through for each of the pages'. Fails where one is 5 %
// above `gate.json`; `-- --update` writes what it finds where that is less.
import { readFileSync, writeFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { CONTENDERS } from "./contenders.mjs";
import { pagesOf } from "./pages.mjs";

// Releases of Node count up to 4 % apart.
const MARGIN = 1.05;
const file = new URL("gate.json", import.meta.url);
const known = JSON.parse(readFileSync(file, "utf8"));
const pages = pagesOf("bundled");

let characters = 0;
const { exec } = RegExp.prototype;
// All methods of strings and patterns go through `exec` where it is not the built-in one (ECMA-262, RegExpExec).
RegExp.prototype.exec = function (given) {
  const text = String(given);
  const from = this.global || this.sticky ? this.lastIndex : 0;
  const found = exec.call(this, text);
  characters += (found === null ? text.length : found.index + found[0].length) - from;
  return found;
};

const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

async function workOf(read) {
  // What is made once, for the first page, is no work of the others.
  for (const page of pages) read(page);
  await session.post("Profiler.takePreciseCoverage");
  characters = 0;
  for (const page of pages) read(page);
  const inPatterns = characters;
  const { result } = await session.post("Profiler.takePreciseCoverage");
  const blocks = result
    .filter(({ url }) => /\/(?:dist|node_modules)\//.test(url))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
  return { blocks, inPatterns };
}

const ours = await workOf(await CONTENDERS.offprint({}));
const theirs = await workOf(await CONTENDERS.parseDocument());
const size = pages.reduce((sum, page) => sum + page.length, 0);
const found = {
  blocks: Number((ours.blocks / theirs.blocks).toFixed(3)),
  patterns: Number((ours.inPatterns / size).toFixed(3)),
};

for (const [name, figure] of Object.entries(found)) {
  const isMore = figure > known[name] * MARGIN;
  if (isMore) process.exitCode = 1;
  console.log(
    `${isMore ? "MORE WORK" : "ok"}: ${name} ${figure}; ${known[name]} is known, 5 % more allowed`,
  );
}
if (process.argv.includes("--update")) {
  const least = Object.entries(found).map(([name, figure]) => [
    name,
    Math.min(figure, known[name] ?? figure),
  ]);
  writeFileSync(
    file,
    `${JSON.stringify(Object.fromEntries(least), null, 1).replace(/\n */g, " ")}\n`,
  );
}
