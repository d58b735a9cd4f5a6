// `npm run bench:start`: CPU time of `import` and of the first page, above that of an empty program; medians in turn.
import { spawnSync } from "node:child_process";
import { median } from "./run.mjs";

const ROUNDS = 9;
const FIXTURE = "fixtures/hankookilbo";
const page = `const { readdirSync, readFileSync } = await import("node:fs"); const page = readFileSync("${FIXTURE}/" + readdirSync("${FIXTURE}").find((name) => name.endsWith(".html")));`;
const PROGRAMS = {
  "empty program": page,
  'import "offprint"': `${page} await import("./dist/index.js");`,
  'import "offprint/core"': `${page} await import("./dist/core.js");`,
  'require("offprint")': `${page} (await import("node:module")).createRequire(process.cwd() + "/x.js")("./dist/index.cjs");`,
  "and the first page": `${page} (await import("./dist/index.js")).parseArticle(page);`,
  "htmlparser2, and the first page": `${page} (await import("htmlparser2")).parseDocument(String(page));`,
};
const found = new Map(Object.keys(PROGRAMS).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round++)
  for (const [name, code] of Object.entries(PROGRAMS)) {
    const ended = `${code} const { user, system } = process.cpuUsage(); console.log((user + system) / 1000);`;
    const args = ["--input-type=module", "-e", ended];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    found.get(name).push(Number(stdout));
  }
const empty = median(found.get("empty program"));
console.log(`empty program: ${empty.toFixed(0)} ms\n\n| above it | CPU, ms |\n| --- | --: |`);
for (const [name, times] of found)
  if (name !== "empty program") console.log(`| ${name} | ${(median(times) - empty).toFixed(0)} |`);
