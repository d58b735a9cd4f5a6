// The most heap that a page of each shape takes, one after the other.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { GCProfiler } from "node:v8";
import { chooser } from "./chosen.mjs";
import { shapes } from "./families/index.mjs";
import { ordinary } from "./ordinary.mjs";

const [lib, kib, word, , sample, seed, from] = process.argv.slice(2);
const size = Number(kib) * 4;
// What a page may take: twelve times its size, and for each of its nodes what an element, its block and what is known of both take.
const BYTES = 12;
const NODE = 500;
const { parseArticle } = await import(pathToFileURL(resolve(lib)).href);
parseArticle(ordinary(size));

function heap({ page, url }) {
  const html = page(size);
  globalThis.gc?.({ type: "major", execution: "sync", flavor: "regular" });
  const before = process.memoryUsage().heapUsed;
  const profiler = new GCProfiler();
  profiler.start();
  parseArticle(html, url === undefined ? {} : { url });
  const { statistics } = profiler.stop();
  const used = statistics.map(({ afterGC }) => afterGC.heapStatistics.usedHeapSize);
  // A start tag makes an element, and most hold a text.
  const nodes = 2 * (html.match(/<[a-z]/g)?.length ?? 0);
  const most = Math.max(before, ...used) - before;
  return { bytes: most / html.length, share: most / (BYTES * html.length + NODE * nodes) };
}

const families = chooser(word, sample, seed)(shapes);
for (const [index, family] of families.entries()) {
  if (index < Number(from)) continue;
  // Who reads this knows which page was read when the process ends for want of memory.
  process.send({ begun: index, name: family.name });
  process.send({ name: family.name, ...heap(family) });
}
process.disconnect();
