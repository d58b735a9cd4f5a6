import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Block, parseArticle } from "../../src/index.js";
import { toMarkdown } from "../../src/markdown.js";
import { block } from "./any-block.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

// The builds leave parts of the Markdown libraries out that our trees never reach; here they are whole.
it("is written by the built files as by the whole libraries", async () => {
  const built = (await import(`${root}dist/markdown.js`)) as { toMarkdown: typeof toMarkdown };
  const expectSame = (content: Block[]): void => {
    expect(built.toMarkdown(content)).toBe(toMarkdown(content));
  };
  fc.assert(fc.property(fc.array(block, { maxLength: 4 }), expectSame), { numRuns: 1000 });
  for (const name of readdirSync(`${root}fixtures`, { recursive: true, encoding: "utf8" }))
    if (name.endsWith(".html"))
      expectSame(parseArticle(readFileSync(`${root}fixtures/${name}`)).body);
});
