// Reads the corpus: each page's blocks with features, and for each block whether the gold says it is body.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { build } from "esbuild";

/** The part of the source that reads pages, bundled for this script alone. */
export async function loadEngine() {
  const entry = `
    export { TreeBuilder } from "./src/tree/builder.js";
    export { PageData } from "./src/page/page-data.js";
    export { Settlement } from "./src/profile/settle.js";
    export { Decoder } from "./src/decode/decoder.js";
    export { generic } from "./src/generic/profile.js";
    export { segment } from "./src/generic/region/segment.js";
    export { FEATURES, featuresOf } from "./src/generic/region/features.js";
    export { contextOf, CONTEXT } from "./src/generic/region/context.js";
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
  return import(join(process.cwd(), out));
}

const WORD = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}\p{M}_]+/gu;
const words = (text) => text.toLowerCase().normalize("NFKC").match(WORD) ?? [];

/** A site is kept away from training when its hash says so: one in four. */
export const isHeldOut = (site) => createHash("sha256").update(site).digest()[0] % 4 === 0;

export function parse(engine, bytes, url, contentType) {
  const decoder = new engine.Decoder(contentType);
  const text = decoder.write(bytes) + decoder.end();
  let page;
  const builder = new engine.TreeBuilder(
    { open: (e) => page.opened(e), close: (e) => page.closed(e), data: (s) => page.script(s) },
    { depth: 512, nodes: 1_000_000 },
  );
  page = new engine.PageData(builder.root, url);
  builder.write(text);
  builder.end();
  const settlement = new engine.Settlement(engine.generic, page, false);
  settlement.finish(undefined);
  return { root: builder.root, page, fields: settlement.fields };
}

export function readCorpus(engine, corpus, sources) {
  const pages = [];
  for (const source of sources) {
    const file = join(corpus, source, "gold.jsonl");
    if (!existsSync(file)) continue;
    for (const line of readFileSync(file, "utf8").split("\n").filter(Boolean)) {
      const gold = JSON.parse(line);
      if (!gold.body && !gold.with?.length) continue;
      const bytes = new Uint8Array(
        gunzipSync(readFileSync(join(corpus, source, `${gold.id}.html.gz`))),
      );
      const utf8 =
        gold.declaredCharset && !/utf-?8/i.test(gold.declaredCharset) && gold.bytes === "utf-8";
      const { root, fields } = parse(
        engine,
        bytes,
        gold.url ?? gold.urlFromPage ?? undefined,
        utf8 ? "text/html; charset=utf-8" : undefined,
      );
      const blocks = engine.segment(root);
      if (blocks.length === 0) continue;
      const labels = gold.body ? bodyLabels(blocks, gold) : snippetLabels(blocks, gold);
      pages.push({
        source,
        gold,
        blocks,
        rows: engine.featuresOf(blocks, fields),
        labels,
        site: gold.site ?? gold.id,
      });
    }
  }
  return pages;
}

/** 1 and 0 by the gold's text. */
function bodyLabels(blocks, gold) {
  const body = words(`${gold.bodyFull ?? gold.body}`);
  const grams = new Set();
  for (let n = 2; n <= 5; n++)
    for (let i = 0; i + n <= body.length; i++) grams.add(body.slice(i, i + n).join(" "));
  const lines = new Set(gold.body.split("\n").map((line) => words(line).join(" ")));
  const tokens = blocks.map((block) => words(block.text));
  return blocks.map((_, i) => {
    const own = tokens[i];
    if (own.length === 0) return 0;
    if (own.length >= 5) {
      let hit = 0;
      for (let k = 0; k + 5 <= own.length; k++) if (grams.has(own.slice(k, k + 5).join(" "))) hit++;
      return hit / (own.length - 4) >= 0.5 ? 1 : 0;
    }
    if (lines.has(own.join(" "))) return 1;
    // A short piece is body where the gold has it next to its neighbour.
    const next = (tokens[i + 1] ?? []).slice(0, 5 - own.length);
    const before = (tokens[i - 1] ?? []).slice(-(5 - own.length));
    return (next.length > 0 &&
      own.length + next.length > 2 &&
      grams.has([...own, ...next].join(" "))) ||
      (before.length > 0 &&
        own.length + before.length > 2 &&
        grams.has([...before, ...own].join(" ")))
      ? 1
      : 0;
  });
}

/** 1 for blocks with a wanted snippet, 0 for those with an unwanted one, -1 for all others. */
function snippetLabels(blocks, gold) {
  const flat = (text) => text.replace(/\s+/g, " ").trim();
  const wanted = gold.with.map(flat);
  const unwanted = (gold.without ?? []).map(flat);
  return blocks.map((block) => {
    const text = flat(block.text);
    if (wanted.some((snippet) => text.includes(snippet))) return 1;
    return unwanted.some((snippet) => text.includes(snippet)) ? 0 : -1;
  });
}

/** Each page counts alike; within it a block by the root of its length. */
export function weightsOf(page) {
  const known = page.labels.map((label, i) =>
    label < 0 ? 0 : Math.sqrt(page.blocks[i].length + 4),
  );
  const sum = known.reduce((a, b) => a + b, 0) || 1;
  const share = page.source === "readability" ? 0.4 : page.source === "trafilatura" ? 0.5 : 1;
  return known.map((weight) => (weight * 100 * share) / sum);
}
