// Writes what was learned as source: see `src/generic/region/model.ts` for how it is read.
import { writeFileSync } from "node:fs";

const FOLDER = "src/generic/region";
const HEADER = "// Written by scripts/train/train.mjs: do not edit.\n";

/** The words of class and id with their odds. */
export function writeTokens(tokens) {
  const text = Object.entries(tokens)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([token, tenths]) => `${token}:${tenths}`)
    .join(" ");
  writeFileSync(
    `${FOLDER}/token-odds.ts`,
    `${HEADER}\n/** What words in class and id say of the text inside: tenths of log-odds. */\nexport const TOKENS =\n  "${text}";\n`,
  );
}

/** The trees of both verdicts, and what their expectations are worth. */
export function writeModel(first, second, calibration, names) {
  report(first, names);
  report(second, names);
  const pairs = calibration.map(([from, to]) => `[${from}, ${to}]`).join(", ");
  writeFileSync(
    `${FOLDER}/weights.ts`,
    `${HEADER}\n/** Trees that tell article text from the rest by what a block is itself. */\nexport const FIRST =\n  "${encode(first)}";\n\n/** Trees that are asked again, with what the first said of the blocks around. */\nexport const SECOND =\n  "${encode(second)}";\n\n/** Expected F1, and what it was on sites not learned from. */\nexport const CALIBRATION: readonly (readonly number[])[] = [${pairs}];\n`,
  );
}

/** One printable character for a small number, without quote and backslash. */
function symbol(index) {
  return String.fromCharCode(index < 44 ? 48 + index : index < 78 ? 49 + index : 114 + index);
}

/** `base cuts… nodes`: cuts as `feature:cut,cut` in the order of the dense numbers that nodes use. */
function encode({ base, trees, edges }) {
  const cuts = new Map();
  visit(trees, ({ feature, bin }) => {
    cuts.set(feature, (cuts.get(feature) ?? new Set()).add(edges[feature][bin]));
  });
  const used = [...cuts].map(([feature, values]) => [feature, [...values].sort((a, b) => a - b)]);
  const place = new Map(used.map(([feature], i) => [feature, i]));
  const flat = (node) => {
    if (typeof node === "number")
      return `!${symbol(Math.max(0, Math.min(96, Math.round(node * 80) + 48)))}`;
    const values = used[place.get(node.feature)][1];
    const cut = values.indexOf(edges[node.feature][node.bin]);
    return symbol(place.get(node.feature)) + symbol(cut) + flat(node.below) + flat(node.above);
  };
  const short = (value) => String(value).replace(/^(-?)0\./, "$1.");
  const table = used.map(([feature, values]) => `${feature}:${values.map(short).join(",")}`);
  return [short(Number(base.toPrecision(3))), table.join(";"), trees.map(flat).join("")].join(" ");
}

function visit(nodes, see) {
  for (const node of nodes) {
    if (typeof node === "number") continue;
    see(node);
    visit([node.below, node.above], see);
  }
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
