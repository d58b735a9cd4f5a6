// `node scripts/train/questions.mjs`: what the shipped trees ask for. A question at a tree's top decides about every block,
// one a level below about half of them, so that each counts half as much as the one above it.
import { build } from "esbuild";

const { outputFiles } = await build({
  stdin: {
    contents: `
      export { FEATURES } from "./src/generic/classify/features.ts";
      export { CONTEXT_FEATURES } from "./src/generic/classify/context-features.ts";
      export { readModels } from "./src/generic/classify/trees.ts";
      export { MODELS } from "./src/generic/classify/weights.ts";`,
    resolveDir: ".",
  },
  bundle: true,
  platform: "node",
  format: "esm",
  write: false,
});
const code = Buffer.from(outputFiles[0].contents).toString("base64");
const { FEATURES, CONTEXT_FEATURES, readModels, MODELS } = await import(
  `data:text/javascript;base64,${code}`
);
const names = [...FEATURES, ...CONTEXT_FEATURES];
for (const [pass, model] of Object.entries(readModels(MODELS))) {
  const size = 2 << model.depth;
  const asked = new Map();
  let all = 0;
  for (let at = 0; at < model.features.length; at++) {
    const place = at % size;
    if (place === 0 || place >= size / 2 || Number.isNaN(model.values[at])) continue;
    const weight = 2 ** -Math.floor(Math.log2(place));
    const name = names[model.features[at]];
    asked.set(name, (asked.get(name) ?? 0) + weight);
    all += weight;
  }
  console.log(`${pass}: ${model.features.length / size} trees, ${asked.size} features asked for`);
  for (const [name, weight] of [...asked].sort((a, b) => b[1] - a[1]).slice(0, 24))
    console.log(`  ${((100 * weight) / all).toFixed(1).padStart(5)} %  ${name}`);
}
