// `npm run bench`: how offprint compares, in one run, with htmlparser2's own parseDocument on the same pages.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parseDocument } from "htmlparser2";
import { parseArticle, streamArticle } from "../dist/index.js";

const ROUNDS = 9;
const NYT = "https://www.nytimes.com/2020/01/02/story.html";

function load(folder, url, most = Number.POSITIVE_INFINITY) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.html(?:\.gz)?$/.test(name))
    .sort()
    .slice(0, most)
    .map((name) => {
      const raw = readFileSync(join(folder, name));
      const bytes = new Uint8Array(name.endsWith(".gz") ? gunzipSync(raw) : raw);
      return { name, bytes, text: new TextDecoder().decode(bytes), url };
    });
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const clock = (work) => {
  globalThis.gc?.();
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** Interleaved rounds, so that a busy moment of the machine meets both alike. */
function ratio(pages, ours, theirs) {
  const ratios = [];
  for (let round = 0; round < ROUNDS + 2; round++) {
    const other = clock(() => pages.forEach(theirs));
    const own = clock(() => pages.forEach(ours));
    if (round >= 2) ratios.push(own / other);
  }
  return median(ratios);
}

/** Heap that a page's result holds while it is made, at most. */
function heap(pages, work) {
  if (globalThis.gc === undefined) return undefined;
  return median(
    pages.map((page) => {
      globalThis.gc();
      const before = process.memoryUsage().heapUsed;
      const result = work(page);
      const after = process.memoryUsage().heapUsed;
      return result === undefined ? 0 : (after - before) / page.bytes.length;
    }),
  );
}

/** Shares of the bytes that have been pulled when the page, the first block and the article come. */
async function shares(pages, size) {
  const found = { page: [], block: [], end: [] };
  for (const { bytes, url } of pages) {
    let read = 0;
    async function* pieces() {
      for (let at = 0; at < bytes.length; at += size) {
        read = Math.min(bytes.length, at + size);
        yield bytes.subarray(at, at + size);
      }
    }
    const seen = {};
    for await (const event of streamArticle(pieces(), url === undefined ? {} : { url }))
      seen[event.type] ??= read / bytes.length;
    found.page.push(seen.page);
    if (seen.block !== undefined) found.block.push(seen.block);
    found.end.push(read / bytes.length);
  }
  return found;
}

const shared = "../shared";
const groups = [
  ["fixtures", load("fixtures", NYT)],
  ["New York Times pages", load(`${shared}/nyt/pages`, NYT)],
  ["news pages, no profile", load(`${shared}/corpus/scrapinghub`, undefined, 83)],
];
for (const [name, pages] of groups) {
  if (pages.length === 0) {
    console.log(`SKIPPED: ${name}, not there`);
    continue;
  }
  const options = ({ url }) => (url === undefined ? {} : { url });
  console.log(
    `\n${name}: ${pages.length} pages, ${Math.round(pages.reduce((sum, page) => sum + page.bytes.length, 0) / 1024)} KiB`,
  );
  const text = ratio(
    pages,
    (page) => parseArticle(page.text, options(page)),
    (page) => parseDocument(page.text),
  );
  const bytes = ratio(
    pages,
    (page) => parseArticle(page.bytes, options(page)),
    (page) => parseDocument(new TextDecoder().decode(page.bytes)),
  );
  console.log(`  parseArticle : parseDocument, text   ${text.toFixed(2)}`);
  console.log(`  parseArticle : parseDocument, bytes  ${bytes.toFixed(2)}`);
  const own = heap(pages, (page) => parseArticle(page.text, options(page)));
  const other = heap(pages, (page) => parseDocument(page.text));
  console.log(
    own === undefined
      ? "  heap: run with --expose-gc"
      : `  heap grown a byte of page            ${own.toFixed(1)} (parseDocument ${other.toFixed(1)})`,
  );
  for (const size of [1024, 16 * 1024]) {
    const { page, block, end } = await shares(pages, size);
    const percent = (values) =>
      values.length === 0 ? "-" : `${Math.round(100 * median(values))} %`;
    console.log(
      `  in pieces of ${String(size / 1024).padStart(2)} KiB: page at ${percent(page)}, first block at ${percent(block)}, done at ${percent(end)} of the bytes (medians)`,
    );
  }
}
