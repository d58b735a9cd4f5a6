// `npm start [-- FILE|-]`: builds what is missing or older than its source, then prints the article.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const built = join(root, "dist/cli.js");
const sample = join(root, "fixtures/nytimes/seed.html");

const newest = Math.max(
  ...["src", "package.json", "tsup.config.ts"].flatMap((path) => {
    const at = join(root, path);
    if (!statSync(at).isDirectory()) return [statSync(at).mtimeMs];
    return readdirSync(at, { recursive: true }).map((file) => statSync(join(at, file)).mtimeMs);
  }),
);
if (!existsSync(built) || statSync(built).mtimeMs < newest) {
  process.stderr.write("building offprint (once, some ten seconds) …\n");
  const { status } = spawnSync("npm", ["run", "build", "--silent"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(status ?? 1);
}
const given = process.argv.slice(2);
const args = given.length > 0 ? given : [sample];
// npm runs scripts in the package's folder: a file is named from where the caller stands.
const cwd = process.env["INIT_CWD"] ?? process.cwd();
const { status } = spawnSync(process.execPath, [built, ...args], { cwd, stdio: "inherit" });
process.exitCode = status ?? 1;
