import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "node:util";
import ts from "typescript";
import { afterAll, describe, expect, it, vi } from "vitest";

// Every ```ts block of the guides and of the doc comments is type-checked and run; where a ```text block
// of output follows, what was printed must be that. "no-run": type-checked alone.
const root = fileURLToPath(new URL("..", import.meta.url));
const out = join(root, "node_modules/.cache/doc-samples");
const BLOCK = /^```ts\b([^\n]*)\n([\s\S]*?)^```\n(?:\s*^```text output\n([\s\S]*?)^```)?/gm;

interface Sample {
  readonly name: string;
  readonly file: string;
  readonly run: boolean;
  readonly output: string | undefined;
}

function extract(): Sample[] {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const sources = [
    "README.md",
    ...readdirSync(join(root, "docs")).map((file) => `docs/${file}`),
    ...readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).map(
      (file) => `src/${file}`,
    ),
  ].filter((file) => /\.(?:md|ts)$/.test(file));
  return sources.flatMap((source) => {
    const text = readFileSync(join(root, source), "utf8");
    const plain = source.endsWith(".ts") ? text.replace(/^[ \t]*\*(?: |$)/gm, "") : text;
    return [...plain.matchAll(BLOCK)].map(({ 1: info = "", 2: code = "", 3: output, index }) => {
      const line = plain.slice(0, index).split("\n").length + 1;
      const file = join(out, `${source.replace(/\W+/g, "-")}-${line}.ts`);
      writeFileSync(file, `${code}\nexport {};\n`);
      return { name: `${source}:${line}`, file, run: !info.includes("no-run"), output };
    });
  });
}

const samples = extract();

function typeErrors(): Map<string, string[]> {
  const paths = {
    offprint: [join(root, "src/index.ts")],
    "offprint/core": [join(root, "src/core.ts")],
    "offprint/profile": [join(root, "src/profile.ts")],
    "offprint/testing": [join(root, "src/testing.ts")],
    "offprint/markdown": [join(root, "src/markdown.ts")],
    "offprint/dates": [join(root, "src/dates/chrono.ts")],
    "offprint/sites": [join(root, "src/sites/index.ts")],
    "offprint/sites/*": [join(root, "src/sites/*/index.ts"), join(root, "src/sites/*.ts")],
  };
  const host: ts.ParseConfigFileHost = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw new Error(String(diagnostic.messageText));
    },
  };
  const options = {
    noEmit: true,
    noUnusedLocals: false,
    isolatedDeclarations: false,
    declaration: false,
    rootDir: root,
    paths,
  };
  const config = ts.getParsedCommandLineOfConfigFile(join(root, "tsconfig.json"), options, host);
  const program = ts.createProgram(
    samples.map((sample) => sample.file),
    config?.options ?? {},
  );
  const errors = new Map<string, string[]>();
  // What is asked of a sample checks what it takes from the sources; `npm run typecheck` checks all of those.
  const found = [
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...samples.flatMap(({ file }) => {
      const source = program.getSourceFile(file);
      return [
        ...program.getSyntacticDiagnostics(source),
        ...program.getSemanticDiagnostics(source),
      ];
    }),
  ];
  for (const { file, start, messageText } of found) {
    const line =
      file !== undefined && start !== undefined
        ? file.getLineAndCharacterOfPosition(start).line + 1
        : 0;
    const key = file?.fileName ?? "";
    errors.set(key, [
      ...(errors.get(key) ?? []),
      `line ${line}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
    ]);
  }
  return errors;
}

describe("code samples", () => {
  const errors = typeErrors();
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  // The pages that samples fetch are those that the documentation site publishes.
  const fetched = vi.spyOn(globalThis, "fetch").mockImplementation(async (address) => {
    const name = /^https:\/\/offprint-js\.github\.io\/offprint\/(samples\/[\w-]+\.html)$/.exec(
      String(address),
    )?.[1];
    if (name === undefined) throw new TypeError(`no sample at ${String(address)}`);
    const headers = { "content-type": "text/html; charset=utf-8" };
    const response = new Response(readFileSync(join(root, "docs", name)), { headers });
    return Object.defineProperty(response, "url", { value: String(address) });
  });
  afterAll(() => {
    log.mockRestore();
    fetched.mockRestore();
  });

  it("were found in the README, the guides and the doc comments", () => {
    expect(samples.filter((sample) => sample.name.startsWith("README"))).not.toEqual([]);
    expect(samples.filter((sample) => sample.name.startsWith("docs"))).not.toEqual([]);
    expect(samples.filter((sample) => sample.name.startsWith("src")).length).toBeGreaterThan(5);
  });
  it("bring no errors from outside the samples", () => {
    const own = new Set(samples.map((sample) => sample.file));
    expect([...errors].filter(([file]) => !own.has(file))).toEqual([]);
  });
  it.each(samples)("$name", async ({ file, run, output }) => {
    expect(errors.get(file) ?? []).toEqual([]);
    if (!run) return;
    log.mockClear();
    await import(file);
    const printed = log.mock.calls.map((call) => `${format(...call)}\n`).join("");
    expect(output === undefined ? printed : "", "output that the page does not show").toBe("");
    if (output !== undefined)
      expect(printed.replace(/[ \t]+$/gm, "")).toBe(output.replace(/[ \t]+$/gm, ""));
  });
});
