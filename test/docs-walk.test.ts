import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { afterAll, describe, expect, it } from "vitest";

// docs/profiles.md from nothing: the files that it shows are written, its commands are run in order, and what it says
// they print is looked for in what they print.
const root = fileURLToPath(new URL("..", import.meta.url));
const STEP = /^```(sh(?: exit=1)?|(?:html|json) file=(\S+)|text output)\n([\s\S]*?)^```/gm;
const page = readFileSync(join(root, "docs/profiles.md"), "utf8");
const walk = page.slice(0, page.indexOf("## Sources, in JSON"));
const folder = mkdtempSync(join(tmpdir(), "offprint-walk-"));
const program = join(root, "node_modules/.cache/walk/cli.mjs");
afterAll(() => rmSync(folder, { recursive: true }));

describe("docs/profiles.md", () => {
  it("can be walked through from nothing", () => {
    buildSync({
      entryPoints: [join(root, "src/cli/main.ts")],
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      outfile: program,
    });
    let printed = "";
    let commands = 0;
    for (const [, kind = "", file, text = ""] of walk.matchAll(STEP)) {
      if (file !== undefined) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), text);
      } else if (kind.startsWith("sh")) {
        printed = "";
        for (const line of text.trim().split("\n")) {
          const [npx, name, ...args] = line.split(" ");
          expect([npx, name]).toEqual(["npx", "offprint"]);
          const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args], {
            cwd: folder,
            encoding: "utf8",
          });
          expect(status, `${line}\n${stdout}${stderr}`).toBe(kind === "sh" ? 0 : 1);
          printed += stdout + stderr;
          commands++;
        }
      } else for (const line of text.trim().split("\n")) expect(printed).toContain(line);
    }
    expect(commands).toBe(6);
  });
});
