import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { minify } from "terser";
import { defineConfig, type Options } from "tsup";

/** The names that a module exports, of those that are written in it one by one. */
function exportsOf(path: string): string[] {
  const code = readFileSync(path, "utf8");
  const listed = [...code.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = ""]) =>
    names.split(",").map((name) => name.trim()),
  );
  const declared = [...code.matchAll(/^export const (\w+)/gm)].map(([, name = ""]) => name);
  return [...listed, ...declared].filter((name) => name !== "");
}

// Each site and each group of sites is an entry of its own.
const sites = Object.fromEntries(
  readdirSync("src/sites", { withFileTypes: true })
    .filter(({ name }) => name !== "index.ts")
    .map((one) => {
      const path = one.isDirectory() ? `${one.name}/index` : one.name.replace(/\.ts$/, "");
      return [`sites/${one.name.replace(/\.ts$/, "")}`, `src/sites/${path}.ts`];
    }),
);

// Those that are on in `offprint` stand in one file: of forty files to find and load, each takes half a millisecond of the start.
const builtIn = new Set(
  ["docs", "forums", "news"].flatMap((group) => exportsOf(`src/sites/${group}.ts`)),
);
const ofOneFile = Object.entries(sites)
  .map(([entry, path]) => ({ entry, names: exportsOf(path) }))
  .filter(({ names }) => names.every((name) => builtIn.has(name)));
const ofTheirOwn = Object.fromEntries(
  Object.entries(sites).filter(([site]) => !ofOneFile.some(({ entry }) => entry === site)),
);

/** The entries of built-in profiles, which pass on what stands in that file. */
const siteEntries: NonNullable<Options["plugins"]>[number] = {
  name: "site-entries",
  buildEnd() {
    mkdirSync("dist/sites", { recursive: true });
    for (const { entry, names } of ofOneFile)
      if (this.format === "esm")
        writeFileSync(`dist/${entry}.js`, `export { ${names.join(", ")} } from "../sites.js";\n`);
      else
        writeFileSync(
          `dist/${entry}.cjs`,
          `"use strict";\nconst sites = require("../sites.cjs");\n${names.map((name) => `exports.${name} = sites.${name};\n`).join("")}`,
        );
  },
};

const entry = {
  index: "src/index.ts",
  core: "src/core.ts",
  profile: "src/profile.ts",
  testing: "src/testing.ts",
  // Not published as an entry: a file of its own, so that bundlers leave the list of public suffixes out where nobody loads packs.
  packs: "src/packs/load.ts",
  sites: "src/sites/index.ts",
  dates: "src/dates/chrono.ts",
  markdown: "src/markdown.ts",
  ...ofTheirOwn,
};

// Not published either: what an importer may want without the parser has a file of its own, so that bundlers leave the rest out.
const parts = { parts: "src/parts.ts" };

