import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { splitLines } from "../../src/cli/batch/input/lines.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const program = join(root, "dist/cli.js");
const built = existsSync(join(root, "dist/batch-worker.js"));
if (!built) console.warn("SKIPPED: batch tests, dist is missing (npm run build)");

const folder = mkdtempSync(join(tmpdir(), "offprint-batch-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

const page = (n: number): string =>
  `<title>Weir ${n}</title><article><h1>Weir ${n}</h1><p>The river at weir ${n} had not been so high since the old bridge was built, and the miller said so to everyone who came by that week.</p></article>`;
mkdirSync(at("pages/inner"), { recursive: true });
for (const n of [1, 2, 3, 4])
  writeFileSync(at(`pages/${n === 4 ? "inner/" : ""}${n}.html`), page(n));
writeFileSync(at("pages/notes.txt"), "no page");

interface Line {
  readonly index: number;
  readonly source: string;
  readonly id?: unknown;
  readonly url?: string;
  readonly article?: { readonly title?: string; readonly url?: string };
  readonly events?: readonly unknown[];
  readonly html?: string;
  readonly text?: string;
  readonly error?: { readonly code: string; readonly message: string };
}
const parsed = (text: string): Line[] =>
  text
    .trimEnd()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);
const titles = (lines: readonly Line[]): unknown[] => lines.map(({ article }) => article?.title);

function batch(args: readonly string[], input: string | Buffer = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "batch", ...args], {
    input,
    encoding: "utf8",
    cwd: folder,
  });
  return { status, stdout, stderr, lines: status === 0 ? parsed(stdout) : [] };
}

