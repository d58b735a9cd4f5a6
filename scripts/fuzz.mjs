// `npm run fuzz [-- SECONDS]`: the property tests, each for so many seconds (60), and what is too large for every day.
import { spawnSync } from "node:child_process";

const [seconds = "60", ...more] = process.argv.slice(2);
if (!(Number(seconds) > 0)) throw new Error(`SECONDS must be a number above 0, got ${seconds}`);
const { status } = spawnSync("npx", ["vitest", "run", "--project", "node", "test/fuzz", ...more], {
  stdio: "inherit",
  env: { ...process.env, FUZZ_SECONDS: seconds },
  shell: process.platform === "win32",
});
process.exitCode = status ?? 1;