/** Chunks that are imported for their side effects alone: there are none, and bundlers would warn of each. */
const withoutBareImports: NonNullable<Options["plugins"]>[number] = {
  name: "without-bare-imports",
  renderChunk: (code) => ({ code: code.replace(/^import "\.[^"]*";$/gm, "") }),
};

/**
 * `offprint/dates` without its optional peer says how to get it: what is required first decides. Node links all that a module
 * imports before the first line of it runs, so there `import` takes what `require` does.
 */
const withPeerMessage: NonNullable<Options["plugins"]>[number] = {
  name: "with-peer-message",
  buildEnd() {
    const file = "dist/dates.cjs";
    const message = "offprint/dates needs the package chrono-node: npm install chrono-node";
    const guard = `try { require("chrono-node/en"); } catch (cause) { throw Object.assign(new Error(${JSON.stringify(message)}, { cause }), { code: cause.code }); }`;
    const code = readFileSync(file, "utf8");
    // On the same line, so that the source map holds.
    writeFileSync(file, code.replace(/^var \w+ = require\(['"]chrono-node/m, `${guard} $&`));
    const names = [...code.matchAll(/^exports\.(\w+) =/gm)].map(([, name]) => name);
    writeFileSync(
      "dist/dates.node.js",
      `import dates from "./dates.cjs";\nexport const { ${names.join(", ")} } = dates;\n`,
    );
  },
};

/**
 * V8 reads all of a file before it runs any of it: without comments and indents it takes a tenth less of the start. Names stay, so that
 * stacks can be read, and so do the notes by which bundlers leave out what is not used.
 */
const compact: NonNullable<Options["plugins"]>[number] = {
  name: "compact",
  async buildEnd({ writtenFiles }) {
    for (const { name } of writtenFiles.filter(({ name }) => /\.c?js$/.test(name))) {
      const code = readFileSync(name, "utf8").replaceAll(
        // Terser writes the note of `return /* @__PURE__ */ f()` before the `return`, where Rollup warns of it.
        /\/\/# sourceMappingURL=.*|(?<=\breturn )\/\* @__PURE__ \*\/ /g,
        "",
      );
      const made = await minify(code, {
        module: true,
        compress: false,
        mangle: false,
        format: { comments: /@__NO_SIDE_EFFECTS__/, preserve_annotations: true, max_line_len: 120 },
        sourceMap: {
          content: readFileSync(`${name}.map`, "utf8"),
          includeSources: true,
          url: `${basename(name)}.map`,
        },
      });
      writeFileSync(name, made.code ?? "");
      writeFileSync(`${name}.map`, String(made.map));
    }
  },
};

const common: Options = {
  outDir: "dist",
  target: "es2022",
  platform: "neutral", // no Node shims; node:* stays external
  sourcemap: true,
  splitting: true, // shared code once per format, not once per entry
  clean: false, // the "build" script empties dist first: these configs run side by side
};

// Both builds carry the parser stack: to find and load its 40 modules takes a fifth of the start, and the CommonJS build
// could not require it in Jest and before Node 20.19.
const parsers =
  /^(htmlparser2|css-select|css-what|domutils|domhandler|domelementtype|dom-serializer|entities|boolbase|nth-check)(\/|$)/;

// Both carry what writes Markdown: thirty small packages that nobody else would have to install, one of which wants a
// `document` where it is bundled for browsers, and so broke every worker.
const markdown =
  /^(mdast-util-[\w-]+|micromark[\w-]*|unist-util-[\w-]+|longest-streak|ccount|zwitch|markdown-table|devlop|dequal|escape-string-regexp|decode-named-character-reference)(\/|$)/;
const neverReached = resolve("scripts/build/never-reached.js");
const alias = {
  "unist-util-visit": neverReached,
  "mdast-util-phrasing": neverReached,
  "micromark-util-decode-string": neverReached,
  // css-select imports it for those who bring no adapter: ours is `tree/selector-adapter.ts`.
  domutils: resolve("scripts/build/no-domutils.js"),
};

/** Of mdast-util-to-markdown what our trees never reach; test/markdown/built.test.ts holds the built files to it. */
const slimMarkdown: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "slim-markdown",
  setup({ onResolve }) {
    onResolve({ filter: NEVER_REACHED }, ({ importer }) =>
      /mdast-util-to-markdown.lib./.test(importer) ? { path: neverReached } : undefined,
    );
  },
};
const NEVER_REACHED =
  /^\.\/(?:definition|html|image-reference|link-reference)\.js$|\/html-kind\.js$|\/format-(?:heading-as-setext|code-as-indented)\.js$/;

const config: Options[] = [
  {
    ...common,
    noExternal: [parsers, markdown],
    esbuildPlugins: [slimMarkdown],
    esbuildOptions: (options) => {
      options.alias = alias;
    },
    entry: {
      ...entry,
      ...parts,
      cli: "src/cli/main.ts",
      "batch-worker": "src/cli/batch/worker.ts",
    },
    format: "esm",
    plugins: [withoutBareImports, compact, siteEntries],
  },
  // "treeshake" has Rollup write the CommonJS chunks: tsup's other way, Sucrase, reorders class fields.
  {
    ...common,
    entry,
    format: "cjs",
    noExternal: [parsers, markdown],
    esbuildPlugins: [slimMarkdown],
    esbuildOptions: (options) => {
      options.alias = alias;
    },
    treeshake: true,
    plugins: [withPeerMessage, compact, siteEntries],
  },
];

/** Types. `--no-dts` would have this one build code as well, over that of the two others. */
const types: Options = {
  ...common,
  entry: { ...entry, ...sites },
  format: ["esm", "cjs"],
  // tsup 8.5 sets "baseUrl" for its declaration build: TypeScript 6 wants this to accept it.
  dts: { only: true, compilerOptions: { ignoreDeprecations: "6.0" } },
};
if (!process.argv.includes("--no-dts")) config.push(types);

const bundles: ReturnType<typeof defineConfig> = defineConfig(config);
export default bundles;
