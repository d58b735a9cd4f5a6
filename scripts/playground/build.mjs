// The playground as one file, for a server or for file://: `node scripts/playground/build.mjs FILE`; part of `npm run docs`.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = new URL(".", import.meta.url);
const read = (name) => readFileSync(new URL(name, here), "utf8");
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Writes the playground: its policy lets nothing in but its own script and style, and nothing out. */
export async function buildPlayground(file) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("app.js", here))],
    bundle: true,
    minify: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    charset: "utf8",
    loader: { ".html": "text" },
    write: false,
    logLevel: "error",
  });
  // Inside a script element these letters would end or change it.
  const script = outputFiles[0].text.replace(/<(?=\/script|!--)/gi, "\\x3c").trim();
  const style = read("style.css")
    .replace(/\s*\n\s*/g, " ")
    .trim();
  const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; img-src data:; base-uri 'none'; form-action 'none'`;
  const parts = { policy, style, script };
  const html = read("page.html").replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, html);
  return html.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = resolve(process.argv[2] ?? "site/playground.html");
  console.log(`${file}: ${Math.round((await buildPlayground(file)) / 1024)} KiB`);
}
