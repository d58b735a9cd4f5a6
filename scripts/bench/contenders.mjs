// Who is measured. The peers are installed into a folder of their own when they are asked for: `npm ci` stays light.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const PEERS = { "@mozilla/readability": "0.6.0", defuddle: "0.6.6", linkedom: "0.18.12" };
const folder = join(tmpdir(), "offprint-bench-peers");
const text = (page) => (typeof page === "string" ? page : new TextDecoder().decode(page));

/** Each by its name: what loads it gives what reads a page. */
export const CONTENDERS = {
  // Only builds a tree: what everybody pays before looking for an article.
  parseDocument: async () => {
    const { parseDocument } = await import("htmlparser2");
    return (page) => parseDocument(text(page));
  },
  offprint: async (options) => {
    const { parseArticle } = await import("../../dist/index.js");
    return (page) => parseArticle(page, options);
  },
  "offprint, stream": async (options) => {
    const { readArticle } = await import("../../dist/index.js");
    const contentType = "text/html; charset=utf-8";
    return (page) => readArticle(pieces(page), { ...options, contentType });
  },
  readability: async () => {
    const { Readability } = await peer("@mozilla/readability");
    const { parseHTML } = await peer("linkedom");
    return (page) => new Readability(parseHTML(text(page)).document).parse();
  },
  defuddle: async () => {
    const { Defuddle } = await peer("defuddle/node");
    const { parseHTML } = await peer("linkedom");
    return (page) => Defuddle({ window: parseHTML(text(page)) }, "https://gazette.example/");
  },
};

/** Installs the peers, once for each machine. */
export function installPeers() {
  if (existsSync(join(folder, "node_modules", "linkedom"))) return;
  mkdirSync(folder, { recursive: true });
  const manifest = { private: true, type: "module", dependencies: PEERS };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  const { status } = spawnSync("npm", ["install", "--no-audit", "--no-fund", "--silent"], {
    cwd: folder,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error("the peers cannot be installed");
}

/** Imports from the folder of the peers: `require.resolve` knows nothing of what can be imported alone. */
async function peer(name) {
  const loader = join(folder, "load.mjs");
  writeFileSync(loader, "export const load = (name) => import(name);\n");
  const { load } = await import(pathToFileURL(loader).href);
  return load(name);
}

async function* pieces(page) {
  const size = 16 * 1024;
  for (let at = 0; at < page.length; at += size)
    yield typeof page === "string" ? page.slice(at, at + size) : page.subarray(at, at + size);
}
