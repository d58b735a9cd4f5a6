// How the time of each family grows, and what it costs beside an ordinary page.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chooser } from "./chosen.mjs";
import { shapes, strings } from "./families/index.mjs";
import { ordinary } from "./ordinary.mjs";

const [lib, kib, word, only, sample, seed] = process.argv.slice(2);
const smallest = Number(kib);
const { parseArticle } = await import(pathToFileURL(resolve(lib)).href);
const TIMES = [1, 2, 4, 8];
const STRING = 64 * 1024;
// What the script calls over, which its caller tells.
const MOST_EXPONENT = 1.15;
const MOST_COST = 8;
// What a first look may say without a second one.
const DOUBTFUL_EXPONENT = 1.1;
const DOUBTFUL_COST = 6;
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
const isSuspect = ({ exponent, cost }) => exponent > DOUBTFUL_EXPONENT || cost > DOUBTFUL_COST;

/** A first look: most families cost little at one size, and grow as they should from an eighth of it. */
function glance({ page, url }, size) {
  const html = page(size);
  let ms = time(html, url, 1);
  const isNoise = ms < LEAST;
  if (!isNoise && ms > DOUBTFUL_COST * usual(html.length)) ms = Math.min(ms, time(html, url, 1));
  const small = isNoise ? undefined : page(size / 8);
  const first = small && { length: small.length, ms: time(small, url, 2) };
  return {
    exponent: first === undefined ? 0 : growth(first, { length: html.length, ms }),
    cost: isNoise ? 0 : ms / usual(html.length),
    ms: first === undefined ? [Math.round(ms)] : [Math.round(first.ms), Math.round(ms)],
  };
}

// What runs first is not compiled yet.
for (let i = 0; i < 5; i++) time(ordinary(smallest), undefined, 1);
const chosen = chooser(word, sample, seed);
for (const [families, size] of [
  [only === "shapes" ? [] : strings, STRING],
  [only === "strings" ? [] : shapes, smallest * 4],
])
  for (const family of chosen(families)) {
    let result = glance(family, size);
    const isClimbed = isSuspect(result);
    if (isClimbed) result = climb(family);
    // Once more: a moment at which the machine was slow is no fault.
    if (isClimbed && isOver(result)) result = climb(family, result.steps);
    const { exponent, cost, ms } = result;
    process.send({ name: family.name, exponent, cost, ms, isClimbed });
  }
process.disconnect();
