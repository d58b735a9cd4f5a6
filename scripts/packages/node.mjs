// The package in Node: imported, required, as a program, in a thread.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expectFound, node, run } from "./runners.mjs";

const REQUIRED = `const { parseArticle, toText } = require("offprint");
const { toMarkdown } = require("offprint/markdown");
const page = "<title>Rain</title><article><p>It rained all day in the <b>two fingers</b> inn.</article>";
const article = parseArticle(page);
console.log([article.title, toText(article).slice(0, 9), toMarkdown(article).includes("**two fingers**")].join("|"));`;

// With 59 of them, finding and reading them took a third of the start.
const MOST_FILES = 16;

/** A module and all that it imports. */
function filesOf(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, path] of readFileSync(file, "utf8").matchAll(/\bfrom\s*"(\.[^"]+)"/g))
    filesOf(join(dirname(file), path), found);
  return found;
}

export const inNode = (folder) => [
  ["import", async () => expectFound(await run(node, ["use.mjs"], { cwd: folder }))],
  [
    "import reads few files",
    async () => {
      const count = filesOf(join(folder, "node_modules/offprint/dist/index.js")).size;
      if (count > MOST_FILES) throw new Error(`${count} files, at most ${MOST_FILES}`);
      return `${count} files`;
    },
  ],
  [
    "require, without require(esm)",
    async () => {
      writeFileSync(join(folder, "required.cjs"), REQUIRED);
      const args = ["--no-experimental-require-module", "required.cjs"];
      expectFound(await run(node, args, { cwd: folder }));
    },
  ],
  [
    "the program",
    async () => {
      const program = join(folder, "node_modules/offprint/dist/cli.js");
      const text = await run(node, [program, "--version"], { cwd: folder });
      if (!/^\d+\.\d+\.\d+/.test(text)) throw new Error(text);
      return text.trim();
    },
  ],
  [
    "offprint/dates without chrono-node",
    async () => {
      const message = "offprint/dates needs the package chrono-node: npm install chrono-node";
      const code = `import { readProseDate } from "offprint/dates"; readProseDate("", []);`;
      const required = code.replace(/import (.*) from (.*?);/, "const $1 = require($2);");
      for (const args of [
        ["--input-type=module", "-e", code],
        ["-e", required],
      ]) {
        const told = await run(node, args, { cwd: folder }).catch(({ message }) => message);
        if (!told.includes(message)) throw new Error(told);
      }
    },
  ],
  [
    "a worker thread",
    async () => {
      const code = `import { Worker } from "node:worker_threads"; new Worker(new URL("./use.mjs", import.meta.url));`;
      writeFileSync(join(folder, "worker.mjs"), code);
      expectFound(await run(node, ["worker.mjs"], { cwd: folder }));
    },
  ],
];
