// The library bundled from its source and imported, for scripts that must not wait for a build.
import { mkdirSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

/** The repository. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** What a module of `src/` exports: `await library("src/index.ts")`. */
export async function library(entry) {
  const folder = `${root}node_modules/.cache/docs`;
  mkdirSync(folder, { recursive: true });
  const outfile = `${folder}/${entry.replace(/\W+/g, "-")}.mjs`;
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    platform: "neutral",
    mainFields: ["module", "main"],
    format: "esm",
    target: "es2022",
    outfile,
    logLevel: "error",
  });
  return import(pathToFileURL(outfile).href);
}
