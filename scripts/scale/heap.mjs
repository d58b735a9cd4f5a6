// The most heap that a page of each shape takes, one thread for each.
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { shapes } from "./families/index.mjs";

const [lib, kib, word] = process.argv.slice(2);
const size = Number(kib) * 4;
// What a thread needs before it reads anything, in MB, and what a page may take of it at the most.
const limit = 32 + (300 * size) / 1024 / 1024;

/** Most heap in use, of what is allowed; more than the limit ends the thread. */
function heap(name) {
  return new Promise((done, fail) => {
    const worker = new Worker(fileURLToPath(new URL("heap-worker.mjs", import.meta.url)), {
      workerData: { name, size, lib: pathToFileURL(resolve(lib)).href },
      resourceLimits: { maxOldGenerationSizeMb: limit, maxYoungGenerationSizeMb: 2 },
    });
    worker.on("message", done);
    worker.on("error", (error) =>
      error.code === "ERR_WORKER_OUT_OF_MEMORY"
        ? done({ bytes: Number.POSITIVE_INFINITY, share: Number.POSITIVE_INFINITY })
        : fail(error),
    );
  });
}

for (const { name } of shapes.filter((family) => family.name.includes(word)))
  process.send({ name, ...(await heap(name)) });
process.disconnect();
