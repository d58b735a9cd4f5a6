// `node scripts/peers.mjs readability|defuddle|postlight|trafilatura [SOURCE …]`: the bodies that another library finds on the pages of
// the corpus, by the metrics of `npm run eval`. It is installed into a folder of its own, under the version that the README names.
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { CORPUS, sourcesOf } from "./eval/corpus.mjs";
import { scoreSource } from "./eval/score.mjs";

const [name = "", ...only] = process.argv.slice(2);
const folder = fileURLToPath(new URL(`../node_modules/.cache/peers/${name}`, import.meta.url));
const decode = (bytes) => new TextDecoder().decode(bytes);

// What to install, and how to get from a page to HTML or text.
const PEERS = {
  readability: {
    packages: ["@mozilla/readability@0.6.0", "linkedom@0.18.15"],
    async load(require) {
      const { Readability } = require("@mozilla/readability");
      const { parseHTML } = require("linkedom");
      return (page) => ({ html: new Readability(parseHTML(page).document).parse()?.content });
    },
  },
  defuddle: {
    packages: ["defuddle@0.19.4", "linkedom@0.18.15"],
    async load(require) {
      // It can only be imported, and only from where it is installed.
      const door = join(folder, "defuddle.mjs");
      writeFileSync(door, 'export { Defuddle } from "defuddle/node";');
      const { Defuddle } = await import(pathToFileURL(door).href);
      const { parseHTML } = require("linkedom");
      return async (page, url) => ({
        html: (await Defuddle(parseHTML(page).document, url)).content,
      });
    },
  },
  postlight: {
    packages: ["@postlight/parser@2.2.3"],
    async load(require) {
      const Parser = require("@postlight/parser");
      return async (page, url) => {
        const { content } = await Parser.parse(url ?? "https://page.example/", {
          html: page,
          fetchAllPages: false,
        });
        return { html: content };
      };
    },
  },
  trafilatura: {
    packages: [],
    async load() {
      const python = join(folder, "venv/bin/python");
      execFileSync("python3", ["-m", "venv", join(folder, "venv")]);
      execFileSync(python, ["-m", "pip", "install", "--quiet", "trafilatura==2.2.0"]);
      // One process for all pages, a line of JSON for each: to start it takes longer than to read a page.
      const program =
        "import json, sys, trafilatura\n" +
        "for line in sys.stdin: print(json.dumps(trafilatura.extract(json.loads(line)) or ''), flush=True)";
      const reader = spawn(python, ["-c", program], { stdio: ["pipe", "pipe", "inherit"] });
      const answers = createInterface(reader.stdout)[Symbol.asyncIterator]();
      // Ends when the last page is read, by the end of its input.
      reader.unref();
      reader.stdin.unref();
      reader.stdout.unref();
      return async (page) => {
        reader.stdin.write(`${JSON.stringify(page)}\n`);
        const { value } = await answers.next();
        return { text: JSON.parse(value) };
      };
    },
  },
};

const peer = PEERS[name];
if (peer === undefined) {
  console.error(`usage: node scripts/peers.mjs ${Object.keys(PEERS).join("|")} [SOURCE …]`);
  process.exit(2);
}
const sources = sourcesOf(CORPUS).filter((source) => only.length === 0 || only.includes(source));
if (sources.length === 0) {
  console.log("SKIPPED: no corpus (OFFPRINT_CORPUS=DIR names one)");
  process.exit(0);
}
mkdirSync(folder, { recursive: true });
// Postlight names copies of two packages on GitHub; the registry has what they were copied from.
const overrides = {
  "browser-request": "npm:browser-request@^0.3.3",
  difflib: "npm:difflib@^0.2.4",
};
writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, overrides }));
if (peer.packages.length > 0)
  execFileSync("npm", ["install", "--no-save", "--silent", "--no-audit", ...peer.packages], {
    cwd: folder,
  });
const read = await peer.load(createRequire(join(folder, "package.json")));
// HTML becomes text by one converter for all: ours, told to look at nothing and to leave nothing out.
const { parseArticle, toText } = await import("../dist/index.js");

async function bodyOf(bytes, { url }) {
  try {
    const { html, text = "" } = await read(decode(bytes), url);
    if (html === undefined || html === null) return { text };
    const page = `<main>${html}</main>`;
    return { body: parseArticle(page, { container: "main", hidden: "keep" }).body };
  } catch {
    // What throws has found nothing.
    return { text: "" };
  }
}

// What a library complains of while it reads is no result.
console.error = () => {};
console.warn = () => {};
const none = { body: [], authors: [], tags: [], notes: [], issues: [], confidence: 0 };
for (const source of sources) {
  const library = {
    parseArticle: async (bytes, options) => ({ ...none, ...(await bodyOf(bytes, options)) }),
    toText: ({ body, text }, options) => text ?? toText(body, options),
  };
  const { figures, rows } = await scoreSource(CORPUS, source, library);
  console.log(`${source}, ${rows.length} pages`);
  for (const [figure, value] of Object.entries(figures))
    if (/F1|exact|notEmpty/.test(figure)) console.log(`  ${figure.padEnd(24)} ${value.toFixed(3)}`);
}
