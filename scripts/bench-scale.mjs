// `npm run bench:scale [-- WORD] [--only shapes|strings|heap] [--sample N] [--seed S] [--verbose] [--lib FILE] [--kib N]`: how time and
// memory grow with hostile pages. Each shape is read at half of n and at 4n characters, each string at 64 KiB, and where that says
// that it may grow faster than it should, or cost more, at n, 2n, 4n and 8n. Two processes share the work; a sample says
// in minutes what all say in a quarter of an hour.
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
    sample: { type: "string", default: "0" },
    seed: { type: "string", default: "1" },
  },
});
const [word = ""] = positionals;
const smallest = Number(options.kib) * 1024;
// What is linear with what the processor's caches and the collector add; what is quadratic has 2.
const MOST_EXPONENT = 1.15;
const MOST_COST = 8;
// Of twelve times the page and 500 bytes for each of its nodes.
const MOST_HEAP = 1;

/** Runs a script of `scale/` in a process of its own; `each` is told what it finds. Did it end as it should? */
function run(script, nodeOptions, each, from = 0) {
  const { lib, only = "", sample, seed } = options;
  return new Promise((done, fail) => {
    const child = fork(
      fileURLToPath(new URL(`scale/${script}`, import.meta.url)),
      [lib, String(smallest), word, only, sample, seed, String(from)],
      { execArgv: ["--expose-gc", ...nodeOptions] },
    );
    child.on("message", each);
    child.on("error", fail);
    child.on("exit", (code) => done(code === 0));
  });
}

// What the program needs before it reads anything, in MB, and what a page may take at the most.
const HEAP_LIMIT = Math.ceil(32 + (300 * smallest * 4) / 1024 / 1024);

/** The heap that all shapes take; one that takes more than the limit ends its process, and the next begins behind it. */
async function measureHeap(each) {
  let last = { begun: -1, name: "nothing" };
  const hear = (message) => {
    if ("begun" in message) last = message;
    else each(message);
  };
  const flags = [`--max-old-space-size=${HEAP_LIMIT}`, "--max-semi-space-size=2"];
  while (!(await run("heap.mjs", flags, hear, last.begun + 1))) {
    if (last.begun < 0) throw new Error("heap.mjs reads nothing");
    const { name } = last;
    each({ name, bytes: Number.POSITIVE_INFINITY, share: Number.POSITIVE_INFINITY });
  }
}

const grown = [];
const heaps = [];
const bad = [];
const started = Date.now();
const told = (isOver, text) => {
  if (isOver) bad.push(text);
  if (isOver || options.verbose) console.log(`${isOver ? "OVER" : "ok  "}  ${text}`);
};
const hearTime = (result) => {
  grown.push(result);
  const { name, exponent, cost, ms } = result;
  told(
    exponent > MOST_EXPONENT || cost > MOST_COST,
    `${name}: exponent ${exponent.toFixed(2)}, ${cost.toFixed(1)} times an ordinary page (${ms.join(", ")} ms)`,
  );
};
const hearHeap = (result) => {
  heaps.push(result);
  const { name, share, bytes } = result;
  told(
    share > MOST_HEAP,
    `${name}: heap ${share.toFixed(2)} of what is allowed, ${bytes.toFixed(1)} bytes a character`,
  );
};
const measureTime = async () => {
  if (!(await run("time.mjs", [], hearTime))) throw new Error("time.mjs did not end");
};
await Promise.all([
  ...(options.only === "heap" ? [] : [measureTime()]),
  ...(options.only === undefined || options.only === "heap" ? [measureHeap(hearHeap)] : []),
]);

const TOLD = 10;
/** The ones of which a figure is highest. */
const worst = (results, key) =>
  [...results]
    .sort((a, b) => b[key] - a[key])
    .slice(0, TOLD)
    .map((result) => `  ${result[key].toFixed(2)}  ${result.name}`)
    .join("\n");
const minutes = ((Date.now() - started) / 60_000).toFixed(1);
const count = (isString) =>
  grown.filter(({ name }) => name.startsWith("string: ") === isString).length;
const climbed = grown.filter(({ isClimbed }) => isClimbed).length;
console.log(
  `${count(false)} of ${shapes.length} shapes, ${count(true)} of ${strings.length} strings, of which ${climbed} were read at all sizes; ${minutes} minutes`,
);
if (grown.length > 0)
  console.log(
    `highest exponents:\n${worst(grown, "exponent")}\nhighest costs:\n${worst(grown, "cost")}`,
  );
if (heaps.length > 0)
  console.log(
    `most heap, of what is allowed:\n${worst(heaps, "share")}\nmost heap, in bytes a character:\n${worst(heaps, "bytes")}`,
  );
if (bad.length > 0) {
  console.log(
    `${bad.length} over exponent ${MOST_EXPONENT}, cost ${MOST_COST} or heap ${MOST_HEAP}`,
  );
  process.exitCode = 1;
}
