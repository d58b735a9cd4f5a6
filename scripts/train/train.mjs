// node scripts/train/train.mjs [--write]: trains the two models that tell article text from the rest,
// reports them on sites kept away, and writes src/generic/region/weights.ts.
import { writeFileSync } from "node:fs";
import { binning, predict, toBins, train } from "./gbdt.mjs";
import { isHeldOut, loadEngine, readCorpus, weightsOf } from "./pages.mjs";

const corpus = process.env.OFFPRINT_CORPUS ?? "../shared/corpus";
const FIRST = { trees: 70, depth: 4, rate: 0.15, lambda: 8, least: 20, rows: 0.7, columns: 0.6 };
const SECOND = { trees: 30, depth: 3, rate: 0.15, lambda: 8, least: 30, rows: 0.7, columns: 0.6 };

const engine = await loadEngine();
console.time("corpus");
const pages = readCorpus(engine, corpus, [
  "scrapinghub",
  "fundus",
  "wcxb",
  "readability",
  "trafilatura",
]);
console.timeEnd("corpus");
const learned = pages.filter((page) => !isHeldOut(page.site));
console.log(
  `${pages.length} pages, ${learned.length} learned from, ${pages.reduce((n, page) => n + page.blocks.length, 0)} blocks, ${engine.FEATURES.length} features`,
);

function learn(some, rowsOf, options) {
  const rows = [];
  const labels = [];
  const weights = [];
  for (const page of some) {
    const weight = weightsOf(page);
    rowsOf(page).forEach((row, i) => {
      if (page.labels[i] < 0) return;
      rows.push(row);
      labels.push(page.labels[i]);
      weights.push(weight[i]);
    });
  }
  const edges = binning(rows);
  return train(toBins(rows, edges), edges, labels, weights, options);
}

const rowsOf = (page) => page.rows;
// The second model must see first verdicts as they are on pages the first has not learned from.
const folds = 4;
const fold = (page) =>
  parseInt(
    page.site.split("").reduce((h, c) => (h * 31 + c.charCodeAt(0)) % 9973, 7),
    10,
  ) % folds;
console.time("training");
for (let f = 0; f < folds; f++) {
  const model = learn(
    learned.filter((page) => fold(page) !== f),
    rowsOf,
    FIRST,
  );
  for (const page of learned)
    if (fold(page) === f) page.first = page.rows.map((row) => predict(model, row));
}
const first = learn(learned, rowsOf, FIRST);
for (const page of pages) page.first ??= page.rows.map((row) => predict(first, row));
for (const page of pages) {
  const context = engine.contextOf(page.blocks, page.first);
  page.second = page.rows.map((row, i) => Float32Array.from([...row, ...context[i]]));
}
const second = learn(learned, (page) => page.second, SECOND);
console.timeEnd("training");

for (const [name, some] of [
  ["learned", learned],
  ["kept away", pages.filter((page) => isHeldOut(page.site))],
]) {
  const by = {};
  for (const page of some) {
    const weight = weightsOf(page);
    by[page.source] ??= { pages: 0, first: 0, second: 0, all: 0 };
    const sum = by[page.source];
    sum.pages++;
    page.rows.forEach((_, i) => {
      if (page.labels[i] < 0) return;
      const last = predict(second, page.second[i]) > 0.5;
      sum.all += weight[i];
      if (page.first[i] > 0.5 === (page.labels[i] === 1)) sum.first += weight[i];
      if (last === (page.labels[i] === 1)) sum.second += weight[i];
    });
  }
  for (const [source, s] of Object.entries(by))
    console.log(
      name.padEnd(10),
      source.padEnd(12),
      String(s.pages).padStart(4),
      "first",
      (s.first / s.all).toFixed(4),
      "second",
      (s.second / s.all).toFixed(4),
    );
}

const used = new Map();
const count = (node) => {
  if (typeof node === "number") return;
  used.set(node[0], (used.get(node[0]) ?? 0) + 1);
  count(node[2]);
  count(node[3]);
};
for (const tree of [...first.trees, ...second.trees]) count(tree);
const names = [...engine.FEATURES, ...engine.CONTEXT];
console.log(
  [...used]
    .sort((a, b) => b[1] - a[1])
    .map(([f, n]) => `${names[f]} ${n}`)
    .join(", "),
);

if (process.argv.includes("--write")) {
  const short = (value) => Number(value.toPrecision(3));
  const flat = (node) =>
    typeof node === "number"
      ? [short(node)]
      : [[node[0], short(node[1])], ...flat(node[2]), ...flat(node[3])];
  // One text a model: in preorder, "feature<cut" for a branch, a number for a leaf.
  const text = ({ base, trees }) =>
    [short(base), ...trees.flatMap(flat)]
      .map((part) => (Array.isArray(part) ? `${part[0]}<${part[1]}` : String(part)))
      .join(" ")
      .replace(/(^|[ <-])0\./g, "$1.");
  writeFileSync(
    "src/generic/region/weights.ts",
    `// Written by scripts/train/train.mjs: do not edit.\n\n/** First verdicts, by a block's own features. */\nexport const FIRST =\n  "${text(first)}";\n\n/** Last verdicts, with the first ones around. */\nexport const SECOND =\n  "${text(second)}";\n`,
  );
}
