import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { type Article, parseArticle } from "../../src/index.js";
import { toMarkdown } from "../../src/markdown.js";

interface Versioned {
  readonly version: string;
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const program = join(root, "dist/cli.js");
const built = existsSync(program);
if (!built) console.warn("SKIPPED: program tests, dist is missing (npm run build)");
const fixture = join(root, "fixtures/nytimes/vi-2019.html");

const shown = new Map<string, ReturnType<typeof run>>();

/** What the program prints of the fixture: to start it anew for each look is most of what this file takes. */
function show(...args: readonly string[]): ReturnType<typeof run> {
  const key = args.join(" ");
  const made = shown.get(key) ?? run([...args, fixture]);
  shown.set(key, made);
  return made;
}

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
    const { status, stdout, stderr } = show();
    expect(status).toBe(0);
    expect(stdout).toMatch(/^NEW YORK\n\nThe Lantern Keepers Put Down Their Poles\n/);
    expect(stderr).toMatch(/^nytimes\/vi · [^\n]+\n$/);
    expect(run(["--quiet", fixture])).toMatchObject({ stdout, stderr: "" });
    expect(stdout).not.toContain("\u001b");
  });

  it("reads a file by its address", () => {
    expect(run([pathToFileURL(fixture).href]).stdout).toBe(show().stdout);
  });

  it("reads standard input", () => {
    expect(run(["-"], readFileSync(fixture)).stdout).toBe(show().stdout);
  });

  it("takes the address of the page", () => {
    const page =
      "<title>t</title><article id=story><h1>Hm</h1><section name=articleBody><p>It is so.</p></section></article>";
    expect(run(["-"], page).stderr).toContain("generic");
    const { stdout, stderr } = run(["--url", "https://www.nytimes.com/a", "-"], page);
    expect(stdout).toBe("Hm\n\nIt is so.\n");
    expect(stderr).toMatch(/^nytimes\/vi · /);
  });

  it.each([
    [["missing.html"], 3, "offprint: missing.html: no such file\n"],
    [["."], 3, "offprint: .: is a directory\n"],
    [
      ["ftp://host/page.html"],
      3,
      "offprint: ftp://host/page.html: of addresses, those of http, https and file are read\n",
    ],
    [["--url", "nonsense", "-"], 2, /^offprint: [^\n]*url[^\n]*\n$/],
    [["--wrong"], 2, "offprint: unknown option '--wrong'\n"],
    [["--format", "pdf", "-"], 2, /^offprint: option [^\n]*Allowed choices are text[^\n]*\n$/],
    [["--hidden", "some", "-"], 2, /^offprint: option [^\n]*fold, drop, keep/],
    [["--frontmatter", "-"], 2, "offprint: --frontmatter goes with --format markdown\n"],
    [["--fragment", "-"], 2, "offprint: --fragment goes with --format html\n"],
    [
      ["--url", "https://a.example/", "-", "b.html"],
      2,
      "offprint: --url goes with one page alone\n",
    ],
    [["--profile", "none.json", "-"], 2, "offprint: --profile none.json: no such file\n"],
  ])("says in one line what is wrong with %j", (args, code, message) => {
    const { status, stdout, stderr } = run(args);
    expect({ status, stdout }).toEqual({ status: code, stdout: "" });
    if (typeof message === "string") expect(stderr).toBe(message);
    else expect(stderr).toMatch(message);
  });

  it("ends with 1 where there is no article, and explains itself on demand", () => {
    expect(run(["nytimes/front.html"])).toMatchObject({ status: 1 });
    const { status, stdout, stderr } = run(["--help"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/Exit codes:\n {2}0 {2}there is an article\n {2}1 .*\n {2}2 .*\n {2}3 /);
    expect(run(["-h"]).stdout).toBe(stdout);
    expect(run(["profile", "--help"]).stdout).toMatch(/init URL\|FILE/);
    expect(run([])).toMatchObject({ status: 2, stdout: "" });
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Versioned;
    expect(run(["--version"]).stdout).toBe(`${version}\n`);
  });

  it("writes JSON, HTML and events, plain in a pipe", () => {
    const article = parseArticle(readFileSync(fixture));
    expect(show("-f", "json", "-q").stdout).toBe(`${JSON.stringify(article)}\n`);
    expect(run(["-f", "markdown", "-q", fixture]).stdout.trim()).toBe(toMarkdown(article).trim());
    expect(run(["-f", "html", "-q", fixture]).stdout).toMatch(/^<!doctype html>/i);
    expect(run(["-f", "html", "--fragment", "-q", fixture]).stdout).toMatch(/^<article/);
    const events = run(["-f", "events", "-q", fixture]).stdout.trimEnd().split("\n");
    const types = events.map((line) => (JSON.parse(line) as { type: string }).type);
    expect(types[0]).toBe("page");
    expect(types.at(-1)).toBe("article");
    expect(types.slice(1, -1)).toEqual(article.body.map(() => "block"));
  });

  it("sends events while the page arrives", async () => {
    const child = spawn(process.execPath, [program, "-f", "events", "-q", "-"]);
    const page = readFileSync(join(root, "fixtures/nytimes/seed.html"));
    child.stdin.write(page.subarray(0, page.length / 2));
    const first = await new Promise<string>((done) =>
      child.stdout.once("data", (text: Buffer) => done(text.toString())),
    );
    expect(first).toMatch(/^\{"type":"page"/);
    child.stdin.on("error", () => {});
    child.stdin.end(page.subarray(page.length / 2));
    await new Promise((done) => child.on("close", done));
  });

  it("writes to a file, and reads several pages of which one fails", () => {
    const out = join(mkdtempSync(join(tmpdir(), "offprint-")), "out.ndjson");
    const { status, stdout, stderr } = run([
      "-f",
      "json",
      "-o",
      out,
      "-q",
      fixture,
      "missing.html",
      "nytimes/vi-2025.html",
    ]);
    expect({ status, stdout, stderr }).toEqual({
      status: 3,
      stdout: "",
      stderr: "offprint: missing.html: no such file\n",
    });
    const lines = readFileSync(out, "utf8").trimEnd().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as Article).profile)).toEqual([
      "nytimes",
      "nytimes",
    ]);
    expect(run(["-o", "no/such/folder", fixture])).toMatchObject({ status: 3 });
  });

  it("takes profiles of data and of modules, and tells what was left out", () => {
    const folder = mkdtempSync(join(tmpdir(), "offprint-"));
    const spec = {
      id: "gazette",
      hosts: ["gazette.example"],
      layouts: [{ id: "a", container: ".story", drop: [".promo"] }],
    };
    const page = "<h1>Rain</h1><div class=story><p>It rained.</p><p class=promo>Join us</p></div>";
    writeFileSync(join(folder, "a.json"), JSON.stringify(spec));
    writeFileSync(
      join(folder, "a.mjs"),
      `export default ${JSON.stringify(spec)}; export const id = 1;`,
    );
    for (const name of ["a.json", "a.mjs"]) {
      const given = ["--url", "https://gazette.example/a", "--trace", "--strict", "-"];
      const { stdout, stderr } = run(["--profile", join(folder, name), ...given], page);
      expect(stdout).toContain("It rained.");
      expect(stdout).not.toContain("Join us");
      expect(stderr).toMatch(/^removed: p\.promo, .*: Join us$/m);
      expect(stderr).toMatch(/^gazette\/a · /m);
    }
  });

  it("says what to do about mistakes that are often made", () => {
    const at = (...args: string[]) => run(args).stderr;
    expect(at("gazette.example/rain")).toBe(
      "offprint: gazette.example/rain: no such file; an address begins with https://\n",
    );
    expect(at("--profile", "gazete", fixture)).toMatch(
      /^offprint: --profile gazete: no such file, and no built-in profile of that name; there are nytimes, /,
    );
    expect(run(["--profile", "reddit", "--strict", "-q", fixture]).status).toBe(0);
    expect(at("profile", "tset", fixture)).toMatch(/^offprint profile: "tset" is no command; /);
    expect(at("profile", "test", "--profile", "reddit")).toMatch(
      /^offprint profile test: name a file or a folder/,
    );
    expect(at("profile", "lint")).toMatch(/^offprint profile lint: --profile is needed\n/);
    expect(at("profile", "lint", "--profle", "x")).toMatch(
      /^offprint: profile: unknown option '--profle'/,
    );
    expect(at("profile", "test", "gone", "--profile", "reddit")).toBe(
      "offprint: gone: no such file\n",
    );
    expect(run(["-"], "%PDF-1.7 \0\u0001\u0002\u0003").stderr).toMatch(
      /issues: not-html\nnot-html: the page is binary data\n$/,
    );
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
    expect(run(["missing.html"], "", start)).toMatchObject({ status: 3 });
  });
});
