// One contender on one group by one door, in a process of its own: `node measure.mjs CONTENDER GROUP DOOR PASSES`.
// CPU time of the process, so that other work on the machine counts as little as it can.
import { PerformanceObserver } from "node:perf_hooks";
import { CONTENDERS } from "./contenders.mjs";
import { GROUPS, pagesOf } from "./pages.mjs";

const [name, group, door, passes] = process.argv.slice(2);
const bytes = pagesOf(group);
const pages = door === "text" ? bytes.map((page) => new TextDecoder().decode(page)) : bytes;

const cpu = (since) => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};
let collecting = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) collecting += duration;
}).observe({ entryTypes: ["gc"] });

const start = process.cpuUsage();
const read = await CONTENDERS[name](GROUPS[group].options);
const load = cpu(start);
const times = [];
const collections = [];
let firstPage;
for (let pass = 0; pass < Number(passes); pass++) {
  collecting = 0;
  const wall = performance.now();
  const begun = process.cpuUsage();
  for (const page of pages) {
    await read(page);
    firstPage ??= cpu(begun);
  }
  times.push(cpu(begun));
  const spent = performance.now() - wall;
  await new Promise((resolve) => setTimeout(resolve));
  collections.push(collecting / spent);
}
console.log(JSON.stringify({ load, firstPage, times, collections, pages: pages.length }));
