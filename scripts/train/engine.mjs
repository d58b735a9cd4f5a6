// The part of the source that finds articles, bundled for the training alone.
import { join } from "node:path";
import { build } from "esbuild";

const ENTRY = `
  export { TreeBuilder } from "./src/tree/build/builder.js";
  export { PageData } from "./src/page/page-data.js";
  export { Visibility } from "./src/visibility/visibility.js";
  export { removeHidden } from "./src/visibility/remove-hidden.js";
  export { Diagnostics } from "./src/diagnostics.js";
  export { FieldResolver } from "./src/profile/field-resolver.js";
  export { Decoder } from "./src/decode/decoder.js";
  export { genericRules } from "./src/generic/profile.js";
  export { textBlocks } from "./src/generic/segment/text-root.js";
  export { classTokens, readClassOdds } from "./src/generic/measure/class-odds.js";
  export { measure } from "./src/generic/measure/page-stats.js";
  export { FeatureTable } from "./src/generic/classify/feature-table.js";
  export { FEATURES, featuresOf } from "./src/generic/classify/features.js";
  export { CONTEXT_FEATURES, addContext } from "./src/generic/classify/context-features.js";
  export { firstPass, SKIP_SECOND_BELOW } from "./src/generic/classify/first-pass.js";
  export { featureHash } from "./src/generic/classify/feature-hash.js";
  export { ruleOut } from "./src/generic/select/ruled-out.js";
  export { poolLists } from "./src/generic/select/pool-lists.js";
  export { poolPosts } from "./src/generic/select/pool-posts.js";
  export { threadOf } from "./src/generic/thread/thread.js";
  export { selectBlocks, widenIfUncertain } from "./src/generic/select/select.js";
  export { applyRules } from "./src/generic/select/rules/index.js";
  export { expectedF1 } from "./src/generic/select/confidence.js";
`;

/** Bundles it as it stands, and loads it. */
export async function loadEngine() {
  const out = join(process.cwd(), "node_modules/.cache/train-engine.mjs");
  await build({
    stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: out,
    logLevel: "error",
  });
  return import(`${out}?${Date.now()}`);
}
