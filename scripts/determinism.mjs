// `node scripts/determinism.mjs [--nodes 22,24] [--every N] [--corpus DIR]`: the same bytes must give the same JSON on this
// Node, on others (installed by npm into a temporary folder) and in Chromium, over the fixtures and each N-th page of the corpus.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { build } from "esbuild";
import { chromium } from "playwright";

const { values } = parseArgs({
  options: {
    nodes: { type: "string", default: "22,24" },
    every: { type: "string", default: "1" },
    corpus: { type: "string", default: process.env.OFFPRINT_CORPUS ?? "../shared/corpus" },
  },
});
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "offprint-determinism-"));
const pagesIn = (path) =>
  existsSync(path)
    ? readdirSync(path, { recursive: true })
        .filter((name) => /\.html(?:\.gz)?$/.test(name))
        .sort()
        .map((name) => join(path, name))
    : [];
const files = [
  ...pagesIn(join(root, "fixtures")),
  ...pagesIn(values.corpus).filter((_, i) => i % Number(values.every) === 0),
];

/** The hashes that a program prints for all pages. */
function hashesBy(program) {
  return new Promise((done, fail) => {
    const child = spawn(program, [join(root, "scripts/determinism/hash.mjs")], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    let out = "";
    child.stdout.on("data", (data) => {
      out += data;
    });
    child.on("close", (status) =>
      status === 0 ? done(out.trim().split("\n")) : fail(new Error(`${program}: ${status}`)),
    );
    child.stdin.end(files.join("\n"));
  });
}

function install(version) {
  const own = join(folder, version);
  writeFileSync(join(folder, "package.json"), "{}");
  const { status } = spawnSync(
    "npm",
    ["install", "--silent", "--no-audit", "--no-fund", "--prefix", own, `node@${version}`],
    { stdio: "inherit" },
  );
  const program = join(own, "node_modules/node/bin/node");
  return status === 0 && existsSync(program) ? program : undefined;
}

async function hashesInChromium() {
  const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
  if (!existsSync(executablePath)) return undefined;
  const bundle = await build({
    entryPoints: [join(root, "dist/index.js")],
    bundle: true,
    format: "iife",
    globalName: "offprint",
    write: false,
    logLevel: "error",
  });
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const page = await browser.newPage();
  await page.addScriptTag({ content: bundle.outputFiles[0].text });
  const hashes = [];
  for (const file of files) {
    const raw = readFileSync(file);
    const bytes = file.endsWith(".gz") ? gunzipSync(raw) : raw;
    const json = await page.evaluate((text) => {
      const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
      const options = { url: "https://gazette.example/a", trace: true };
      return JSON.stringify(globalThis.offprint.parseArticle(bytes, options));
    }, bytes.toString("base64"));
    hashes.push(`${createHash("sha256").update(json).digest("hex")} ${file}`);
  }
  await browser.close();
  return hashes;
}

const runs = [[`Node ${process.version}`, hashesBy(process.execPath)]];
for (const version of values.nodes.split(",").filter(Boolean)) {
  const program = install(version);
  if (program === undefined) console.log(`SKIPPED: Node ${version} cannot be installed`);
  else runs.push([`Node ${version}`, hashesBy(program)]);
}
runs.push(["Chromium", hashesInChromium()]);
const [[, first], ...others] = runs;
const expected = await first;
console.log(`${files.length} pages on ${runs[0][0]}`);
for (const [name, run] of others) {
  const hashes = await run;
  if (hashes === undefined) {
    console.log(`SKIPPED: ${name} is not there`);
    continue;
  }
  const other = hashes.filter((hash, i) => hash !== expected[i]);
  console.log(`${name}: ${files.length - other.length} of ${files.length} pages the same`);
  for (const hash of other.slice(0, 10)) console.log(`  other: ${hash.slice(65)}`);
  if (other.length > 0) process.exitCode = 1;
}
rmSync(folder, { recursive: true });
