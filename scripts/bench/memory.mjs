// `npm run bench:memory`: heap and time of pages of 1 to 32 MB, as bytes in one piece and streamed, beside parseDocument.
import { parseDocument } from "htmlparser2";
import { parseArticle, readArticle } from "../../dist/index.js";

const MB = 1_000_000;
const PARAGRAPH = `<p class="story-text">The river rose by two metres in the night, <a href="/a">the mayor said</a>, and fell again before noon.</p>\n`;
const options = { limits: { bytes: 128 * MB, nodes: 10_000_000 } };

function pageOf(size) {
  const count = Math.ceil(size / PARAGRAPH.length);
  return new TextEncoder().encode(
    `<meta charset=utf-8><title>The river</title><article>${PARAGRAPH.repeat(count)}</article>`,
  );
}
async function* pieces(page) {
  for (let at = 0; at < page.length; at += 65_536) yield page.subarray(at, at + 65_536);
}

/** Heap that is alive behind the work, and its CPU time. */
async function measured(work) {
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  const start = process.cpuUsage();
  const kept = await work();
  const { user, system } = process.cpuUsage(start);
  globalThis.gc();
  const held = process.memoryUsage().heapUsed - before;
  return { held: kept === undefined ? 0 : held / MB, time: (user + system) / 1000 };
}

const sizes = process.argv.slice(2).map(Number);
console.log(
  "| page, MB | parseDocument, ms; MB kept | parseArticle | readArticle |\n| --: | --: | --: | --: |",
);
for (const size of sizes.length > 0 ? sizes : [1, 4, 16, 32]) {
  const page = pageOf(size * MB);
  const cells = [];
  for (const work of [
    () => parseDocument(new TextDecoder().decode(page)),
    () => parseArticle(page, options),
    () => readArticle(pieces(page), options),
  ]) {
    const { held, time } = await measured(work);
    cells.push(`${time.toFixed(0)}; ${held.toFixed(1)}`);
  }
  console.log(`| ${size} | ${cells.join(" | ")} |`);
}
