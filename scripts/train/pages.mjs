// Reads the corpus: each page's blocks, and which of them the gold calls body.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pagesOf } from "../eval/corpus.mjs";
import { correctLabels } from "./correct.mjs";
import { labelsOf } from "./labels.mjs";
import { openLabels } from "./partial-gold.mjs";

/** Sites are in so many parts; a model is tried on the one that it has not seen. */
export const PARTS = 5;

/** Which part a site belongs to. */
const partOf = (site) => createHash("sha256").update(site).digest()[1] % PARTS;

function parse(engine, bytes, url, contentType) {
  const decoder = new engine.Decoder(contentType);
  const text = decoder.write(bytes) + decoder.end();
  const visibility = new engine.Visibility("fold");
  let page;
  const builder = new engine.TreeBuilder(
    {
      open: (element) => {
        page.opened(element);
        visibility.opened(element);
      },
      close: (element) => page.closed(element),
      data: (script) => page.script(script),
      style: (rules, attributes, parent) => visibility.style(rules, attributes, parent),
    },
    { depth: 512, nodes: 1_000_000 },
  );
  page = new engine.PageData(builder.root, url);
  builder.write(text);
  builder.end();
  const resolver = new engine.FieldResolver(
    { profiles: [], behind: [engine.genericRules] },
    page,
    new engine.Diagnostics(false),
  );
  resolver.finish(undefined);
  engine.removeHidden(builder.root, visibility);
  return { root: builder.root, page, fields: resolver.fields };
}

/** Every page with a body or snippets, by source. */
export function readCorpus(engine, corpus, sources) {
  return sources.flatMap((source) => {
    if (!existsSync(join(corpus, source))) return [];
    return [...pagesOf(corpus, source)].flatMap(({ gold, bytes, options }) => {
      if (!gold.body && !gold.with?.length) return [];
      const parsed = parse(engine, bytes, options.url, options.contentType);
      const blocks = engine.textBlocks(parsed.root);
      if (blocks.length === 0) return [];
      const site = gold.site ?? gold.id;
      const found = labelsOf(blocks, gold);
      const exact = gold.body ? correctLabels(blocks, found, gold.bodyFull ?? gold.body) : found;
      const labels = gold.body ? openLabels(blocks, exact, gold.kind) : found;
      return [{ ...parsed, source, gold, blocks, site, part: partOf(site), labels }];
    });
  });
}
