import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, it } from "vitest";
import { parseArticle } from "../../src/index.js";
import { block } from "./any-block.js";
import { expectSameText } from "./same-text.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe("Markdown that is read again", () => {
  it("says the same, whatever the blocks", () => {
    fc.assert(fc.property(fc.array(block, { maxLength: 4 }), expectSameText), {
      numRuns: 1000,
      seed: 27,
    });
  });

  const fixtures = readdirSync(join(root, "fixtures"), {
    recursive: true,
    encoding: "utf8",
  }).filter((file) => file.endsWith(".html"));
  it.each(fixtures)("says the same of fixtures/%s", (file) => {
    expectSameText(parseArticle(readFileSync(join(root, "fixtures", file))).body);
  });
});
