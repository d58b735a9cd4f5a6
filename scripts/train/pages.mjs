// Reads the corpus: each page's blocks with their features, and which of them the gold calls body.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { pagesOf } from "../eval/corpus.mjs";
import { labelsOf } from "./labels.mjs";

/** The part of the source that reads pages, bundled for this script alone. */
export async function loadEngine() {
  const entry = `
    export { TreeBuilder } from "./src/tree/build/builder.js";
    export { PageData } from "./src/page/page-data.js";
    export { FieldResolver } from "./src/profile/field-resolver.js";
    export { Visibility } from "./src/visibility/visibility.js";
    export { removeHidden } from "./src/visibility/remove-hidden.js";
    export { Decoder } from "./src/decode/decoder.js";
    export { generic } from "./src/generic/profile.js";
    export { selectBlocks, widenIfUncertain } from "./src/generic/select/select.js";
    export { textRoot } from "./src/generic/segment/text-root.js";
    export { segment } from "./src/generic/segment/segment.js";
    export { FEATURES, featuresOf } from "./src/generic/classify/features.js";
    export { CONTEXT_FEATURES, addContext } from "./src/generic/classify/context-features.js";
    export { firstPass, SKIP_SECOND_BELOW } from "./src/generic/classify/first-pass.js";
    export { keepThreshold } from "./src/generic/select/threshold.js";
    export { ruledOut } from "./src/generic/select/ruled-out.js";
    export { measure } from "./src/generic/measure/page-stats.js";
    export { poolPosts } from "./src/generic/select/pool-posts.js";
    export { expectedF1 } from "./src/generic/select/confidence.js";
    export { classTokens } from "./src/generic/measure/class-odds.js";
    export { poolLists } from "./src/generic/select/pool-lists.js";
  `;
  const out = "node_modules/.cache/train-engine.mjs";
  await build({
    stdin: { contents: entry, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: out,
    logLevel: "error",
  });
  return import(`${join(process.cwd(), out)}?${Date.now()}`);
}

/** Sites are in so many parts; a model is tried on the one that it has not seen. */
export const PARTS = 5;

/** Which part a site belongs to. */
const partOf = (site) => createHash("sha256").update(site).digest()[1] % PARTS;

function parse(engine, bytes, url, contentType) {
  const decoder = new engine.Decoder(contentType);
  const text = decoder.write(bytes) + decoder.end();
  let page;
  const visibility = new engine.Visibility("fold");
  const builder = new engine.TreeBuilder(
    {
      open: (e) => {
        page.opened(e);
        visibility.opened(e);
      },
      close: (e) => page.closed(e),
      data: (s) => page.script(s),
      style: (text, attribs, parent) => visibility.style(text, attribs, parent),
    },
    { depth: 512, nodes: 1_000_000 },
  );
  page = new engine.PageData(builder.root, url);
  builder.write(text);
  builder.end();
  const settlement = new engine.FieldResolver(engine.generic, page, false);
  settlement.finish(undefined);
  engine.removeHidden(builder.root, visibility);
  return { root: builder.root, page, fields: settlement.fields };
}

/** Every page with a body or snippets, by source. */
export function readCorpus(engine, corpus, sources) {
  return sources.flatMap((source) => {
    if (!existsSync(join(corpus, source))) return [];
    return [...pagesOf(corpus, source)].flatMap(({ gold, bytes, options }) => {
      if (!gold.body && !gold.with?.length) return [];
      const parsed = parse(engine, bytes, options.url, options.contentType);
      const shown = engine.segment(parsed.root);
      const length = shown.reduce((sum, block) => sum + block.length, 0);
      const root = engine.textRoot(parsed.root, length);
      const blocks = root === parsed.root ? shown : engine.segment(root);
      if (blocks.length === 0) return [];
      const site = gold.site ?? gold.id;
      const labels = labelsOf(blocks, gold);
      return [{ ...parsed, source, gold, blocks, site, part: partOf(site), labels }];
    });
  });
}
