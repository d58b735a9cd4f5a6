// `npm run docs`: the documentation site in site/, to be opened from a file or put on any server: typedoc's pages, the sample pages,
// the playground; then every link of every page is followed. --links follows them alone.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { buildPlayground } from "../playground/build.mjs";
import { root } from "./library.mjs";
import { brokenLinks } from "./links.mjs";

const SITE = join(root, "site");
// Where the site will stand: its own pages name each other by this address until here.
const OWN = /href="https:\/\/offprint-js\.github\.io\/offprint\/([\w./-]+)"/g;
const pages = () =>
  readdirSync(SITE, { recursive: true })
    .filter((file) => file.endsWith(".html"))
    .sort();

if (!process.argv.includes("--links")) {
  execFileSync(process.execPath, [join(root, "node_modules/typedoc/bin/typedoc")], {
    cwd: root,
    stdio: "inherit",
  });
  await buildPlayground(join(SITE, "playground.html"));
  cpSync(join(root, "docs/samples"), join(SITE, "samples"), { recursive: true });
  for (const page of pages()) {
    if (page.startsWith("samples")) continue;
    const file = join(SITE, page);
    const up = relative(dirname(file), SITE).replaceAll("\\", "/");
    const html = readFileSync(file, "utf8").replace(OWN, (link, path) =>
      existsSync(join(SITE, path)) ? `href="${up === "" ? "" : `${up}/`}${path}"` : link,
    );
    writeFileSync(file, html);
  }
}
const broken = brokenLinks(
  SITE,
  pages().filter((page) => !page.startsWith("samples")),
);
for (const line of broken) console.error(line);
console.log(`${pages().length} pages, ${broken.length} broken links`);
if (broken.length > 0) process.exitCode = 1;
