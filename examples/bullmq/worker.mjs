// Parses pages of the queue. Start as many as there are cores, on as many machines as there are.
import { readFile } from "node:fs/promises";
import { Worker } from "bullmq";
import { parseArticle } from "offprint";

const connection = { url: process.env.REDIS_URL ?? "redis://127.0.0.1:6379" };
const worker = new Worker(
  "pages",
  // What is returned is stored in the same step that marks the job as done: never one without the other.
  async ({ data: { path } }) => ({ path, article: parseArticle(await readFile(path)) }),
  // The job of a worker that died is given to another after half a minute.
  { connection, lockDuration: 30_000, stalledInterval: 15_000, maxStalledCount: 3 },
);
// Asked to stop, it ends the page in hand first.
process.once("SIGTERM", () => worker.close());
