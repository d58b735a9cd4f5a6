// What the packed package holds, and why; what installing it costs.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./runners.mjs";

const KIB = 1024;
// Packed, in KiB: 899 once, with source maps and a copy of each chunk for every set of entries; 762 with comments and indents.
const LARGEST = 720;
// Installed, in MiB, with what it depends on.
const HEAVIEST = 12;
const KINDS = [
  [/\.map$/, "source maps: none should be here"],
  [/\.d\.c?ts$/, "types, for import and for require"],
  [/^dist\/.*\.cjs$/, "CommonJS, which carries its parsers: they ship as ES modules only"],
  [/^dist\/(?:cli|batch-worker|parts)/, "the command-line program"],
  [/^dist\/.*\.js$/, "ES modules, the code that entries share once"],
  [/\.json$/, "manifest, JSON Schema"],
  [/./, "README, licences"],
];

/** Packs the library: the file, and a line about it. */
export async function pack(folder) {
  const args = ["pack", "--json", "--ignore-scripts", "--loglevel=silent"];
  const text = await run("npm", [...args, "--pack-destination", folder], { cwd: root });
  const [packed] = JSON.parse(text);
  const sums = new Map(KINDS.map(([, why]) => [why, { files: 0, size: 0 }]));
  for (const { path, size } of packed.files) {
    const sum = sums.get(KINDS.find(([pattern]) => pattern.test(path))[1]);
    sum.files++;
    sum.size += size;
  }
  for (const [why, { files, size }] of sums) {
    const kib = String(Math.round(size / KIB));
    console.log(`     ${String(files).padStart(4)} files ${kib.padStart(5)} KiB  ${why}`);
  }
  if (sums.get(KINDS[0][1]).files > 0) throw new Error("source maps are in the package");
  const kib = Math.round(packed.size / KIB);
  if (kib > LARGEST) throw new Error(`${kib} KiB packed, at most ${LARGEST} are allowed`);
  const words = `${kib} KiB packed, ${packed.files.length} files`;
  return { file: join(folder, packed.filename), words };
}

/** What stands in node_modules, in words. */
export function weigh(folder) {
  let size = 0;
  let packages = 0;
  const modules = join(folder, "node_modules");
  for (const entry of readdirSync(modules, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    size += readFileSync(path).length;
    if (/node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+[\\/]package\.json$/.test(path)) packages++;
  }
  const mib = size / KIB / KIB;
  if (mib > HEAVIEST) throw new Error(`${mib.toFixed(1)} MiB installed, at most ${HEAVIEST}`);
  return `${mib.toFixed(1)} MiB in ${packages} packages`;
}
