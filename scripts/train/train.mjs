// `npm run train [-- --write] [--seeds 1,2,3]`: trains the model that tells article text from the rest.
// Each seed is a cross-validation by site: pages are judged by models that have not seen their sites. With --write the
// model learns from all pages by the first seed and is written to src/generic, and what the seeds say of unseen sites
// to test/eval/unseen.json. Without it nothing is written.
import { parseArgs } from "node:util";
import { CORPUS } from "../eval/corpus.mjs";
import { calibrate } from "./calibrate.mjs";
import { loadEngine } from "./engine.mjs";
import { predict, table, train } from "./gbdt.mjs";
import { weightsOf } from "./labels.mjs";
import { figuresOf, print, score } from "./measure.mjs";
import { PARTS, readCorpus } from "./pages.mjs";
import { learnTokens } from "./tokens.mjs";
import { classOddsText, writeClassOdds, writeModel, writeUnseen } from "./write.mjs";

const { values: asked } = parseArgs({
  options: {
    write: { type: "boolean" },
    seeds: { type: "string", default: "1" },
    depth: { type: "string", default: "5" },
    trees: { type: "string", default: "80,130" },
  },
});
const seeds = asked.seeds.split(",").map(Number);
const [firstTrees, secondTrees] = asked.trees.split(",").map(Number);
const OPTIONS = { depth: Number(asked.depth), lambda: 8, least: 5, sample: 0.4, features: 0.3 };
const FIRST = { ...OPTIONS, trees: firstTrees, rate: 0.2 };
const SECOND = { ...OPTIONS, trees: secondTrees, rate: 0.11 };
const SOURCES = [
  "scrapinghub",
  "fundus",
  "wcxb",
  "wcxb2",
  "readability",
  "trafilatura",
  "daniel",
  "mercury2026",
  "curated2026",
  "cwced",
  "htmltotext",
];

const engine = await loadEngine();
const pages = readCorpus(engine, CORPUS, SOURCES);
const names = [...engine.FEATURES, ...engine.CONTEXT_FEATURES];
const width = names.length;

// What words say of a page is learned from other sites: the trees would trust the words of its own too much.
for (let part = 0; part < PARTS; part++) {
  const odds = engine.readClassOdds(
    classOddsText(
      learnTokens(
        engine,
        pages.filter((page) => page.part !== part),
      ),
    ),
  );
  for (const page of pages) if (page.part === part) measurePage(page, odds);
}
const tokens = learnTokens(engine, pages);

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
console.log(`${pages.length} pages, ${labels.length} blocks, ${width} features`);
const firstWidth = engine.FEATURES.length;
const firstRows = new Float32Array(labels.length * firstWidth);
for (const page of pages)
  page.labels.forEach((_, i) => {
    const row = page.table.values.subarray(i * width, i * width + firstWidth);
    firstRows.set(row, (page.start + i) * firstWidth);
  });
const firstData = table(firstRows, firstWidth);

const unseen = [];
for (const seed of seeds) {
  const { figures, calibration, secondData } = crossValidate(seed);
  unseen.push(figures);
  // The model is grown as soon as its first cross-validation is done; what it is worth takes all of them.
  if (asked.write && unseen.length === 1) {
    const all = rowsOf();
    const first = train(firstData, all, labels, weights, { ...FIRST, seed });
    const second = train(secondData, all, labels, weights, { ...SECOND, seed });
    writeClassOdds(tokens);
    writeModel(first, second, calibration, names, engine.featureHash(names));
  }
  if (asked.write) writeUnseen(unseen, seeds.slice(0, unseen.length));
}

/**
 * One seed: each page is judged by a model that has not seen its site, as pages of the world will be: by the first
 * for its own sake, and so that the second learns from verdicts as good as it will be given.
 */
function crossValidate(seed) {
  crossed(firstData, { ...FIRST, seed }, (page, first) => {
    page.first = Array.from(first, (yes, i) => (page.out[i] === undefined ? yes : 0));
  });
  const rows = new Float32Array(labels.length * width);
  for (const page of pages) {
    const stats = judged(page, page.first);
    const pass = engine.firstPass(stats);
    for (const block of stats.blocks)
      engine.addContext(page.table, block.index * width, stats, pass, block);
    rows.set(page.table.values, page.start * width);
  }
  const secondData = table(rows, width);
  crossed(secondData, { ...SECOND, seed }, (page, second) => {
    const own = Array.from(second, (yes, i) =>
      page.first[i] < engine.SKIP_SECOND_BELOW ? page.first[i] : yes,
    );
    const lists = engine.poolLists(judged(page, own));
    const thread = engine.threadOf(lists, page.page, page.fields.type);
    const stats = engine.selectBlocks(engine.poolPosts(lists, thread));
    page.model = stats.blocks.map(({ keep }) => keep);
    engine.applyRules(engine.widenIfUncertain(stats), thread);
  });
  print(
    `seed ${seed}, model`,
    score(pages, (page, i) => page.model[i]),
  );
  const by = score(pages, (page, i) => page.stats.blocks[i].keep);
  print(`seed ${seed}, rules`, by);
  const calibration = calibrate(engine, pages);
  console.log("confidence:", calibration.map(([from, to]) => `${from} is ${to}`).join(", "));
  return { figures: figuresOf(by), calibration, secondData };
}

/** Measures a page, and its rows of features, with the words that were learned elsewhere. */
function measurePage(page, odds) {
  page.stats = engine.ruleOut(engine.measure(page.blocks, page.page, page.fields, odds));
  page.out = page.stats.blocks.map(({ reason }) => reason);
  const { values } = engine.featuresOf(page.stats);
  // A row for each block, of zeros where no model is asked.
  page.table = new engine.FeatureTable(page.blocks.length, width);
  let from = 0;
  page.out.forEach((reason, i) => {
    if (reason !== undefined) return;
    page.table.values.set(values.subarray(from, from + width), i * width);
    from += width;
  });
}

/** The page as it is once a model has said so much of each block. */
function judged(page, probabilities) {
  for (const block of page.stats.blocks) {
    block.probability = probabilities[block.index];
    block.reason = page.out[block.index];
  }
  return page.stats;
}

/** Tells of every page what a model says that was trained on the sites of the other parts. */
function crossed(data, options, tell) {
  for (let part = 0; part < PARTS; part++) {
    const model = train(data, rowsOf(part), labels, weights, options);
    for (const page of pages) {
      if (page.part !== part) continue;
      const own = Int32Array.from(page.blocks, (_, i) => page.start + i);
      tell(page, predict(model, data, own));
    }
  }
}

/** The rows to learn from: all, or those of sites outside of one part. */
function rowsOf(part) {
  return Int32Array.from(members.flatMap((member) => (member.part === part ? [] : [member.row])));
}
