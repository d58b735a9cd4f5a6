// node scripts/train/train.mjs [--write]: trains the model that tells article text from the rest.
// Reports it by cross-validation over sites; --write learns from all and writes src/generic/region/weights.ts.
import { CORPUS } from "../eval/corpus.mjs";
import { calibrate } from "./calibrate.mjs";
import { predict, table, train } from "./gbdt.mjs";
import { weightsOf } from "./labels.mjs";
import { print, score } from "./measure.mjs";
import { loadEngine, readCorpus } from "./pages.mjs";
import { learnTokens } from "./tokens.mjs";
import { writeModel, writeTokens } from "./write.mjs";

const OPTIONS = {
  trees: 200,
  depth: 4,
  rate: 0.1,
  lambda: 8,
  least: 5,
  sample: 0.4,
  features: 0.3,
};
const PARTS = 5;
const SOURCES = ["scrapinghub", "fundus", "wcxb", "readability", "trafilatura"];

const reader = await loadEngine();
const pages = readCorpus(reader, CORPUS, SOURCES);
writeTokens(learnTokens(reader, pages));

const engine = await loadEngine();
const labels = [];
const weights = [];
const members = [];
for (const page of pages) {
  page.measures = engine.measure(page.blocks, page.page, page.fields);
  page.out = engine.ruledOut(page.measures);
  const rows = engine.featuresOf(page.measures, (i) => page.out[i] === undefined);
  page.rows = rows.map((row) => row ?? new Float32Array(engine.FEATURES.length));
  page.start = labels.length;
  const own = weightsOf(page);
  page.labels.forEach((label, i) => {
    if (label >= 0 && page.out[i] === undefined)
      members.push({ row: labels.length, part: page.part });
    labels.push(Math.max(0, label));
    weights.push(own[i]);
  });
}
const names = engine.FEATURES.map(([name]) => name);
console.log(`${pages.length} pages, ${labels.length} blocks, ${names.length} features`);

/** The rows to learn from: all, or those of sites outside of one part. */
const rowsOutside = (part) =>
  members.flatMap((member) => (member.part === part ? [] : [member.row]));

// Each page is judged by a model that has not seen its site, as pages of the world will be.
const data = table(pages.flatMap((page) => page.rows));
for (let part = 0; part < PARTS; part++) {
  const model = train(data, rowsOutside(part), labels, weights, OPTIONS);
  for (const page of pages) {
    if (page.part !== part) continue;
    page.own = page.out.map((reason, i) =>
      reason === undefined ? predict(model, data, page.start + i) : 0,
    );
    page.sure = engine.pooled(page.measures, engine.together(page.blocks, page.own));
  }
}
print(
  "blocks alone",
  score(pages, (page, i) => page.own[i] > engine.KEEP),
);
print(
  "crossed",
  score(pages, (page, i) => page.sure[i] > engine.KEEP),
);
const calibration = calibrate(engine, pages);
console.log("confidence:", calibration.map(([from, to]) => `${from} is ${to}`).join(", "));

if (process.argv.includes("--write"))
  writeModel(train(data, rowsOutside(), labels, weights, OPTIONS), calibration, names);
