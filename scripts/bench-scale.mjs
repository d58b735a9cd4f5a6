// `npm run bench:scale [-- WORD] [--only shapes|strings|heap] [--verbose] [--lib FILE] [--kib N]`: how time and memory grow with
// hostile pages. Each shape is read at n, 2n, 4n and 8n characters; each string at 64 KiB, and at all sizes where that says
// that it grows faster than it should, or costs more. Two processes share the work.
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { shapes, strings } from "./scale/families/index.mjs";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: "string" },
    verbose: { type: "boolean" },
    lib: { type: "string", default: "dist/index.js" },
    kib: { type: "string", default: "256" },
  },
});
const [word = ""] = positionals;
const smallest = Number(options.kib) * 1024;
// What is linear with what the processor's caches and the collector add; what is quadratic has 2.
const MOST_EXPONENT = 1.15;
const MOST_COST = 8;
// Of twelve times the page and 1,000 bytes for each of its nodes.
const MOST_HEAP = 1;

/** Runs a script of `scale/` in a process of its own; `each` is told what it finds. */
function run(script, nodeOptions, each) {
  return new Promise((done, fail) => {
    const child = fork(
      fileURLToPath(new URL(`scale/${script}`, import.meta.url)),
      [options.lib, String(smallest), word, options.only ?? ""],
      { execArgv: nodeOptions },
    );
    child.on("message", each);
    child.on("error", fail);
    child.on("exit", (code) =>
      code === 0 ? done() : fail(new Error(`${script} ended with ${code}`)),
    );
  });
}

const grown = [];
const heaps = [];
const bad = [];
const started = Date.now();
const told = (isOver, text) => {
  if (isOver) bad.push(text);
  if (isOver || options.verbose) console.log(`${isOver ? "OVER" : "ok  "}  ${text}`);
};
const jobs = [];
if (options.only !== "heap")
  jobs.push(
    run("time.mjs", ["--expose-gc"], (result) => {
      grown.push(result);
      const { name, exponent, cost, ms } = result;
      told(
        exponent > MOST_EXPONENT || cost > MOST_COST,
        `${name}: exponent ${exponent.toFixed(2)}, ${cost.toFixed(1)} times an ordinary page (${ms.join(", ")} ms)`,
      );
    }),
  );
if (options.only === undefined || options.only === "heap")
  jobs.push(
    run("heap.mjs", ["--expose-gc"], (result) => {
      heaps.push(result);
      const { name, share, bytes } = result;
      told(
        share > MOST_HEAP,
        `${name}: heap ${share.toFixed(2)} of what is allowed, ${bytes.toFixed(1)} bytes a character`,
      );
    }),
  );
await Promise.all(jobs);

const worst = (results, key) => {
  const one = results.reduce((most, result) => (result[key] > most[key] ? result : most));
  return `${one[key].toFixed(2)} (${one.name})`;
};
const minutes = ((Date.now() - started) / 60_000).toFixed(1);
const read = grown.filter(({ name }) => name.startsWith("string")).length;
console.log(
  `${shapes.length} shapes from ${smallest / 1024} KiB to ${(smallest * 8) / 1024 / 1024} MiB, ${strings.length} strings of 64 KiB, of which ${read} were read at all sizes; ${minutes} minutes`,
);
if (grown.length > 0)
  console.log(`worst exponent ${worst(grown, "exponent")}, worst cost ${worst(grown, "cost")}`);
if (heaps.length > 0)
  console.log(
    `most heap ${worst(heaps, "share")} of what is allowed, ${worst(heaps, "bytes")} bytes a character`,
  );
if (bad.length > 0) {
  console.log(
    `${bad.length} over exponent ${MOST_EXPONENT}, cost ${MOST_COST} or heap ${MOST_HEAP}`,
  );
  process.exitCode = 1;
}
