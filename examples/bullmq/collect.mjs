// Writes what has been done as NDJSON, a line for each page.
import { Queue } from "bullmq";

const connection = { url: process.env.REDIS_URL ?? "redis://127.0.0.1:6379" };
const pages = new Queue("pages", { connection });
const STEP = 100;
for (let from = 0; ; from += STEP) {
  const jobs = await pages.getCompleted(from, from + STEP - 1);
  for (const { returnvalue } of jobs) process.stdout.write(`${JSON.stringify(returnvalue)}\n`);
  if (jobs.length < STEP) break;
}
await pages.close();
