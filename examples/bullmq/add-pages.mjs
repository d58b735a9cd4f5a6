// Puts the pages named on standard input, a path a line, into the queue.
import { createHash } from "node:crypto";
import { createInterface } from "node:readline";
import { Queue } from "bullmq";

const connection = { url: process.env.REDIS_URL ?? "redis://127.0.0.1:6379" };
const pages = new Queue("pages", { connection });
for await (const path of createInterface({ input: process.stdin })) {
  // The same page has the same id: adding it again, after a crash of this program, adds nothing.
  const jobId = createHash("sha256").update(path).digest("hex");
  await pages.add("page", { path }, { jobId, attempts: 3 });
}
await pages.close();
