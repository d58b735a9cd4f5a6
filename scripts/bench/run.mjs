// Runs contenders in turn, each in a process of its own, and puts what they say together.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const measurer = fileURLToPath(new URL("measure.mjs", import.meta.url));
const WARM_UP = 2;

export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Medians of every contender: first, second and warm pass, share of collection, start. Milliseconds of CPU time. */
export function run(contenders, group, door, { rounds, passes }) {
  const found = new Map(contenders.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const name of contenders) found.get(name).push(measured(name, group, door, passes));
  return new Map([...found].map(([name, runs]) => [name, summary(runs)]));
}

function measured(name, group, door, passes) {
  const args = [measurer, name, group, door, String(passes)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${name} on ${group}: ${stderr.slice(-400)}`);
  // A peer may write to the console.
  return JSON.parse(stdout.trim().split("\n").at(-1));
}

function summary(runs) {
  const warm = runs.flatMap(({ times }) => times.slice(WARM_UP));
  return {
    pages: runs[0].pages,
    load: median(runs.map(({ load }) => load)),
    firstPage: median(runs.map(({ firstPage }) => firstPage)),
    first: median(runs.map(({ times }) => times[0])),
    second: median(runs.map(({ times }) => times[1])),
    warm: median(warm),
    least: Math.min(...warm),
    most: Math.max(...warm),
    collection: median(runs.flatMap(({ collections }) => collections.slice(WARM_UP))),
  };
}
