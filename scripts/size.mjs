// `npm run size`: bundles each entry for the browser and holds its min + gzip size against a budget.
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const KIB = 1024;
const budgets = { index: 50, core: 46, profile: 40 };

for (const [entry, budget] of Object.entries(budgets)) {
  const result = await build({
    entryPoints: [`dist/${entry}.js`],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
    logLevel: "error",
  });
  const bytes = result.outputFiles[0].contents;
  const packed = gzipSync(bytes, { level: 9 }).length;
  const over = packed > budget * KIB;
  const figures = `${(bytes.length / KIB).toFixed(1)} KiB min, ${(packed / KIB).toFixed(1)} of ${budget} KiB gzip`;
  console.log(
    `${over ? "OVER" : "ok  "} ${`offprint/${entry}`.replace("/index", "").padEnd(18)} ${figures}`,
  );
  if (over) process.exitCode = 1;
}
