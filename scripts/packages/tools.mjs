// The package with compilers, test runners and runtimes of other people.
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expectFound, node, root, run } from "./runners.mjs";

/** What has to be installed beside the package. */
export const TOOLS = [
  "ts50@npm:typescript@5.0.4",
  "typescript@5.9.3",
  "jest@30",
  "ts-jest@29",
  "@types/jest@30",
  "webpack@5",
  "jsdom@26",
  "linkedom@0.18",
  "deno@2",
  "bun@1",
];

const RESOLUTIONS = [
  ["node16", "node16"],
  ["nodenext", "nodenext"],
  ["esnext", "bundler"],
];
const TYPESCRIPT = [
  ["5.0", "node_modules/ts50"],
  ["5.9", "node_modules/typescript"],
  ["6", join(root, "node_modules/typescript")],
];

async function typecheck(folder, compiler) {
  const consumer = fileURLToPath(new URL("consumer.ts", import.meta.url));
  cpSync(consumer, join(folder, "consumer.ts"));
  for (const [module, moduleResolution] of RESOLUTIONS) {
    const compilerOptions = {
      noEmit: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      target: "es2022",
      lib: ["es2022", "dom", "dom.iterable"],
      types: [],
      module,
      moduleResolution,
    };
    const config = join(folder, `tsconfig.${moduleResolution}.json`);
    writeFileSync(config, JSON.stringify({ compilerOptions, files: ["consumer.ts"] }));
    await run(node, [join(compiler, "lib/tsc.js"), "--project", config], { cwd: folder });
  }
  return RESOLUTIONS.map(([, resolution]) => resolution).join(", ");
}

async function jest(folder) {
  const files = {
    "package.json": '{ "type": "commonjs" }',
    "jest.config.js": 'module.exports = { transform: { "\\\\.ts$": ["ts-jest", {}] } };',
    "tsconfig.json": `{ "compilerOptions": { "strict": true, "module": "node16", "moduleResolution": "node16",
      "target": "es2022", "types": ["jest"], "isolatedModules": true } }`,
    "plain.test.js": `const { parseArticle } = require("offprint");
      test("reads", () => { expect(parseArticle("<title>Rain</title>").title).toBe("Rain"); });`,
    "typed.test.ts": `import { type Article, parseArticle } from "offprint";
      const read = (page: string): Article => parseArticle(page);
      test("reads", () => { expect(read("<title>Rain</title>").title).toBe("Rain"); });`,
  };
  const cwd = join(folder, "jest");
  mkdirSync(cwd);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  const program = join(folder, "node_modules/jest/bin/jest.js");
  return /Tests: .*/.exec(await run(node, [program, "--runInBand"], { cwd }))?.[0];
}

// Install scripts may be forbidden: then the programs are where those would have taken them from.
async function runtime(folder, name, scope, args) {
  const modules = join(folder, "node_modules");
  const parts = existsSync(join(modules, scope)) ? readdirSync(join(modules, scope)) : [];
  const places = parts.flatMap((part) => [
    join(modules, scope, part, name),
    join(modules, scope, part, "bin", name),
  ]);
  const options = { cwd: folder, env: { DENO_NO_UPDATE_CHECK: "1" } };
  for (const program of [join(modules, ".bin", name), ...places]) {
    if (!existsSync(program)) continue;
    const version = await run(program, ["--version"], options).catch(() => undefined);
    if (version === undefined) continue;
    expectFound(await run(program, [...args, "use.mjs"], options));
    return version.split("\n")[0];
  }
  return `SKIPPED: ${name} does not run here`;
}

export const withTools = (folder) => [
  ...TYPESCRIPT.map(([version, place]) => [
    `TypeScript ${version}`,
    () => typecheck(folder, place.startsWith("node_modules") ? join(folder, place) : place),
  ]),
  ["Jest, ts-jest", () => jest(folder)],
  [
    "Deno",
    () => runtime(folder, "deno", "@deno", ["run", "--node-modules-dir=manual", "-R", "-E"]),
  ],
  ["Bun", () => runtime(folder, "bun", "@oven", ["run"])],
];
