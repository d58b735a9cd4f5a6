// `npm run bench [-- --groups news,nytimes] [-- --doors bytes,text] [-- --rounds 3] [-- --no-peers] [-- --write]`:
// one table of contenders, pages, doors and passes. `--json FILE` keeps the figures; `--write` puts the table and the
// chart into docs/performance.md.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { chart } from "./bench/chart.mjs";
import { CONTENDERS, installPeers } from "./bench/contenders.mjs";
import { GROUPS } from "./bench/pages.mjs";
import { run } from "./bench/run.mjs";

const { values: asked } = parseArgs({
  options: {
    groups: { type: "string", default: "nytimes,news,bundled,docs,forums" },
    doors: { type: "string", default: "bytes,text" },
    rounds: { type: "string", default: "3" },
    passes: { type: "string", default: "7" },
    "no-peers": { type: "boolean", default: false },
    json: { type: "string" },
    write: { type: "boolean", default: false },
  },
});
const PEERS = ["readability", "defuddle"];
const peers = !asked["no-peers"];
if (peers) installPeers();

const rows = [];
for (const group of asked.groups.split(",")) {
  if (!existsSync(GROUPS[group].folder)) {
    console.log(`SKIPPED: ${group}, not there`);
    continue;
  }
  for (const door of asked.doors.split(",")) {
    const names = Object.keys(CONTENDERS).filter((name) => peers || !PEERS.includes(name));
    const found = run(names, group, door, {
      rounds: Number(asked.rounds),
      passes: Number(asked.passes),
    });
    const base = found.get("parseDocument");
    for (const [name, figures] of found) rows.push({ group, door, name, ...figures, base });
  }
}

const ratio = (row, pass) => (row[pass] / row.base[pass]).toFixed(2);
const table = [
  "| pages | door | contender | first | second | warm | warm, ms a page | collection | start, ms | first page, ms |",
  "| --- | --- | --- | --: | --: | --: | --: | --: | --: | --: |",
  ...rows.map((row) => {
    const a = row.pages;
    const spread = `${(row.warm / a).toFixed(2)} (${(row.least / a).toFixed(2)} to ${(row.most / a).toFixed(2)})`;
    const passes = ["first", "second", "warm"].map((pass) => ratio(row, pass)).join(" | ");
    return `| ${a} ${row.group} | ${row.door} | ${row.name} | ${passes} | ${spread} | ${Math.round(100 * row.collection)} % | ${row.load.toFixed(0)} | ${row.firstPage.toFixed(0)} |`;
  }),
].join("\n");
const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}`;
console.log(`${table}\n\n${machine}`);
if (asked.json) writeFileSync(asked.json, JSON.stringify({ machine, rows }, null, 1));
if (asked.write) {
  const file = new URL("../docs/performance.md", import.meta.url);
  const page = readFileSync(file, "utf8");
  const made = `<!-- bench -->\n\n${table}\n\nMeasured on ${machine}; medians of ${asked.rounds} processes each.\n\n<!-- /bench -->`;
  writeFileSync(file, page.replace(/<!-- bench -->[\s\S]*<!-- \/bench -->/, made));
  writeFileSync(new URL("../docs/performance.svg", import.meta.url), chart(rows));
}
