// How the time of each family grows, and what it costs beside an ordinary page.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { shapes, strings } from "./families/index.mjs";
import { ordinary } from "./ordinary.mjs";

const [lib, kib, word, only] = process.argv.slice(2);
const smallest = Number(kib);
const { parseArticle } = await import(pathToFileURL(resolve(lib)).href);
const TIMES = [1, 2, 4, 8];
const STRING = 64 * 1024;
// What the script calls over, which its caller tells.
const MOST_EXPONENT = 1.15;
const MOST_COST = 8;
// A step that takes longer says enough.
const PATIENCE = 20_000;
// Too little to be told from noise.
const LEAST = 20;

/** CPU time in milliseconds, the least of some runs: what else the machine does counts little. */
function time(html, url, runs) {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    // A large page may not pay for what the one before left. Not the last resort, which is the default, and throws away
    // compiled code: the next page paid 120 ms for that.
    if (html.length > STRING)
      globalThis.gc?.({ type: "major", execution: "sync", flavor: "regular" });
    const start = process.cpuUsage();
    parseArticle(html, url === undefined ? {} : { url });
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
    if (least > PATIENCE / 4) break;
  }
  return least;
}

const ordinaries = new Map();
let asked = 0;
/** What an ordinary page of so many characters costs: measured again and again, since machines have moods. */
function usual(length) {
  if (asked++ % 100 === 0) ordinaries.clear();
  const size = 2 ** Math.round(Math.log2(length));
  const known = ordinaries.get(size) ?? time(ordinary(size), undefined, 2) / size;
  ordinaries.set(size, known);
  return known * length;
}

/** To which power of its length a page's time grows; what costs less than half an ordinary page of its size is noise. */
const growth = (first, last) =>
  Math.log(last.ms / Math.max(first.ms, usual(first.length) / 2)) /
  Math.log(last.length / first.length);

/** The steps of one family; ones that were taken before may only get cheaper. */
function climb({ page, url }, before = []) {
  const steps = [];
  for (const [i, times] of TIMES.entries()) {
    const html = page(smallest * times);
    const ms = Math.min(
      time(html, url, times < 2 ? 2 : 1),
      before[i]?.ms ?? Number.POSITIVE_INFINITY,
    );
    steps.push({ length: html.length, ms });
    if (ms > PATIENCE) break;
  }
  const [first, last] = [steps[0], steps.at(-1)];
  return {
    steps,
    exponent: growth(first, last),
    cost: last.ms / usual(last.length),
    ms: steps.map(({ ms }) => Math.round(ms)),
  };
}

const isOver = ({ exponent, cost }) => exponent > MOST_EXPONENT || cost > MOST_COST;

/** Does a string grow faster than it should, or cost more? Only such are read at all sizes. */
function isSuspect({ page, url }) {
  const html = page(STRING);
  const ms = time(html, url, 1);
  if (ms < LEAST) return false;
  const small = page(STRING / 8);
  const first = { length: small.length, ms: time(small, url, 2) };
  return (
    growth(first, { length: html.length, ms }) > MOST_EXPONENT ||
    time(html, url, 2) > MOST_COST * usual(html.length)
  );
}

// What runs first is not compiled yet.
for (let i = 0; i < 5; i++) time(ordinary(smallest), undefined, 1);
const chosen = (families) => families.filter(({ name }) => name.includes(word));
const suspects = only === "shapes" ? [] : chosen(strings).filter(isSuspect);
for (const family of [...suspects, ...(only === "strings" ? [] : chosen(shapes))]) {
  let result = climb(family);
  // Once more: a moment at which the machine was slow is no fault.
  if (isOver(result)) result = climb(family, result.steps);
  const { exponent, cost, ms } = result;
  process.send({ name: family.name, exponent, cost, ms });
}
process.disconnect();
