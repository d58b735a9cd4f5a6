// Reads one page in a thread whose heap has a limit, and says how much of it was in use at the most.
import { GCProfiler } from "node:v8";
import { parentPort, workerData } from "node:worker_threads";
import { shapes } from "./families/index.mjs";
import { ordinary } from "./ordinary.mjs";

// What a page may take: twelve times its size, and for each of its nodes what an element, its block and what is known of both take.
const BYTES = 12;
const NODE = 1000;
const { parseArticle } = await import(workerData.lib);
const family = shapes.find(({ name }) => name === workerData.name) ?? { page: ordinary };
const options = family.url === undefined ? {} : { url: family.url };
parseArticle(family.page(2000), options);
const before = process.memoryUsage().heapUsed;
const profiler = new GCProfiler();
profiler.start();
const page = family.page(workerData.size);
parseArticle(page, options);
const { statistics } = profiler.stop();
const used = statistics.map(({ afterGC }) => afterGC.heapStatistics.usedHeapSize);
// A start tag makes an element, and most hold a text.
const nodes = 2 * (page.match(/<[a-z]/g)?.length ?? 0);
const heap = Math.max(before, ...used) - before;
parentPort.postMessage({
  bytes: heap / page.length,
  share: heap / (BYTES * page.length + NODE * nodes),
});
