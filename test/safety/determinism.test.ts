import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const ready =
  existsSync(`${root}/dist/index.js`) &&
  existsSync(process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium");
if (!ready) console.warn("SKIPPED: determinism, dist or Chromium is missing");

describe.skipIf(!ready)("the same bytes", () => {
  it("give the same article in Node and in Chromium, over the fixtures", () => {
    // Other versions of Node and the corpus: `npm run determinism`.
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["scripts/determinism.mjs", "--nodes", "", "--corpus", "none"],
      { cwd: root, encoding: "utf8" },
    );
    expect(`${stdout}${stderr}`).toMatch(/^Chromium: (\d+) of \1 pages the same$/m);
    expect(status).toBe(0);
  });
});