describe.skipIf(!built)("offprint batch", () => {
  it("reads a folder, by name, and says what it did", () => {
    const { lines, stderr } = batch(["pages", "-w", "2"]);
    expect(titles(lines)).toEqual(["Weir 1", "Weir 2", "Weir 3", "Weir 4"]);
    expect(lines.map(({ index, source }) => [index, source])).toEqual([
      [0, "pages/1.html"],
      [1, "pages/2.html"],
      [2, "pages/3.html"],
      [3, "pages/inner/4.html"],
    ]);
    expect(stderr).toMatch(
      /^4 pages in [\d.]+ s \([\d.]+\/s\): 4 articles, 0 without, 0 errors\n$/,
    );
  });

  it("reads a list of files, of a file and of standard input", () => {
    const list = "pages/2.html\r\nnone.html\n\nhttps://gazette.example/\npages/1.html";
    writeFileSync(at("list.txt"), list);
    const { lines } = batch(["list.txt", "-q", "-w", "1"]);
    expect(titles(lines)).toEqual(["Weir 2", undefined, undefined, "Weir 1"]);
    expect(lines.flatMap(({ error }) => error ?? [])).toEqual([
      { code: "unreadable", message: "no such file" },
      { code: "unreadable", message: "is an address: a batch reads files, it fetches nothing" },
    ]);
    expect(batch(["-", "-q", "-w", "1"], list).lines).toEqual(lines);
  });

  it("reads NDJSON; a bad record costs its own line", () => {
    const records = [
      JSON.stringify({ id: 7, url: "https://gazette.example/1", html: page(1) }),
      "{ broken",
      JSON.stringify({ url: "https://gazette.example/2", path: "pages/2.html" }),
      JSON.stringify({ url: "https://gazette.example/3" }),
      "",
      JSON.stringify([1]),
      JSON.stringify({ url: "nonsense", html: page(3) }),
      JSON.stringify({ html: "" }),
      `{"html":"<p>It rained.","id":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
    ].join("\n");
    writeFileSync(at("records.ndjson.gz"), gzipSync(`${records}\n`));
    const { lines, stderr } = batch(["records.ndjson.gz", "-w", "1"]);
    expect(lines.map(({ source }) => source)).toEqual(
      [1, 2, 3, 4, 6, 7, 8, 9].map((n) => `records.ndjson.gz:${n}`),
    );
    expect(lines[0]).toMatchObject({
      id: 7,
      url: "https://gazette.example/1",
      article: { title: "Weir 1", url: "https://gazette.example/1" },
    });
    expect(lines[2]).toMatchObject({
      url: "https://gazette.example/2",
      article: { title: "Weir 2" },
    });
    expect(lines.flatMap(({ error }) => error?.code ?? [])).toEqual(Array(5).fill("bad-record"));
    expect(lines[3]?.error?.message).toBe("a record needs html or path, as text");
    expect(lines[7]?.error?.message).toBe("id must not nest more than 100 deep");
    expect(stderr).toContain("2 articles, 1 without, 5 errors");
    expect(batch(["-", "-w", "1"], records).lines.map(({ error }) => error)).toEqual(
      lines.map(({ error }) => error),
    );
  });

  it("reads WARC archives, packed and plain", () => {
    const response = (url: string, head: string, body: Buffer): Buffer => {
      const http = Buffer.concat([Buffer.from(`HTTP/1.1 ${head}\r\n\r\n`), body]);
      return Buffer.concat([
        Buffer.from(
          `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:${url}>\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2025-01-01T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`,
        ),
        http,
        Buffer.from("\r\n\r\n"),
      ]);
    };
    const records = [
      response(
        "https://gazette.example/1",
        "200 OK\r\nContent-Type: text/html",
        Buffer.from(page(1)),
      ),
      response(
        "https://gazette.example/x",
        "404 Not Found\r\nContent-Type: text/html",
        Buffer.from("gone"),
      ),
      response(
        "https://gazette.example/p",
        "200 OK\r\nContent-Type: image/png",
        Buffer.from("png"),
      ),
      response(
        "https://gazette.example/2",
        "200 OK\r\nContent-Type: text/html; charset=windows-1252\r\nContent-Encoding: gzip",
        gzipSync(Buffer.from(page(2).replace("miller", "meunière"), "latin1")),
      ),
    ];
    writeFileSync(at("a.warc"), Buffer.concat(records));
    writeFileSync(at("a.warc.gz"), Buffer.concat(records.map((record) => gzipSync(record))));
    for (const name of ["a.warc", "a.warc.gz"]) {
      const { lines } = batch([name, "-q", "-w", "1"]);
      expect(titles(lines)).toEqual(["Weir 1", "Weir 2"]);
      expect(lines[1]).toMatchObject({
        source: `${name}#<urn:uuid:https://gazette.example/2>`,
        url: "https://gazette.example/2",
      });
      expect(JSON.stringify(lines[1])).toContain("meunière");
    }
    writeFileSync(at("cut.warc.gz"), readFileSync(at("a.warc.gz")).subarray(0, -40));
    const cut = batch(["cut.warc.gz", "pages/3.html", "-q", "-w", "1"]).lines;
    expect(titles(cut)).toEqual(["Weir 1", undefined, "Weir 3"]);
    expect(cut[1]?.error?.message).toMatch(/^the rest cannot be read: /);
  });

  it("writes every format", () => {
    const one = (format: string): Line | undefined =>
      batch(["pages/1.html", "-q", "-w", "1", "-f", format]).lines[0];
    expect(one("text")?.text).toMatch(/^Weir 1\n\nThe river/);
    expect(one("html")?.html).toMatch(/^<!doctype html>/i);
    expect(one("events")?.events).toHaveLength(3);
  });

  it("ends a page that takes too long, replaces its worker, and keeps the order", () => {
    writeFileSync(
      at("loop.mjs"),
      `export default { id: "loop", hosts: ["loop.example", "boom.example"], fields: {}, isArticle: (page) => {
        if (page.url?.includes("boom")) process.exit(3);
        for (;;);
      }, layouts: [{ id: "a", container: "article" }] };`,
    );
    const hosts = ["a", "loop", "b", "boom", "c", "loop", "d"];
    const records = hosts.map((host) =>
      JSON.stringify({ url: `https://${host}.example/`, html: page(1) }),
    );
    const run = (seconds: number) =>
      batch(
        ["-", "--profile", "loop.mjs", "--page-timeout", `${seconds}`, "-w", "2"],
        records.join("\n"),
      );
    // On a busy machine an ordinary page may take that long: then all have more time.
    const took = ({ lines }: ReturnType<typeof run>): number =>
      lines.filter(({ error }) => error?.code === "timeout").length;
    let seconds = 2;
    let made = run(seconds);
    while (took(made) > 2 && seconds < 500) {
      seconds *= 4;
      made = run(seconds);
    }
    const { lines, stderr } = made;
    expect(lines.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(lines.map(({ error, article }) => error?.code ?? article?.title)).toEqual([
      "Weir 1",
      "timeout",
      "Weir 1",
      "crashed",
      "Weir 1",
      "timeout",
      "Weir 1",
    ]);
    expect(lines[1]?.error?.message).toBe(`took longer than ${seconds} s`);
    expect(stderr).toContain("4 articles, 0 without, 3 errors");
  });

  it("writes results as they come where order is not asked for", () => {
    const records = Array.from({ length: 40 }, (_, n) => JSON.stringify({ html: page(n) }));
    const { lines } = batch(["-", "--unordered", "-q", "-w", "2"], records.join("\n"));
    expect(lines.map(({ index }) => index).sort((a, b) => a - b)).toEqual(records.map((_, n) => n));
    for (const { index, article } of lines) expect(article?.title).toBe(`Weir ${index}`);
  });

  it.each([
    [["none"], 3, "offprint: none: no such file\n"],
    [["pages", "--resume"], 2, "offprint: --resume needs --out: what is done stands there\n"],
    [["pages", "--profile", "none.json"], 2, "offprint: --profile none.json: no such file\n"],
    [["pages", "-w", "0"], 2, /^offprint: option '-w, --workers <number>' argument '0' is invalid/],
    [["pages", "-o", "none/x"], 3, "offprint: --out none/x: there is no folder none\n"],
    [["pages", "--frontmatter"], 2, "offprint: --frontmatter goes with --format markdown\n"],
    [[], 2, "offprint: missing required argument 'input'\n"],
  ])("says what is wrong with %j", (args, code, message) => {
    const { status, stderr } = batch(args);
    expect(status).toBe(code);
    if (typeof message === "string") expect(stderr).toBe(message);
    else expect(stderr).toMatch(message);
  });
});

