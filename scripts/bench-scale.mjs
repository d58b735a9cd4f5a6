// `npm run bench:scale [-- WORD] [--only shapes|strings] [--verbose] [--lib FILE] [--kib N]`: how time and memory grow with hostile pages, of each family at n, 2n, 4n and 8n characters.
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { shapes, strings } from "./scale/families/index.mjs";
import { ordinary } from "./scale/ordinary.mjs";

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
const lib = pathToFileURL(resolve(options.lib)).href;
const { parseArticle } = await import(lib);
const SMALLEST = Number(options.kib) * 1024;
const TIMES = [1, 2, 4, 8];
// What is linear with what the processor's caches and the collector add; what is quadratic has 2.
const MOST_EXPONENT = 1.15;
const MOST_COST = 8;
// Of twelve times the page and 1,000 bytes for each of its nodes.
const MOST_HEAP = 1;
// What a thread needs before it reads anything, in MB.
const THREAD = 32;
// A step that takes longer says enough.
const PATIENCE = 20_000;

/** CPU time in milliseconds, the least of some runs: what else the machine does counts little. */
function cost(html, url, runs) {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    // A large page may not pay for what the one before left.
    if (html.length > SMALLEST / 2) globalThis.gc?.();
    const start = process.cpuUsage();
    parseArticle(html, url === undefined ? {} : { url });
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
    if (least > PATIENCE / 4) break;
  }
  return least;
}

const usual = new Map();
/** What an ordinary page of so many characters costs. */
function usualCost(length) {
  const size = 2 ** Math.round(Math.log2(length));
  if (!usual.has(size)) usual.set(size, cost(ordinary(size), undefined, 3) / size);
  return usual.get(size) * length;
}

function climb({ page, url }) {
  const steps = [];
  for (const times of TIMES) {
    const html = page(SMALLEST * times);
    steps.push({ length: html.length, ms: cost(html, url, times < 4 ? 2 : 1) });
    if (steps.at(-1).ms > PATIENCE) break;
  }
  const [first, last] = [steps[0], steps.at(-1)];
  return {
    exponent: Math.log(last.ms / Math.max(first.ms, 5)) / Math.log(last.length / first.length),
    cost: last.ms / usualCost(last.length),
    ms: steps.map(({ ms }) => Math.round(ms)),
  };
}

/** Most heap in use, in characters of the page; more than the limit ends the thread. */
function heap(name) {
  const size = SMALLEST * 8;
  const limit = THREAD + (300 * size) / 1024 / 1024;
  return new Promise((done, fail) => {
    const worker = new Worker(fileURLToPath(new URL("scale/heap-worker.mjs", import.meta.url)), {
      workerData: { name, size, lib },
      resourceLimits: { maxOldGenerationSizeMb: limit, maxYoungGenerationSizeMb: 2 },
    });
    worker.on("message", done);
    worker.on("error", (error) =>
      error.code === "ERR_WORKER_OUT_OF_MEMORY"
        ? done({ bytes: Number.POSITIVE_INFINITY, share: Number.POSITIVE_INFINITY })
        : fail(error),
    );
  });
}

const isSlow = ({ exponent, cost }) => exponent > MOST_EXPONENT || cost > MOST_COST;

/** Strings whose cost grows faster than they do, or is high: the only ones that are read at all sizes. */
function suspects() {
  const [small, large] = [SMALLEST / 16, SMALLEST / 2];
  return strings
    .filter(({ name }) => name.includes(word))
    .filter(({ page, url }) => {
      const html = page(large);
      const ms = cost(html, url, 1);
      if (ms < 20) return false;
      return (
        ms > MOST_COST * usualCost(html.length) ||
        Math.log(ms / Math.max(cost(page(small), url, 2), 1)) / Math.log(large / small) >
          MOST_EXPONENT
      );
    });
}

// What runs first is not compiled yet.
for (let i = 0; i < 5; i++) cost(ordinary(SMALLEST), undefined, 1);
const found = options.only === "shapes" ? [] : suspects();
if (options.verbose) for (const { name } of found) console.log(`to be read at all sizes: ${name}`);
const chosen = options.only === "strings" ? [] : shapes.filter(({ name }) => name.includes(word));
const all = [...chosen, ...found];
const results = [];
const bad = [];
for (const family of all) {
  let result = climb(family);
  // Once more: a moment at which the machine was slow is no fault.
  if (isSlow(result)) result = climb(family);
  const { share, bytes } = family.name.startsWith("string")
    ? { share: 0, bytes: 0 }
    : await heap(family.name);
  Object.assign(result, { heap: share, bytes });
  results.push({ name: family.name, ...result });
  const isOver = isSlow(result) || result.heap > MOST_HEAP;
  if (isOver) bad.push(family.name);
  if (!isOver && !options.verbose) continue;
  console.log(
    `${isOver ? "OVER" : "ok  "}  ${family.name}: exponent ${result.exponent.toFixed(2)}, ${result.cost.toFixed(1)} times an ordinary page, heap ${result.heap.toFixed(2)} of what is allowed, ${result.bytes.toFixed(1)} bytes a character (${result.ms.join(", ")} ms)`,
  );
}
const worst = (key) => {
  const one = results.reduce((most, result) => (result[key] > most[key] ? result : most));
  return `${one[key].toFixed(2)} (${one.name})`;
};
console.log(
  `${shapes.length} shapes and ${strings.length} strings, of which ${found.length} were read at all sizes, from ${SMALLEST / 1024} KiB to ${(SMALLEST * 8) / 1024 / 1024} MiB`,
);
if (results.length > 0)
  console.log(
    `worst exponent ${worst("exponent")}, worst cost ${worst("cost")} times an ordinary page, most heap ${worst("heap")} of what is allowed, ${worst("bytes")} bytes a character`,
  );
if (bad.length > 0) {
  console.log(
    `${bad.length} over exponent ${MOST_EXPONENT}, cost ${MOST_COST} or heap ${MOST_HEAP}`,
  );
  process.exitCode = 1;
}
