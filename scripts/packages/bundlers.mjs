// The package through bundlers, which may not warn; what they make runs without a document and without eval.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { node, root, run, runWithoutEval } from "./runners.mjs";

const from = (folder, path) => import(pathToFileURL(join(folder, "node_modules", path)).href);

/** use.mjs, or what `options` say, as one file for browsers. */
export async function bundle(folder, options) {
  const { outputFiles, warnings } = await build({
    absWorkingDir: folder,
    entryPoints: options.stdin ? undefined : ["use.mjs"],
    bundle: true,
    write: false,
    platform: "browser",
    target: "es2022",
    logLevel: "silent",
    ...options,
  });
  const told = warnings.map(({ id, text }) => `${id}: ${text}`);
  if (told.length > 0) throw new Error(told.join("\n"));
  return outputFiles[0].text;
}

export const withBundlers = (folder) => [
  ["esbuild", async () => runWithoutEval(await bundle(folder, { format: "iife" }))],
  [
    "an edge worker without eval",
    async () => {
      const conditions = ["workerd", "worker", "import"];
      const options = { format: "iife", platform: "neutral", mainFields: ["module", "main"] };
      runWithoutEval(await bundle(folder, { ...options, conditions }));
    },
  ],
  [
    "Rollup",
    async () => {
      const { rollup } = await import("rollup");
      const { nodeResolve } = await import("@rollup/plugin-node-resolve");
      const warnings = [];
      const made = await rollup({
        input: join(folder, "use.mjs"),
        plugins: [nodeResolve({ browser: true })],
        onLog: (_level, { message }) => warnings.push(message),
      });
      const { output } = await made.generate({ format: "iife" });
      if (warnings.length > 0) throw new Error(warnings.join("\n"));
      runWithoutEval(output[0].code);
    },
  ],
  [
    "Vite",
    async () => {
      const vite = await from(root, "vite/dist/node/index.js");
      const html = '<script type="module" src="./use.mjs"></script>';
      writeFileSync(join(folder, "index.html"), html);
      const made = { outDir: "vite", modulePreload: false };
      await vite.build({ root: folder, logLevel: "error", configFile: false, build: made });
      const [file] = readdirSync(join(folder, "vite/assets"));
      runWithoutEval(`(() => {${readFileSync(join(folder, "vite/assets", file), "utf8")}})()`);
    },
  ],
  [
    "Vitest",
    async () => {
      const code = `import { parseArticle } from "offprint";
test("reads", () => expect(parseArticle("<title>Rain</title>").title).toBe("Rain"));`;
      writeFileSync(join(folder, "use.test.mjs"), code);
      const program = join(root, "node_modules/vitest/vitest.mjs");
      await run(node, [program, "run", "--globals", "--root", folder], { cwd: folder });
    },
  ],
];

export const withWebpack = (folder) => [
  "webpack",
  async () => {
    const { default: webpack } = await from(folder, "webpack/lib/index.js");
    const config = {
      mode: "production",
      context: folder,
      entry: "./use.mjs",
      output: { path: join(folder, "webpack") },
      performance: false,
    };
    const stats = await new Promise((done, fail) =>
      webpack(config, (error, made) => (error ? fail(error) : done(made))),
    );
    if (stats.hasErrors() || stats.hasWarnings())
      throw new Error(stats.toString({ all: false, errors: true, warnings: true }));
    runWithoutEval(readFileSync(join(folder, "webpack/main.js"), "utf8"));
  },
];
