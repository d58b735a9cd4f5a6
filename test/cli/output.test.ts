import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checkOutput } from "../../src/cli/article/output.js";
import { BatchProgress } from "../../src/cli/batch/progress.js";

it("is refused before any page is read where it cannot be written", () => {
  const folder = mkdtempSync(join(tmpdir(), "offprint-output-"));
  expect(() => checkOutput(join(folder, "a.txt"))).not.toThrow();
  expect(() => checkOutput(folder)).toThrow(`--out ${folder}: is a directory`);
  const missing = join(folder, "no-such");
  expect(() => checkOutput(join(missing, "a.txt"))).toThrow(`there is no folder ${missing}`);
});

it("counts one page as one page", () => {
  const progress = new BatchProgress();
  progress.count({ line: "{}", outcome: "article" });
  expect(progress.summary(1)).toMatch(
    /^1 page in [\d.]+ s \([\d.]+\/s\): 1 article, 0 without, 0 errors; 1 was done before$/,
  );
});
