// `npm run size [-- --parts] [-- --update]`: bundles each entry for the browser and holds its min + gzip size
// against scripts/size-budgets.json. The budgets only go down: --update lowers those that leave room.
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build, transform } from "esbuild";

const KIB = 1024;
const file = new URL("size-budgets.json", import.meta.url);
const budgets = JSON.parse(readFileSync(file, "utf8"));
const kib = (bytes) => (bytes / KIB).toFixed(1);
const packed = (code) => gzipSync(code, { level: 9 }).length;
const common = {
  bundle: true,
  minify: true,
  format: "esm",
  platform: "browser",
  target: "es2022",
  write: false,
  logLevel: "error",
};

async function bundled(entry) {
  // "offprint#parseArticle": what a program pays that uses nothing else.
  const [name, only] = entry.split("#");
  const path = name === "offprint" ? "index" : name.slice("offprint/".length);
  const input =
    only === undefined
      ? { entryPoints: [`dist/${path}.js`] }
      : {
          stdin: { contents: `export { ${only} } from "./dist/${path}.js"`, resolveDir: "." },
        };
  const { outputFiles } = await build({ ...common, ...input });
  return outputFiles[0].contents;
}

for (const [entry, budget] of Object.entries(budgets)) {
  const code = await bundled(entry);
  const size = packed(code);
  const over = size > budget * KIB;
  console.log(
    `${over ? "OVER" : "ok  "} ${entry.padEnd(24)} ${kib(code.length).padStart(6)} KiB min, ${kib(size).padStart(5)} of ${budget} KiB gzip`,
  );
  if (over) process.exitCode = 1;
  budgets[entry] = Math.min(budget, Math.ceil((size / KIB) * 2) / 2);
}
if (process.argv.includes("--update")) writeFileSync(file, `${JSON.stringify(budgets, null, 2)}\n`);
if (process.argv.includes("--parts")) await parts();

/** The parts of the whole bundle: minified in it, and each one gzipped alone. */
async function parts() {
  const { metafile } = await build({
    ...common,
    entryPoints: ["src/index.ts"],
    metafile: true,
    outfile: "unused.js",
  });
  const [output] = Object.values(metafile.outputs);
  const found = new Map();
  for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) {
    const part = /node_modules\/([^/]+)/.exec(path)?.[1] ?? partOf(path);
    const { size = 0, code = "" } = found.get(part) ?? {};
    const { code: own } = await transform(readFileSync(path, "utf8"), {
      loader: path.endsWith(".ts") ? "ts" : "js",
      minify: true,
    });
    found.set(part, { size: size + bytesInOutput, code: code + own.replace(/import[^;]*;/g, "") });
  }
  console.log("\npart                   min KiB   gzip KiB, alone");
  for (const [part, { size, code }] of [...found].sort((a, b) => b[1].size - a[1].size))
    console.log(`${part.padEnd(24)} ${kib(size).padStart(5)}   ${kib(packed(code)).padStart(6)}`);
}

/** `generic` and `sites` by their folders, the rest by stage. */
function partOf(path) {
  const folders = path.split("/").slice(1, -1);
  return folders.length === 0
    ? "entry"
    : folders.slice(0, /^(?:generic|sites)$/.test(folders[0]) ? 2 : 1).join("/");
}
