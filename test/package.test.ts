import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const built = existsSync(join(dist, "index.js"));
if (!built) console.warn("SKIPPED: package tests, dist is missing (npm run build)");

interface Conditions {
  readonly import: { readonly types: string; readonly default: string };
  readonly require: { readonly types: string; readonly default: string };
}
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  exports: Record<string, Conditions | string>;
  typesVersions: { "*": Record<string, [string]> };
  files: string[];
  bin: Record<string, string>;
};
const entries = Object.entries(manifest.exports).filter(
  (entry): entry is [string, Conditions] => typeof entry[1] !== "string",
);
const everything = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => ending.test(file))
    .map((file) => join(folder, file));

describe.skipIf(!built)("the package", () => {
  it("ships every file that it names", () => {
    for (const [, { import: esm, require: cjs }] of entries) {
      for (const file of [esm.types, esm.default, cjs.types, cjs.default])
        expect(existsSync(join(root, file)), file).toBe(true);
    }
    for (const file of manifest.files.filter((one) => !one.startsWith("!")))
      expect(existsSync(join(root, file)), file).toBe(true);
  });

  it("tells TypeScript 4's way of finding modules where the types of each entry are", () => {
    const told = entries.flatMap(([name, { require: cjs }]) =>
      name === "." ? [] : [[name.slice(2), [cjs.types]]],
    );
    expect(manifest.typesVersions["*"]).toEqual(Object.fromEntries(told));
  });

  it("gives the same names to import and require, without require(esm)", async () => {
    const files = entries.map(([, { require: cjs }]) => join(root, cjs.default));
    const program = `console.log(JSON.stringify(${JSON.stringify(files)}.map((file) => Object.keys(require(file)).sort())))`;
    const printed = execFileSync(
      process.execPath,
      ["--no-experimental-require-module", "-e", program],
      { encoding: "utf8" },
    );
    const required = JSON.parse(printed) as string[][];
    for (const [i, [name, { import: esm }]] of entries.entries()) {
      const module = (await import(pathToFileURL(join(root, esm.default)).href)) as object;
      expect(required[i], name).toEqual(Object.keys(module).sort());
    }
  });

  it("works when required", () => {
    const program = `const { parseArticle } = require(${JSON.stringify(join(dist, "index.cjs"))}); console.log(parseArticle("<title>Rain</title>").title)`;
    expect(
      execFileSync(process.execPath, ["--no-experimental-require-module", "-e", program], {
        encoding: "utf8",
      }),
    ).toBe("Rain\n");
  });

  it("says what to install for offprint/dates, imported and required", () => {
    const folder = mkdtempSync(join(tmpdir(), "offprint-"));
    try {
      const installed = join(folder, "node_modules/offprint");
      cpSync(dist, join(installed, "dist"), { recursive: true });
      cpSync(join(root, "package.json"), join(installed, "package.json"));
      const run = (...program: string[]): string =>
        spawnSync(process.execPath, program, { cwd: folder, encoding: "utf8" }).stderr;
      for (const words of [
        run("-e", 'require("offprint/dates")'),
        run("--input-type=module", "-e", 'import { readProseDate } from "offprint/dates"'),
        run("-e", 'import("offprint/dates")'),
      ])
        expect(words).toContain(
          "offprint/dates needs the package chrono-node: npm install chrono-node",
        );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("has a program that runs", () => {
    const program = join(root, manifest.bin["offprint"] ?? "");
    expect(readFileSync(program, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
    const page =
      "<title>Rain</title><article><h1>Rain</h1><p>It rained in the valley all day long, and nobody minded it at all.</p></article>";
    const { stdout, stderr } = spawnSync(process.execPath, [program, "-"], {
      input: page,
      encoding: "utf8",
    });
    expect(stdout).toContain("It rained in the valley");
    expect(stderr).toMatch(/generic · \d+ words · read 0\.1 KiB/);
  });

  it("loads nothing of the program's when it is imported", () => {
    const seen = new Set<string>();
    const walk = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      const code = readFileSync(join(dist, file), "utf8");
      for (const [, name = ""] of code.matchAll(/(?:from|import|require\()\s*["']([^"']+)["']/g)) {
        expect(name, file).not.toMatch(/^(?:node:|commander|piscina|warcio|bullmq)/);
        if (name.startsWith(".") && existsSync(join(dist, file, "..", name)))
          walk(join(file, "..", name));
      }
    };
    for (const file of ["index.js", "core.js", "index.cjs"]) walk(file);
    expect(seen.size).toBeGreaterThan(3);
  });

  it("imports no chunk for its side effects alone, of which bundlers warn", () => {
    for (const file of everything(dist, /\.js$/))
      expect(readFileSync(file, "utf8"), file).not.toMatch(/^import "/m);
  });

  it("names no parser library in its types", () => {
    for (const file of everything(dist, /\.d\.c?ts$/)) {
      expect(readFileSync(file, "utf8"), file).not.toMatch(
        /htmlparser2|domutils|css-select|css-what|domhandler/,
      );
    }
  });

  it("carries the licences of what it bundles", () => {
    const names = new Set<string>();
    for (const map of everything(dist, /\.cjs\.map$/)) {
      const { sources } = JSON.parse(readFileSync(map, "utf8")) as { sources: string[] };
      for (const source of sources) {
        const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1];
        if (name !== undefined) names.add(name);
      }
    }
    const notices = readFileSync(join(root, "THIRD-PARTY-LICENSES"), "utf8");
    expect(names.size).toBeGreaterThan(3);
    for (const name of names) expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+`, "m"));
  });
});

describe("the sources", () => {
  it("name no place of the machine they were written on", () => {
    const texts = ["src", "test", "docs", "scripts", "fixtures"]
      .map((folder) => join(root, folder))
      .filter(existsSync)
      .flatMap((folder) => everything(folder, /\.(?:ts|mjs|md|json|html)$/))
      .concat(
        ["README.md", "CHANGELOG.md", "package-lock.json", ".ci/run"]
          .map((file) => join(root, file))
          .filter(existsSync),
      );
    const places = new RegExp(
      ["/work", "/home/\\w+", "/root"].map((place) => `(?<![\\w.])${place}/`).join("|"),
    );
    for (const file of texts) expect(places.test(readFileSync(file, "utf8")), file).toBe(false);
  });
});
