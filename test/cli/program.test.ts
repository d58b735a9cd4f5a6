import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const program = join(root, "dist/cli.js");
const built = existsSync(program);
if (!built) console.warn("SKIPPED: program tests, dist is missing (npm run build)");
const fixture = join(root, "fixtures/nytimes/vi-2019.html");

function run(args: readonly string[], input?: string | Buffer, script = program) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    input: input ?? "",
    encoding: "utf8",
    cwd: join(root, "fixtures"),
    env: { ...process.env, INIT_CWD: join(root, "fixtures") },
  });
  return { status, stdout, stderr };
}

describe.skipIf(!built)("offprint FILE", () => {
  it("prints the article and one line on how it was made", () => {
    const { status, stdout, stderr } = run([fixture]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^NEW YORK\n\nThe Lantern Keepers Put Down Their Poles\n/);
    expect(stdout).toMatch(/\n\nnytimes\/vi · [^\n]+\n$/);
    expect(stdout).not.toContain("\u001b");
  });

  it("reads standard input", () => {
    const { stdout } = run(["-"], readFileSync(fixture));
    const [, whole = ""] = /^([\s\S]*)\n\n/.exec(run([fixture]).stdout) ?? [];
    expect(stdout).toContain(whole);
  });

  it("takes the address of the page", () => {
    const page =
      "<title>t</title><article id=story><h1>Hm</h1><section name=articleBody><p>It is so.</p></section></article>";
    expect(run(["-"], page).stdout).toContain("generic");
    const { stdout } = run(["--url", "https://www.nytimes.com/a", "-"], page);
    expect(stdout).toMatch(/^Hm\n\nIt is so\.\n\nnytimes\/vi · /);
  });

  it.each([
    [["missing.html"], "offprint: missing.html: no such file\n"],
    [["."], "offprint: .: is a directory\n"],
    [["--url", "nonsense", "-"], /^offprint: [^\n]*url[^\n]*\n$/],
    [["--wrong"], /^offprint: Unknown option '--wrong'[^\n]*\n$/],
  ])("says in one line what is wrong with %j", (args, message) => {
    const { status, stdout, stderr } = run(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(
      message instanceof RegExp ? message : new RegExp(`^${message.replace(/\./g, "\\.")}$`),
    );
  });

  it("ends with 1 where there is no article, and explains itself on demand", () => {
    expect(run(["nytimes/front.html"])).toMatchObject({ status: 1, stderr: "" });
    expect(run(["--help"])).toMatchObject({ status: 0, stderr: "" });
    expect(run([])).toMatchObject({ status: 2, stdout: "" });
  });

  it("stops quietly when nobody listens any more", async () => {
    const child = spawn(process.execPath, [program, "-"]);
    let errors = "";
    child.stderr.on("data", (text: Buffer) => {
      errors += text.toString();
    });
    child.stdout.destroy();
    const paragraphs = "<p>It rained on the parade, and on the parade ground too.</p>".repeat(
      20_000,
    );
    child.stdin.on("error", () => {});
    child.stdin.end(`<title>t</title><article><h1>Rain</h1>${paragraphs}</article>`);
    const code = await new Promise((done) => child.on("close", done));
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
  });

  it("npm start shows the bundled page, and finds files from where the caller stands", () => {
    const start = join(root, "scripts/start.mjs");
    expect(run([], "", start).stdout).toContain("Velmara Tide Mill Plan Falters");
    expect(run(["nytimes/vi-2019.html"], "", start).stdout).toContain("The Lantern Keepers");
    expect(run(["missing.html"], "", start)).toMatchObject({ status: 2 });
  });
});
