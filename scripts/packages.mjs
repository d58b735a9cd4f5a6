// `npm run check:install`: packs the library, installs it into fresh projects as people have them, and runs it there: Node (import and
// require), TypeScript, Jest, Vitest, Vite, webpack, Rollup, esbuild, a module worker, a page under a strict policy, an edge
// worker without eval, Deno, Bun, documents of jsdom and linkedom. `-- --list` only says what the package holds. Needs `npm run build` before.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withBundlers, withWebpack } from "./packages/bundlers.mjs";
import { withChromium } from "./packages/chromium.mjs";
import { pack, weigh } from "./packages/contents.mjs";
import { withDocuments } from "./packages/documents.mjs";
import { inNode } from "./packages/node.mjs";
import { npm } from "./packages/runners.mjs";
import { TOOLS, withTools } from "./packages/tools.mjs";

const work = mkdtempSync(join(tmpdir(), "offprint-packages-"));
let failed = 0;

async function step([name, check]) {
  const began = performance.now();
  try {
    const words = (await check()) ?? "";
    const took = ((performance.now() - began) / 1000).toFixed(1);
    const mark = words.startsWith("SKIPPED") ? "--" : "ok";
    console.log(`${mark}   ${name.padEnd(32)} ${took.padStart(5)} s  ${words}`);
  } catch (error) {
    failed++;
    console.error(`FAIL ${name}\n${error.stack ?? error}`);
  }
}

function project(name) {
  const folder = join(work, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  cpSync(new URL("packages/use.mjs", import.meta.url), join(folder, "use.mjs"));
  return folder;
}

async function all() {
  let tarball;
  await step([
    "pack",
    async () => {
      const { file, words } = await pack(work);
      tarball = file;
      return words;
    },
  ]);
  if (process.argv.includes("--list") || tarball === undefined) return;
  const plain = project("plain");
  const tools = project("tools");
  // The large one is fetched while the other is looked at.
  const fetched = npm(["install", tarball, ...TOOLS], tools).catch((error) => error);
  await step([
    "npm install offprint",
    async () => {
      await npm(["install", tarball], plain);
      return weigh(plain);
    },
  ]);
  for (const one of [...inNode(plain), ...withBundlers(plain), ...withChromium(plain)])
    await step(one);
  await step([
    "npm install the tools",
    async () => {
      const error = await fetched;
      if (error instanceof Error) throw error;
    },
  ]);
  for (const one of [...withTools(tools), withWebpack(tools), withDocuments(tools)])
    await step(one);
}

try {
  await all();
} finally {
  rmSync(work, { recursive: true, force: true });
}
if (failed > 0) process.exitCode = 1;
