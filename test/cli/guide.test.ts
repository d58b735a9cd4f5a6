import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

// Every ```sh block of the guide is run, in order and in one folder; where a ```text block follows, it is what was printed.
const root = fileURLToPath(new URL("../..", import.meta.url));
const program = join(root, "dist/cli.js");
const built = existsSync(join(root, "dist/batch-worker.js"));
if (!built)
  console.warn("SKIPPED: samples of docs/command-line.md, dist is missing (npm run build)");

const guide = readFileSync(join(root, "docs/command-line.md"), "utf8");
const SAMPLE = /^```sh\n([\s\S]*?)^```\n(?:\n```text output\n([\s\S]*?)^```)?/gm;
const samples = [...guide.matchAll(SAMPLE)].map(({ 1: command = "", 2: output, index }) => ({
  name: `line ${guide.slice(0, index).split("\n").length}`,
  command,
  output,
}));

const prose = (title: string, text: string): string =>
  `<title>${title}</title><article><h1>${title}</h1><p>${text} all day long in the valley, and nobody who lives there minded it at all.</p></article>`;

describe.skipIf(!built)("docs/command-line.md", () => {
  const folder = mkdtempSync(join(tmpdir(), "offprint-guide-"));
  let server: Server;
  let site = "";
  beforeAll(async () => {
    cpSync(join(root, "fixtures/nytimes/seed.html"), join(folder, "page.html"));
    mkdirSync(join(folder, "pages"));
    writeFileSync(join(folder, "pages/one.html"), prose("Rain", "It rained"));
    writeFileSync(join(folder, "pages/two.html"), prose("Wind", "The wind blew"));
    server = createServer((_, response) => response.end(prose("Rain", "It rained")));
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  it("has samples", () => expect(samples.length).toBeGreaterThan(6));

  it.each(samples)("$name", async ({ command, output }) => {
    const own = command
      .replaceAll("npx offprint", `"${process.execPath}" "${program}"`)
      .replaceAll("--quiet https://gazette.example", `--quiet --allow-private ${site}`);
    const { code, printed, told } = await run(own, folder);
    expect({ code, told: told.replace(/^(generic|nytimes|gazette)\/?\S* · .*\n/gm, "") }).toEqual({
      code: 0,
      told: "",
    });
    if (output !== undefined) expect(printed).toBe(output);
  });
});

function run(
  command: string,
  cwd: string,
): Promise<{ code: unknown; printed: string; told: string }> {
  return new Promise((done) => {
    const child = spawn("sh", ["-e", "-c", command], { cwd });
    let printed = "";
    let told = "";
    child.stdout.on("data", (text: Buffer) => {
      printed += text.toString();
    });
    child.stderr.on("data", (text: Buffer) => {
      told += text.toString();
    });
    child.on("close", (code) => done({ code, printed, told }));
  });
}
