// `npm run bench:memory [-- SIZES] [-- --write]`: CPU time and the most heap that reading takes: news pages, and pages of 1 to 100 MB, as
// bytes in one piece and streamed, beside parseDocument. Each has a process of its own. `--write` puts the tables into docs/performance.md.
import { fork } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { GCProfiler } from "node:v8";
import { CONTENDERS } from "./contenders.mjs";
import { pagesOf } from "./pages.mjs";
import { median } from "./run.mjs";

const MB = 1_000_000;
const NAMES = ["parseDocument", "offprint", "offprint, stream"];
const SIZES = [1, 4, 16, 32, 100];
// So small a nursery is collected each megabyte: what is seen then is nearly what is alive.
const FLAGS = ["--expose-gc", "--max-semi-space-size=1", "--max-old-space-size=12000"];
const OPTIONS = { limits: { bytes: 1000 * MB, nodes: 20_000_000 } };
const PARAGRAPH = `<p class="story-text">The river rose by two metres in the night, <a href="/a">the mayor said</a>, and fell again before noon. ${"The market stalls stood in water up to their tables, and the bridge to the old town was closed to all but those who live there. ".repeat(2)}</p>\n`;

function pageOf(size) {
  const count = Math.ceil(size / PARAGRAPH.length);
  const page = `<meta charset=utf-8><title>The river</title><article>${PARAGRAPH.repeat(count)}</article>`;
  return new TextEncoder().encode(page);
}

/** CPU time in milliseconds and the most heap in MB, of which nothing was there before. */
async function measured(read, page) {
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  const profiler = new GCProfiler();
  profiler.start();
  const start = process.cpuUsage();
  const kept = await read(page);
  const { user, system } = process.cpuUsage(start);
  globalThis.gc({ type: "minor" });
  const { statistics } = profiler.stop();
  const used = statistics.map(({ afterGC }) => afterGC.heapStatistics.usedHeapSize);
  if (kept === undefined) throw new Error("nothing was read");
  return { time: (user + system) / 1000, heap: (Math.max(...used) - before) / MB };
}

/** In the process of one contender: news pages behind a pass that warms up, or one page of a size behind a small one. */
async function work(name, size) {
  const read = await CONTENDERS[name](OPTIONS);
  const pages = size === 0 ? pagesOf("news") : [pageOf(size * MB)];
  for (const page of size === 0 ? pages : Array(5).fill(pageOf(MB / 4))) await read(page);
  const all = [];
  for (const page of pages) all.push(await measured(read, page));
  process.send({
    heap: median(all.map(({ heap }) => heap)),
    time: median(all.map(({ time }) => time)),
  });
  process.disconnect();
}

function inProcess(name, size) {
  return new Promise((done, failed) => {
    const child = fork(fileURLToPath(import.meta.url), [name, String(size)], { execArgv: FLAGS });
    child.on("message", done);
    child.on("exit", (code) => code !== 0 && failed(new Error(`${name} on ${size} MB: ${code}`)));
  });
}

async function rowOf(size) {
  const cells = [];
  for (const name of NAMES) {
    const { time, heap } = await inProcess(name, size);
    // With so small a nursery the time of a small page is that of its collections.
    cells.push(size === 0 ? "–" : time.toFixed(0), heap.toFixed(1));
  }
  return `| ${[size === 0 ? "news pages, median" : `${size} MB`, ...cells].join(" | ")} |`;
}

const [first, second, ...more] = process.argv.slice(2);
if (first in CONTENDERS) await work(first, Number(second));
else {
  const asked = [first, second, ...more].map(Number).filter((size) => size > 0);
  const rows = [
    `| page | ${NAMES.map((name) => `${name}, ms | heap, MB`).join(" | ")} |`,
    `| --- |${" --: | --: |".repeat(NAMES.length)}`,
  ];
  for (const size of [0, ...(asked.length > 0 ? asked : SIZES)]) rows.push(await rowOf(size));
  console.log(rows.join("\n"));
  if (process.argv.includes("--write")) {
    const file = new URL("../../docs/performance.md", import.meta.url);
    const made = `<!-- memory -->\n\n${rows.join("\n")}\n\n<!-- /memory -->`;
    const page = readFileSync(file, "utf8");
    writeFileSync(file, page.replace(/<!-- memory -->[\s\S]*<!-- \/memory -->/, made));
  }
}
