// `npm run size [-- --parts] [-- --update]`: bundles each entry for the browser, by esbuild and by Rollup, and holds its min + gzip
// size against scripts/size-budgets.json. The budgets only go down: --update lowers those that leave room. A warning fails.
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { build, transform } from "esbuild";
import { rollup } from "rollup";

const KIB = 1024;
const file = new URL("size-budgets.json", import.meta.url);
const budgets = JSON.parse(readFileSync(file, "utf8"));
const kib = (bytes) => (bytes / KIB).toFixed(2);
const packed = (code) => gzipSync(code, { level: 9 }).length;
const common = {
  bundle: true,
  minify: true,
  format: "esm",
  platform: "browser",
  target: "es2022",
  write: false,
  logLevel: "silent",
};
const complain = (message) => {
  console.log(`WARN ${message}`);
  process.exitCode = 1;
};

/** What an importer writes. "offprint#parseArticle": a program that uses nothing else. */
function importer(entry) {
  const [name, only = "*"] = entry.split("#");
  const path = name === "offprint" ? "index" : name.slice("offprint/".length);
  return `export ${only === "*" ? only : `{ ${only} }`} from "./dist/${path}.js"`;
}

async function byEsbuild(entry) {
  const stdin = { contents: importer(entry), resolveDir: "." };
  const { outputFiles, warnings } = await build({ ...common, stdin });
  for (const { id, text } of warnings) complain(`esbuild, ${entry}: ${id}: ${text}`);
  return outputFiles[0].contents;
}

async function byRollup(entry) {
  const file = `${process.cwd()}/importer.js`;
  const virtual = {
    name: "importer",
    resolveId: (id) => (id === "importer" ? file : undefined),
    load: (id) => (id === file ? importer(entry) : undefined),
  };
  const bundle = await rollup({
    input: "importer",
    plugins: [virtual, nodeResolve({ browser: true })],
    onwarn: ({ code, message }) => complain(`Rollup, ${entry}: ${code}: ${message}`),
  });
  const { output } = await bundle.generate({ format: "es", inlineDynamicImports: true });
  const { code } = await transform(output[0].code, { minify: true, target: "es2022" });
  return Buffer.from(code);
}

for (const [entry, budget] of Object.entries(budgets)) {
  const made = [await byEsbuild(entry), await byRollup(entry)];
  const sizes = made.map(packed);
  const over = sizes.some((size) => size > budget * KIB);
  console.log(
    `${over ? "OVER" : "ok  "} ${entry.padEnd(30)} ${sizes.map((size) => kib(size).padStart(5)).join(" and ")} of ${budget} KiB gzip, ${kib(made[0].length).padStart(6)} min`,
  );
  if (over) process.exitCode = 1;
  budgets[entry] = Math.min(budget, Math.ceil((Math.max(...sizes) / KIB) * 2) / 2);
}
if (process.argv.includes("--update")) writeFileSync(file, `${JSON.stringify(budgets, null, 2)}\n`);
if (process.argv.includes("--parts")) await parts();

/** The parts of the whole bundle: minified in it, and each one gzipped alone. */
async function parts() {
  const { metafile } = await build({
    ...common,
    entryPoints: ["src/index.ts"],
    alias: { domutils: "./scripts/build/no-domutils.js" },
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
