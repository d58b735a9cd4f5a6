import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Queue } from "bullmq";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const examples = join(root, "examples/bullmq");
const built = existsSync(join(root, "dist/batch-worker.js"));
const folder = mkdtempSync(join(tmpdir(), "offprint-scaling-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program of the system; where it must be there and is not, this fails. */
function program(...names: readonly string[]): string | undefined {
  const found = names.find((name) => spawnSync(name, ["--version"]).status === 0);
  if (found !== undefined && built) return found;
  const missing = built ? `none of ${names.join(", ")} is installed` : "dist is missing";
  if (process.env["REQUIRE_SERVICES"] === "1") throw new Error(`REQUIRE_SERVICES=1: ${missing}`);
  console.warn(`SKIPPED: scaling tests, ${missing}`);
  return undefined;
}
const server = program("valkey-server", "redis-server");
const parallel = program("parallel");

const page = (n: number): string =>
  `<title>Weir ${n}</title><article><h1>Weir ${n}</h1>${`<p>The river at weir ${n} had not been so high since the old bridge was built, and the miller said so to everyone who came by that week.</p>`.repeat(60)}</article>`;

it("the guide shows the examples as they are run here", () => {
  const guide = readFileSync(join(root, "docs/scaling.md"), "utf8");
  for (const name of readdirSync(examples))
    expect(guide, name).toContain(readFileSync(join(examples, name), "utf8"));
});

describe.skipIf(server === undefined)("a queue of BullMQ", () => {
  const total = 120;
  const children: ChildProcess[] = [];
  let url = "";
  const run = (script: string, input = ""): string => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(examples, script)], {
      input,
      encoding: "utf8",
      maxBuffer: 1 << 28,
      env: { ...process.env, REDIS_URL: url },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    return stdout;
  };

  beforeAll(async () => {
    const port = await freePort();
    url = `redis://127.0.0.1:${port}`;
    const options = ["--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder];
    children.push(spawn(server ?? "", ["--port", `${port}`, ...options], { stdio: "ignore" }));
    await listening(port);
  });
  afterAll(() => {
    for (const child of children) child.kill("SIGKILL");
  });

  it("loses and doubles nothing when one of three workers is killed", async () => {
    const paths = Array.from({ length: total }, (_, n) => join(folder, `${n}.html`));
    for (const [n, path] of paths.entries()) writeFileSync(path, page(n));
    const list = `${paths.join("\n")}\n`;
    run("add-pages.mjs", list);
    // Added again, as after a crash: nothing is doubled.
    run("add-pages.mjs", list);
    const queue = new Queue("pages", { connection: { url } });
    expect(await queue.getWaitingCount()).toBe(total);
    // A killed worker's page is given to another after the lock ends; half a minute is long for a test.
    const script = readFileSync(join(examples, "worker.mjs"), "utf8");
    const quick = script.replace("30_000", "6_000").replace("15_000", "3_000");
    expect(quick).not.toBe(script);
    const at = join(examples, `.worker-${process.pid}.mjs`);
    writeFileSync(at, quick);
    try {
      const start = (): ChildProcess => {
        const child = spawn(process.execPath, [at], {
          env: { ...process.env, REDIS_URL: url },
          stdio: "ignore",
        });
        children.push(child);
        return child;
      };
      const victim = start();
      while ((await queue.getCompletedCount()) < 20) await pause();
      // Killed with a page in hand: paused first, so that it surely has one.
      for (;;) {
        victim.kill("SIGSTOP");
        if ((await queue.getActiveCount()) === 1) break;
        victim.kill("SIGCONT");
        await pause();
      }
      victim.kill("SIGKILL");
      expect(await queue.getCompletedCount()).toBeLessThan(total);
      start();
      start();
      while ((await queue.getCompletedCount()) + (await queue.getFailedCount()) < total)
        await pause();
    } finally {
      rmSync(at);
    }
    const counts = await queue.getJobCounts("completed", "failed", "active", "waiting");
    expect(counts).toEqual({ completed: total, failed: 0, active: 0, waiting: 0 });
    await queue.close();
    const lines = run("collect.mjs").trimEnd().split("\n");
    const results = lines.map(
      (line) => JSON.parse(line) as { path: string; article: { title: string } },
    );
    expect(results.map((result) => result.path).sort()).toEqual([...paths].sort());
    for (const { path, article } of results)
      expect(article.title).toBe(`Weir ${/(\d+)\.html$/.exec(path)?.[1]}`);
  });
});

describe.skipIf(parallel === undefined)("GNU parallel", () => {
  it("feeds batches through their standard input, as the guide says", () => {
    const guide = readFileSync(join(root, "docs/scaling.md"), "utf8");
    const [, command = ""] = /```sh parallel\n([\s\S]*?)```/.exec(guide) ?? [];
    expect(command).toContain("parallel");
    const total = 60;
    const records = Array.from({ length: total }, (_, id) =>
      JSON.stringify({ id, html: page(id) }),
    );
    writeFileSync(join(folder, "pages.ndjson"), `${records.join("\n")}\n`);
    const { status, stderr } = spawnSync(
      "sh",
      [
        "-c",
        command
          .replaceAll("npx offprint", `${process.execPath} ${join(root, "dist/cli.js")}`)
          .replace("10M", "200k"),
      ],
      { cwd: folder, encoding: "utf8", env: { ...process.env, HOME: folder } },
    );
    expect(status, stderr).toBe(0);
    const lines = readFileSync(join(folder, "articles.ndjson"), "utf8").trimEnd().split("\n");
    const results = lines.map(
      (line) => JSON.parse(line) as { id: number; article: { title: string } },
    );
    expect(results.map(({ id }) => id).sort((a, b) => a - b)).toEqual(records.map((_, id) => id));
    for (const { id, article } of results) expect(article.title).toBe(`Weir ${id}`);
  });
});

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}

async function listening(port: number): Promise<void> {
  for (;;) {
    const open = await new Promise<boolean>((done) => {
      const socket = connect(port, "127.0.0.1", () => {
        socket.destroy();
        done(true);
      });
      socket.on("error", () => done(false));
    });
    if (open) return;
    await pause();
  }
}

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, 20));
}