describe.skipIf(!built)("an interrupted batch", () => {
  const total = 200;
  const KILLS = 5;
  const records = Array.from({ length: total }, (_, n) =>
    JSON.stringify({
      id: n,
      html: `${page(n)}${"<p>And on it went, by the weir and over the weir.</p>".repeat(8)}`,
    }),
  );

  it.each([["--unordered"], []])(
    "killed five times and resumed loses and doubles nothing (%s)",
    async (...order) => {
      writeFileSync(at("many.ndjson"), records.join("\n"));
      const out = at(`many${order.length}.out`);
      rmSync(out, { force: true });
      const args = [
        program,
        "batch",
        "many.ndjson",
        "--out",
        out,
        "--resume",
        "-q",
        "-w",
        "2",
        ...order,
      ];
      let kills = 0;
      for (let run = 0; run < KILLS; run++) {
        const size = (): number => statSync(out, { throwIfNoEntry: false })?.size ?? 0;
        const before = size();
        const child = spawn(process.execPath, args, { cwd: folder, stdio: "ignore" });
        const ended = new Promise<void>((done) => child.on("close", () => done()));
        // Killed as soon as this run has added to the output, and a little more each time.
        const poll = setInterval(() => {
          if (size() > before + run * 300) child.kill("SIGKILL");
        }, 1);
        await ended;
        clearInterval(poll);
        if (child.signalCode === "SIGKILL") kills++;
      }
      expect(kills).toBe(KILLS);
      const left = parsed(readFileSync(out, "utf8").replace(/[^\n]*$/, "")).length;
      expect(left).toBeLessThan(total);
      // A line that was being written when the power went.
      writeFileSync(out, '{"index":199,"source":"many.nd', { flag: "a" });
      const { status, stderr } = batch([
        "many.ndjson",
        "--out",
        out,
        "--resume",
        "-w",
        "2",
        ...order,
      ]);
      expect(status).toBe(0);
      expect(stderr).toMatch(/; \d+ were done before\n$/);
      const lines = parsed(readFileSync(out, "utf8"));
      expect(lines).toHaveLength(total);
      expect(lines.map(({ id }) => id).sort((a, b) => Number(a) - Number(b))).toEqual(
        records.map((_, n) => n),
      );
      if (order.length === 0) expect(lines.every(({ index }, n) => index === n)).toBe(true);
      for (const { index, article } of lines) expect(article?.title).toBe(`Weir ${index}`);
    },
  );

  it("is not taken up with another input, or with a file that is none of its own", () => {
    const out = at("other.out");
    expect(batch(["pages", "-o", out, "-q", "-w", "1"]).status).toBe(0);
    expect(batch(["pages", "-o", out, "--resume", "-w", "1"]).stderr).toMatch(
      /^0 pages .*; 4 were done before\n$/,
    );
    expect(batch(["pages/2.html", "-o", out, "--resume", "-w", "1"])).toMatchObject({
      status: 2,
      stderr:
        "offprint: --resume: the input has changed, record 0 is now pages/2.html; start without --resume\n",
    });
    expect(batch(["pages", "-o", at("pages/notes.txt"), "--resume", "-w", "1"]).status).toBe(2);
    expect(readFileSync(at("pages/notes.txt"), "utf8")).toBe("no page");
    writeFileSync(at("strange.txt"), "a line\n");
    expect(batch(["pages", "-o", at("strange.txt"), "--resume"])).toMatchObject({ status: 2 });
    expect(readFileSync(at("strange.txt"), "utf8")).toBe("a line\n");
  });
});

describe("lines of bytes", () => {
  it("are those of the text, however it is cut", async () => {
    const text = fc.string({ unit: fc.constantFrom("a", "é", "\n"), maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (given, size) => {
        const bytes = new TextEncoder().encode(given);
        async function* chunks(): AsyncGenerator<Uint8Array> {
          for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
        }
        const lines: string[] = [];
        for await (const line of splitLines(chunks(), 1000))
          lines.push("tooLong" in line ? "" : new TextDecoder().decode(line));
        const expected = given.split("\n");
        if (expected.at(-1) === "") expected.pop();
        expect(lines).toEqual(expected);
      }),
    );
  });

  it("hold no more than the longest", async () => {
    async function* chunks(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode("abc\ndefghi");
      yield new TextEncoder().encode("jkl\nm");
    }
    const lines: unknown[] = [];
    for await (const line of splitLines(chunks(), 5))
      lines.push("tooLong" in line ? line.tooLong : line.length);
    expect(lines).toEqual([3, 9, 1]);
  });
});
