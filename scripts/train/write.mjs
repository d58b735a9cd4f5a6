// Writes what was learned as source.
import { writeFileSync } from "node:fs";
import { packModels, visit } from "./pack.mjs";

const FOLDER = "src/generic";
const HEADER = "// Written by scripts/train/train.mjs: do not edit.\n";

/** The words of class and id by their odds. */
export function writeTokens(tokens) {
  const byOdds = new Map();
  for (const [token, tenths] of Object.entries(tokens).sort())
    byOdds.set(tenths, [...(byOdds.get(tenths) ?? []), token]);
  const text = [...byOdds]
    .sort(([a], [b]) => a - b)
    .flat(2)
    .join(" ");
  writeFileSync(
    `${FOLDER}/measure/class-odds-table.ts`,
    `${HEADER}\n/** What words in class and id say of the text inside: tenths of log-odds, each before its words. */\nexport const CLASS_ODDS =\n  "${text}";\n`,
  );
}

/** The trees of both verdicts, and what their expectations are worth. */
export function writeModel(first, second, calibration, names) {
  report(first, names);
  report(second, names);
  const pairs = calibration.map(([from, to]) => `[${from}, ${to}]`).join(", ");
  writeFileSync(
    `${FOLDER}/classify/weights.ts`,
    `${HEADER}\n/** Trees that tell article text from the rest: by what a block is itself, and by what these said of those around. */\nexport const MODELS =\n  "${packModels([first, second])}";\n\n/** Expected F1, and what it was on sites not learned from. */\nexport const CALIBRATION: readonly (readonly number[])[] = [${pairs}];\n`,
  );
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
