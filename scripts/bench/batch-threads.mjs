// `node scripts/bench/batch-threads.mjs FOLDER [options of offprint batch]`: processor time of each thread of a batch, on Linux. It is
// nearly the same on a busy machine and on a quiet one, which the time that passes is not.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

// Clock ticks a second (`getconf CLK_TCK`).
const TICKS = 100;
const program = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const began = performance.now();
const child = spawn(
  process.execPath,
  [program, "batch", "--quiet", "--out", "/dev/null", ...process.argv.slice(2)],
  { stdio: ["ignore", "ignore", "inherit"] },
);
const threads = new Map();
const timer = setInterval(() => {
  try {
    for (const id of readdirSync(`/proc/${child.pid}/task`)) {
      const stat = readFileSync(`/proc/${child.pid}/task/${id}/stat`, "utf8");
      // Behind the name, which may hold blanks: proc(5), "utime" and "stime".
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      threads.set(id, (Number(fields[11]) + Number(fields[12])) / TICKS);
    }
  } catch {
    // A thread, or the program, has ended since.
  }
}, 50);
child.on("exit", (code) => {
  clearInterval(timer);
  const passed = (performance.now() - began) / 1000;
  for (const [id, seconds] of threads)
    if (seconds >= 0.05)
      console.log(
        `${Number(id) === child.pid ? "main  " : "thread"} ${seconds.toFixed(2).padStart(8)} s`,
      );
  const all = [...threads.values()].reduce((sum, seconds) => sum + seconds, 0);
  console.log(
    `all    ${all.toFixed(2).padStart(8)} s in ${passed.toFixed(1)} s, exit code ${code}`,
  );
});
