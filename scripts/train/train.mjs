// node scripts/train/train.mjs [--write] [--seed 1]: trains the model that tells article text from the rest.
// Reports it by cross-validation over sites; --write learns from all and writes src/generic/classify/weights.ts.
// Each seed draws other rows and features for the trees: what is better with one seed alone is luck.
import { parseArgs } from "node:util";
import { CORPUS } from "../eval/corpus.mjs";
import { calibrate } from "./calibrate.mjs";
import { predict, table, train } from "./gbdt.mjs";
import { weightsOf } from "./labels.mjs";
import { print, score } from "./measure.mjs";
import { loadEngine, PARTS, readCorpus } from "./pages.mjs";
import { learnTokens } from "./tokens.mjs";
import { writeModel, writeTokens } from "./write.mjs";

const { values: asked } = parseArgs({
  options: { write: { type: "boolean" }, seed: { type: "string", default: "1" } },
});
const OPTIONS = {
  seed: Number(asked.seed),
  depth: 4,
  lambda: 8,
  least: 5,
  sample: 0.4,
  features: 0.3,
};
const FIRST = { ...OPTIONS, trees: 60, rate: 0.25 };
const SECOND = { ...OPTIONS, trees: 100, rate: 0.14 };
const SOURCES = ["scrapinghub", "fundus", "wcxb", "readability", "trafilatura"];

const reader = await loadEngine();
const pages = readCorpus(reader, CORPUS, SOURCES);

// What words say of a page is learned from other sites: the trees would trust the words of its own too much.
for (let part = 0; part < PARTS; part++) {
  const some = pages.filter((page) => page.part === part);
  writeTokens(
    learnTokens(
      reader,
      pages.filter((page) => page.part !== part),
    ),
  );
  const engine = await loadEngine();
  for (const page of some) readRows(engine, page);
}
writeTokens(learnTokens(reader, pages));

const engine = await loadEngine();
const names = [...engine.FEATURES, ...engine.CONTEXT_FEATURES];
const labels = [];
const weights = [];
const members = [];
for (const page of pages) {
  page.start = labels.length;
  const own = weightsOf(page);
  page.labels.forEach((label, i) => {
    if (label >= 0 && page.out[i] === undefined)
      members.push({ row: labels.length, part: page.part });
    labels.push(Math.max(0, label));
    weights.push(own[i]);
  });
}
console.log(`${pages.length} pages, ${labels.length} blocks, ${names.length} features`);

// Each page is judged by a model that has not seen its site, as pages of the world will be: by the first
// for its own sake, and so that the second learns from verdicts as good as it will be given.
const firstData = table(
  pages.flatMap((page) => page.rows.map((row) => row.subarray(0, engine.FEATURES.length))),
);
crossed(firstData, members, FIRST, (page, first) => {
  page.first = first.map((yes, i) => (page.out[i] === undefined ? yes : 0));
});
const first = train(firstData, rowsOf(members), labels, weights, FIRST);
for (const page of pages) {
  const verdicts = engine.firstPass(page.measures, page.first);
  page.rows.forEach((row, i) => {
    engine.addContext(row, page.measures, verdicts, i);
  });
}
const secondData = table(pages.flatMap((page) => page.rows));
crossed(secondData, members, SECOND, (page, second) => {
  page.own = second.map((yes, i) =>
    page.first[i] < engine.SKIP_SECOND_BELOW ? page.first[i] : yes,
  );
  page.poolPosts = engine.poolPosts(page.measures, engine.poolLists(page.blocks, page.own));
  const usual = engine.selectBlocks(page.measures, page.poolPosts, page.out);
  page.choice = engine.widenIfUncertain(usual, page.measures, page.poolPosts, page.out);
});
for (const verdict of ["first", "own", "poolPosts"])
  print(
    verdict,
    score(pages, (page, i) => page[verdict][i] > engine.keepThreshold(page.measures.genre)),
  );
print(
  "chosen",
  score(pages, (page, i) => page.choice.keep[i]),
);
const calibration = calibrate(engine, pages);
console.log("confidence:", calibration.map(([from, to]) => `${from} is ${to}`).join(", "));

if (asked.write) {
  const second = train(secondData, rowsOf(members), labels, weights, SECOND);
  writeModel(first, second, calibration, names);
}

/** Measures a page, and its rows of features, with the words that an engine knows. */
function readRows(engine, page) {
  page.measures = engine.measure(page.blocks, page.page, page.fields);
  page.out = engine.ruledOut(page.measures);
  const width = engine.FEATURES.length + engine.CONTEXT_FEATURES.length;
  page.rows = engine
    .featuresOf(page.measures, (i) => page.out[i] === undefined)
    .map((row) => row ?? new Float32Array(width));
}

/** Tells of every page what a model says that was trained on the sites of the other parts. */
function crossed(data, some, options, tell) {
  for (let part = 0; part < PARTS; part++) {
    const model = train(data, rowsOf(some, part), labels, weights, options);
    for (const page of pages)
      if (page.part === part)
        tell(
          page,
          page.blocks.map((_, i) => predict(model, data, page.start + i)),
        );
  }
}

/** The rows to learn from: all, or those of sites outside of one part. */
function rowsOf(some, part) {
  return some.flatMap((member) => (member.part === part ? [] : [member.row]));
}
