import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { CONTEXT_FEATURES } from "../../src/generic/classify/context-features.js";
import { featureHash } from "../../src/generic/classify/feature-hash.js";
import { FEATURES } from "../../src/generic/classify/features.js";
import { FEATURES_HASH } from "../../src/generic/classify/weights.js";

const scripts = new URL("../../scripts/train/", import.meta.url);

describe("the training", () => {
  it("writes nothing without --write", () => {
    const files = readdirSync(scripts).filter((file) => file.endsWith(".mjs"));
    const source = (file: string): string => readFileSync(new URL(file, scripts), "utf8");
    expect(files.filter((file) => /writeFile|createWriteStream/.test(source(file)))).toEqual([
      "write.mjs",
    ]);
    const writes = source("train.mjs")
      .split("\n")
      .filter((line) => /^\s+(?:if .*)?write\w+\(/.test(line));
    const inside = source("train.mjs")
      .split("if (asked.write && unseen.length === 1) {")[1]
      ?.split("\n  }")[0];
    expect(writes.length).toBeGreaterThan(1);
    for (const line of writes)
      expect(/if \(asked\.write/.test(line) || inside?.includes(line.trim()), line).toBe(true);
  });
});

describe("the weights", () => {
  it("were trained for the features that there are, in their order", () => {
    expect(featureHash([...FEATURES, ...CONTEXT_FEATURES])).toBe(FEATURES_HASH);
    expect(featureHash([...CONTEXT_FEATURES, ...FEATURES])).not.toBe(FEATURES_HASH);
  });

  it("come with what they are worth on unseen sites, over three seeds", () => {
    const file = fileURLToPath(new URL("../eval/unseen.json", import.meta.url));
    expect(existsSync(file)).toBe(true);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ seeds: [1, 2, 3] });
  });
});
