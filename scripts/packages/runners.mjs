// Runs a command or a piece of code and says what went wrong.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const node = process.execPath;

/** What a command prints; throws with all of it when it fails. */
export function run(command, args, { cwd, env = {} } = {}) {
  return new Promise((done, fail) => {
    const shell = process.platform === "win32" && command !== node;
    const all = { ...process.env, NO_COLOR: "1", ...env };
    const child = spawn(command, args, { cwd, shell, env: all });
    let text = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (data) => {
        text += data;
      });
    child.on("error", fail);
    child.on("close", (code) =>
      code === 0
        ? done(text)
        : fail(new Error(`${command} ${args.join(" ")}\n${text.slice(-3000)}`)),
    );
  });
}

export const npm = (args, cwd) =>
  run("npm", [...args, "--no-audit", "--no-fund", "--loglevel=error"], { cwd });

const FOUND = "Rain|It rained|true";

/** Throws unless a text says what use.mjs finds on its page. */
export function expectFound(text) {
  if (!text.includes(FOUND)) throw new Error(`"${FOUND}" is not in: ${text.slice(-2000)}`);
}

/** Runs a script as an edge worker would: web interfaces alone, and no code made of strings. */
export function runWithoutEval(code) {
  let found = "";
  const report = (text) => {
    found = text;
  };
  const globals = { TextDecoder, TextEncoder, URL, AbortController, AbortSignal, ReadableStream };
  const context = createContext(
    { ...globals, report },
    { codeGeneration: { strings: false, wasm: false } },
  );
  runInContext(code, context);
  expectFound(found);
}
