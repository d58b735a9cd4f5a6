import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type Article, type Block, parseArticle } from "../../src/index.js";

const corpus =
  process.env["OFFPRINT_CORPUS"] ??
  fileURLToPath(new URL("../../../shared/corpus", import.meta.url));
const sources = existsSync(corpus)
  ? readdirSync(corpus).filter((name) => existsSync(join(corpus, name, "gold.jsonl")))
  : [];
if (sources.length === 0) console.warn(`pictures of the corpus: skipped, no corpus at ${corpus}`);

// Written apart from the library's own rules: what no picture of a story is ever called, or made of. "clear" and
// "transparent" end the names of real pictures too: only as the whole name of a file.
const STAND_IN =
  /(?:(?:^|[/_-])(?:spacer|placeholder|blank|lazyload|1x1|pixel|grey-placeholder)|(?:^|\/)(?:transparent|clear))\d{0,3}\.(?:gif|png|jpe?g|webp)(?:[?#]|$)|\.svg(?:[?#]|$)|\{\w+\}|\$\{|\{\{|^(?:about|blob|javascript):/i;

function picturesIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case "figure":
        return block.images.flatMap(({ src, candidates = [] }) => [
          ...(src === undefined ? [] : [src]),
          ...candidates.map((candidate) => candidate.src),
        ]);
      case "embed":
        return block.poster === undefined ? [] : [block.poster];
      case "list":
        return block.items.flatMap((item) => picturesIn(item.children));
      case "blockquote":
      case "liveEntry":
      case "footnoteDefinition":
        return picturesIn(block.children);
      default:
        return [];
    }
  });
}

function addresses({ body, leadImage }: Article): string[] {
  return [...picturesIn(body), ...(leadImage === undefined ? [] : [leadImage.src])];
}

describe.skipIf(sources.length === 0)("pictures of every page of the corpus", () => {
  it.each(sources)(
    "%s: none is a stand-in",
    (source) => {
      const wrong: string[] = [];
      const dir = join(corpus, source);
      for (const file of readdirSync(dir).filter((name) => name.endsWith(".html.gz"))) {
        const page = new Uint8Array(gunzipSync(readFileSync(join(dir, file))));
        for (const src of addresses(parseArticle(page, { url: "https://gazette.example/a" }))) {
          if (STAND_IN.test(src) || (src.startsWith("data:") && src.length < 2000))
            wrong.push(`${file}: ${src.slice(0, 200)}`);
        }
      }
      expect(wrong).toEqual([]);
    },
    300_000,
  );
});
