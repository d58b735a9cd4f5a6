// `npm run fuzz [-- --minutes N] [--seed S] [--large] [WORD]`: the property tests on other inputs each time, N minutes in all
// (16). A failure prints the seed and the smallest input; `--seed` tries the same inputs again. `--large` reads pages of 50 MB
// as well.
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";

// Properties in test/fuzz, which are tried one after the other.
const PROPERTIES = 17;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: "string", default: "16" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 2 ** 31)) },
    large: { type: "boolean" },
  },
});
const minutes = Number(values.minutes);
const seed = Number(values.seed);
if (!(minutes > 0)) throw new Error(`--minutes must be a number above 0, got ${values.minutes}`);
if (!Number.isSafeInteger(seed))
  throw new Error(`--seed must be a whole number, got ${values.seed}`);
console.log(`seed ${seed}`);
const options = ["--project", "node", "--no-file-parallelism", "--disable-console-intercept"];
const child = spawn(
  "npx",
  ["vitest", "run", ...(positionals.length > 0 ? positionals : ["test/fuzz/"]), ...options],
  {
    stdio: ["inherit", "pipe", "inherit"],
    env: {
      ...process.env,
      FUZZ_SECONDS: String((minutes * 60) / PROPERTIES),
      FUZZ_SEED: String(seed),
      ...(values.large && { FUZZ_LARGE: "1" }),
    },
    shell: process.platform === "win32",
  },
);
let inputs = 0;
child.stdout.on("data", (data) => {
  process.stdout.write(data);
  for (const [, tried] of String(data).matchAll(/FUZZ (\d+) inputs/g)) inputs += Number(tried);
});
child.on("close", (status) => {
  console.log(`${inputs} inputs, seed ${seed}`);
  process.exitCode = status ?? 1;
});
