// `npm run fixture -- SITE[/NAME]`: writes what the library gives for pages under fixtures/ beside them, to be read before
// it is committed. Only `article` is written: what the page is and its address stay as they are.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const [wanted = ""] = process.argv.slice(2);
const [site, only] = wanted.split("/");
if (!site || !existsSync(`fixtures/${site}`)) {
  console.error("usage: npm run fixture -- SITE[/NAME]");
  process.exit(2);
}
const { outputFiles } = await build({
  stdin: {
    contents: `export { parseArticle } from "./src/index.ts"; export { summarize } from "./test/sites/pages.ts"; export { more } from "./src/sites/more.ts";`,
    resolveDir: ".",
  },
  bundle: true,
  platform: "node",
  format: "esm",
  write: false,
});
const code = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`;
const { more, parseArticle, summarize } = await import(code);
for (const file of readdirSync(`fixtures/${site}`)) {
  const name = file.replace(/\.html$/, "");
  if (!file.endsWith(".html") || (only !== undefined && name !== only)) continue;
  const path = `fixtures/${site}/${name}.json`;
  const expected = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
  const { about = "", url = "https://example.com/", ...rest } = expected;
  const html = readFileSync(`fixtures/${site}/${file}`, "utf8");
  const article = JSON.parse(
    JSON.stringify(summarize(parseArticle(html, { url, profiles: more }))),
  );
  writeFileSync(path, `${JSON.stringify({ about, url, ...rest, article }, null, 2)}\n`);
  console.log(`wrote ${path}`);
}
