// `npm run eval [-- --raise]`: accuracy over the corpus. Fields are held against the floors in test/eval/floors.json, which
// --raise lifts to what was measured. Bodies are of pages that the model has seen: they must be no worse than what the
// cross-validation by site says of unseen ones (the floors of test/eval/unseen.json).
// Prints every figure and the ten worst pages of each source.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { CORPUS, sourcesOf } from "./eval/corpus.mjs";
import { scorePictures, sumPictures } from "./eval/pictures.mjs";
import { calibrate, scoreSource } from "./eval/score.mjs";

const FLOORS = new URL("../test/eval/floors.json", import.meta.url);
const UNSEEN = new URL("../test/eval/unseen.json", import.meta.url);
const { values: options } = parseArgs({
  options: { raise: { type: "boolean" }, quiet: { type: "boolean" } },
});

const sources = sourcesOf(CORPUS);
if (sources.length === 0) {
  console.log("SKIPPED: no corpus (OFFPRINT_CORPUS=DIR names one)");
  process.exit(0);
}
const lib = await import("../dist/index.js");
const floors = JSON.parse(readFileSync(FLOORS, "utf8"));
const unseen = JSON.parse(readFileSync(UNSEEN, "utf8"));
const percent = (share) => (100 * share).toFixed(1).padStart(5);
const BODY = /^(?:shingleF1|exact|wordF1|snippetF1|notEmpty)/;
const below = [];
const all = [];
for (const source of sources) {
  const { figures, worst, rows } = await scoreSource(CORPUS, source, lib);
  all.push(...rows);
  for (const { id, standIns } of rows)
    for (const src of standIns)
      below.push(`${source} ${id}: a stand-in for a picture, ${src.slice(0, 200)}`);
  if (source === "fundus") {
    const pictures = sumPictures(scorePictures(CORPUS, lib.parseArticle));
    for (const [name, { right, known }] of Object.entries(pictures))
      figures[`pictures ${name}`] = right / known;
  }
  console.log(`${source}, ${rows.length} pages`);
  for (const [name, value] of Object.entries(figures)) {
    const ofUnseen = unseen[source]?.[name]?.floor;
    const isBody = ofUnseen !== undefined;
    const floor = ofUnseen ?? floors[source]?.[name] ?? 0;
    // Floors are written to a tenth of a percent, rounded down.
    const measured = Math.floor(value * 1000) / 1000;
    if (measured < floor)
      below.push(`${source} ${name}: ${percent(value)} is below ${percent(floor)}`);
    else if (options.raise && !isBody && !BODY.test(name))
      floors[source] = { ...floors[source], [name]: measured };
    console.log(`  ${name.padEnd(22)} ${percent(value)}  (floor ${percent(floor)})`);
  }
  if (!options.quiet)
    for (const { id, url, score } of worst) console.log(`    ${score.toFixed(3)} ${id} ${url}`);
}
console.log("confidence: said, pages, said on average, word F1 on average");
for (const [from, to, pages, said, was] of calibrate(all))
  console.log(
    `  ${from.toFixed(2)}-${to.toFixed(2)} ${String(pages).padStart(5)} ${percent(said)} ${percent(was)}`,
  );
if (options.raise) writeFileSync(FLOORS, `${JSON.stringify(floors, null, 2)}\n`);
for (const line of below) console.error(`BELOW THE FLOOR: ${line}`);
if (below.length > 0) process.exitCode = 1;
