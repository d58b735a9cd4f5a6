// `npm run bench:gate`: has reading become slower? The least CPU time of whole passes over the bundled pages against that
// of parseDocument over the same bytes, in one run and in turn. Fails at 10 % above `gate.json`, when a second run says
// so too; `-- --update` writes what it finds if that is less.
import { readFileSync, writeFileSync } from "node:fs";
import { CONTENDERS } from "./contenders.mjs";
import { pagesOf } from "./pages.mjs";

const MARGIN = 1.1;
const PASSES = 30;
const WARM_UP = 6;
const file = new URL("gate.json", import.meta.url);
const known = JSON.parse(readFileSync(file, "utf8"));
const pages = pagesOf("bundled");
const ours = await CONTENDERS.offprint({});
const theirs = await CONTENDERS.parseDocument();

function pass(read) {
  const start = process.cpuUsage();
  for (const page of pages) read(page);
  const { user, system } = process.cpuUsage(start);
  return user + system;
}
function ratio() {
  const least = { ours: Number.POSITIVE_INFINITY, theirs: Number.POSITIVE_INFINITY };
  for (let i = 0; i < PASSES + WARM_UP; i++) {
    const [a, b] = [pass(ours), pass(theirs)];
    if (i < WARM_UP) continue;
    least.ours = Math.min(least.ours, a);
    least.theirs = Math.min(least.theirs, b);
  }
  return least.ours / least.theirs;
}

let found = ratio();
if (found > known.ratio * MARGIN) found = Math.min(found, ratio());
const verdict = found > known.ratio * MARGIN ? "SLOWER" : "ok";
console.log(
  `${verdict}: ${found.toFixed(2)} x parseDocument on ${pages.length} pages; ${known.ratio} is known, 10 % more allowed`,
);
if (verdict !== "ok") process.exitCode = 1;
if (process.argv.includes("--update") && found < known.ratio)
  writeFileSync(file, `${JSON.stringify({ ratio: Number(found.toFixed(2)) })}\n`);
