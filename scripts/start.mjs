// `npm start [-- FILE|URL|-]`: bundles the command-line program from its source and prints the article on a page.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const sample = join(root, "fixtures/nytimes/seed.html");
const given = process.argv.slice(2);

process.stderr.write(
  "Building the program (under a second; `npm run build` makes the package) …\n",
);
await build({
  absWorkingDir: root,
  // One folder below package.json, as in the package: the program finds its version there.
  entryPoints: { cli: "src/cli/main.ts", "batch-worker": "src/cli/batch/worker.ts" },
  outdir: ".cache",
  bundle: true,
  splitting: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "error",
});
if (given.length === 0)
  process.stderr.write(
    "Reading fixtures/nytimes/seed.html; name a FILE or an address to read another: npm start -- FILE\n\n",
  );

// npm runs scripts in the package's folder: a file is named from where the caller stands.
const cwd = process.env["INIT_CWD"] ?? process.cwd();
const program = join(root, ".cache/cli.js");
const { status } = spawnSync(
  process.execPath,
  [program, ...(given.length > 0 ? given : [sample])],
  {
    cwd,
    stdio: "inherit",
  },
);
process.exitCode = status ?? 1;
