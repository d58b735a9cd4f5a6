import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { CONTEXT_FEATURES } from "../../src/generic/classify/context-features.js";
import { featureHash } from "../../src/generic/classify/feature-hash.js";
import { FEATURES } from "../../src/generic/classify/features.js";
import { FEATURES_HASH } from "../../src/generic/classify/weights.js";

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
