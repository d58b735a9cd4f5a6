// `npm run bench`: how offprint compares, in one run, with htmlparser2's own parseDocument on the same pages.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { parseDocument } from "htmlparser2";
import { parseArticle, streamArticle } from "../dist/index.js";

const ROUNDS = 9;
const WARM_UP = 3;
const NYT = "https://www.nytimes.com/2020/01/02/story.html";
const HEAP_PIECE = 16 * 1024;
const HTML = "text/html; charset=utf-8";

function load(folder, options, most = Number.POSITIVE_INFINITY) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.html(?:\.gz)?$/.test(name))
    .sort()
    .slice(0, most)
    .map((name) => {
      const raw = readFileSync(join(folder, name));
      const bytes = new Uint8Array(name.endsWith(".gz") ? gunzipSync(raw) : raw);
      return { name, bytes, text: new TextDecoder().decode(bytes), options };
    });
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const sum = (values) => values.reduce((total, value) => total + value, 0);

/**
 * CPU time of this process: other work on the machine does not count. Each group of pages has a process of its own,
 * because what ran before changes the ratio: parseDocument takes 1.6 times as long behind the New York Times pages.
 */
function clock(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

/** In turn, so that a slow moment of the machine meets both alike. */
function ratio(pages, ours, theirs) {
  const ratios = [];
  let own = 0;
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    const other = clock(() => pages.forEach(theirs));
    own = clock(() => pages.forEach(ours));
    if (round >= WARM_UP) ratios.push(own / other);
  }
  const speed = sum(pages.map((page) => page.bytes.length)) / own;
  return `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}), ${speed.toFixed(0)} MB/s`;
}

/** Reads one page in pieces: what share of its bytes had come at each event, and the most that was alive in between. */
async function streamed({ bytes, options }, size) {
  const seen = { heap: 0 };
  let read = 0;
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) {
      read = Math.min(bytes.length, at + size);
      yield bytes.subarray(at, at + size);
      if (size < HEAP_PIECE) continue;
      globalThis.gc?.();
      seen.heap = Math.max(seen.heap, (process.memoryUsage().heapUsed - before) / bytes.length);
    }
  }
  for await (const event of streamArticle(pieces(), { ...options, contentType: HTML })) {
    seen[event.type] ??= read / bytes.length;
  }
  return { ...seen, end: read / bytes.length };
}

/** Heap that parseDocument's tree holds, a byte of page. */
function documentHeap({ text, bytes }) {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const document = parseDocument(text);
  globalThis.gc?.();
  const held = process.memoryUsage().heapUsed - before;
  return document.children.length === 0 ? 0 : held / bytes.length;
}

async function report(name, pages) {
  if (pages.length === 0) return console.log(`SKIPPED: ${name}, not there`);
  const size = sum(pages.map((page) => page.bytes.length));
  console.log(`\n${name}: ${pages.length} pages, ${Math.round(size / 1024)} KiB`);
  const text = ratio(
    pages,
    (page) => parseArticle(page.text, page.options),
    (page) => parseDocument(page.text),
  );
  const bytes = ratio(
    pages,
    (page) => parseArticle(page.bytes, page.options),
    (page) => parseDocument(new TextDecoder().decode(page.bytes)),
  );
  console.log(`  CPU time, parseArticle : parseDocument, text   ${text}`);
  console.log(`  CPU time, parseArticle : parseDocument, bytes  ${bytes}`);
  const percent = (values) => (values.length === 0 ? "-" : `${Math.round(100 * median(values))} %`);
  for (const piece of [1024, HEAP_PIECE]) {
    const all = [];
    for (const page of pages) all.push(await streamed(page, piece));
    if (piece === HEAP_PIECE) {
      const heap = `${median(all.map((one) => one.heap)).toFixed(1)}, parseDocument ${median(pages.map(documentHeap)).toFixed(1)}`;
      console.log(
        globalThis.gc === undefined
          ? "  heap: run with --expose-gc"
          : `  peak heap alive, bytes a byte of page, medians: ${heap}`,
      );
    }
    // Without a first block before the end, the body comes from data or from the generic engine.
    const inMarkup = all.filter((one) => one.block !== undefined && one.block < 1);
    console.log(
      `  pieces of ${String(piece / 1024).padStart(2)} KiB, medians: page at ${percent(all.map((one) => one.page))}` +
        `; ${inMarkup.length} pages with their body in the markup: first block at ${percent(inMarkup.map((one) => one.block))}, read to ${percent(inMarkup.map((one) => one.end))}` +
        `; all: read to ${percent(all.map((one) => one.end))}`,
    );
  }
}

const shared = "../shared";
const groups = {
  bundled: () => report("bundled pages", load("fixtures", { url: NYT })),
  nytimes: () => report("New York Times pages", load(`${shared}/nyt/pages`, { url: NYT })),
  news: () => report("news pages, no profile", load(`${shared}/corpus/scrapinghub`, {}, 83)),
};
const [group] = process.argv.slice(2);
if (group !== undefined) await groups[group]();
else
  for (const name of Object.keys(groups)) {
    const script = [...process.execArgv, fileURLToPath(import.meta.url), name];
    const { status } = spawnSync(process.execPath, script, { stdio: "inherit" });
    if (status !== 0) process.exitCode = 1;
  }
