// Writes what was learned: the model as source, and what it is worth on unseen sites.
import { readFileSync, writeFileSync } from "node:fs";
import { packModels, visit } from "./pack.mjs";

const ODDS = "src/generic/measure/class-odds-table.ts";
const WEIGHTS = "src/generic/classify/weights.ts";
const UNSEEN = "test/eval/unseen.json";
const HEADER = "// Written by scripts/train/train.mjs: do not edit.\n";

/** Words of class and id by their odds: tenths, each before its words. */
export function classOddsText(tokens) {
  const byOdds = new Map();
  for (const [token, tenths] of Object.entries(tokens).sort())
    byOdds.set(tenths, [...(byOdds.get(tenths) ?? []), token]);
  return [...byOdds]
    .sort(([a], [b]) => a - b)
    .flat(2)
    .join(" ");
}

export function writeClassOdds(tokens) {
  writeFileSync(
    ODDS,
    `${HEADER}\n/** What words in class and id say of the text inside: tenths of log-odds, each before its words. */\nexport const CLASS_ODDS =\n  "${classOddsText(tokens)}";\n`,
  );
}

/** The trees of both passes, what their expectations are worth, and for which features they were grown. */
export function writeModel(first, second, calibration, names, hash) {
  report(first, names);
  report(second, names);
  const pairs = calibration.map(([from, to]) => `  [${from}, ${to}],\n`).join("");
  writeFileSync(
    WEIGHTS,
    `${HEADER}\n/** The features, in their order, that the trees were grown for: a hash of their names. */\nexport const FEATURES_HASH = "${hash}";\n\n/** Trees that tell article text from the rest: by what a block is itself, and by what these said of those around. */\nexport const MODELS =\n  "${packModels([first, second])}";\n\n/** Expected F1, and what it was on sites not learned from. */\nexport const CALIBRATION: readonly (readonly number[])[] = [\n${pairs}];\n`,
  );
}

// The floors of the training before this one, which writes after each seed.
const BEFORE = JSON.parse(readFileSync(UNSEEN, "utf8"));

/**
 * For each source and figure the mean over the seeds, how far they lie apart, and the floor, in thousandths. The floor is the
 * mean less the spread; it stays where it was if that was higher, but not above the mean.
 */
export function writeUnseen(runs, seeds) {
  const round = (value) => Math.round(value * 1000) / 1000;
  const [first] = runs;
  const unseen = { seeds };
  for (const [source, figures] of Object.entries(first)) {
    unseen[source] = {};
    for (const name of Object.keys(figures)) {
      const values = runs.map((run) => run[source][name]);
      const mean = values.reduce((a, b) => a + b, 0) / values.length;
      const spread = Math.max(...values) - Math.min(...values);
      const floor = Math.min(mean, Math.max(mean - spread, BEFORE[source]?.[name]?.floor ?? 0));
      // A floor that is rounded up would lie above what it was measured from.
      const low = Math.floor(floor * 1000) / 1000;
      unseen[source][name] = { mean: round(mean), spread: round(spread), floor: low };
    }
  }
  writeFileSync(UNSEEN, `${JSON.stringify(unseen, null, 2)}\n`);
}

function report(model, names) {
  const used = new Map();
  visit(model.trees, ({ feature }) => {
    used.set(feature, (used.get(feature) ?? 0) + 1);
  });
  const ranked = [...used].sort((a, b) => b[1] - a[1]).map(([f, n]) => `${names[f]} ${n}`);
  console.log(ranked.join(", "));
  console.log("never asked:", names.filter((_, f) => !used.has(f)).join(", "));
}
