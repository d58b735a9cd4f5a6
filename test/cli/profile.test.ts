import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { profileCommand } from "../../src/cli/profile/command.js";

const folder = mkdtempSync(join(tmpdir(), "offprint-profile-"));
afterAll(() => rmSync(folder, { recursive: true }));

const prose = (n: number) =>
  `The river at weir ${n} had not been so high since the old bridge was built, and the miller said so to everyone who came by that week.`;
const page = (n: number) =>
  `<link rel="canonical" href="https://www.gazette.example/${n}"><title>Weir ${n}</title><article class="story"><h1>Weir ${n}</h1><div class="copy">
  <p>${prose(n)}</p><p>${prose(n + 10)}</p></div></article>`;
for (const n of [1, 2, 3]) writeFileSync(join(folder, `${n}.html`), page(n));
const at = (...path: string[]) => join(folder, ...path);

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await profileCommand(args, {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    style: false,
  });
  return { code, out: out.join(""), err: err.join("") };
}

describe("offprint profile", () => {
  it("says what it can do, and what it does not understand", async () => {
    expect((await run("--help")).out).toMatch(/^Usage: offprint profile COMMAND/);
    const helps = ["init", "explain", "test", "drift", "lint", "import"].map(
      async (command) => (await run(command, "--help")).out,
    );
    const texts = await Promise.all(helps);
    expect(new Set(texts).size).toBe(6);
    expect(texts[2]).toMatch(/^Usage: offprint profile test --profile NAME /);
    expect(texts[2]).toMatch(/--update /);
    expect(texts[0]).not.toMatch(/--update|--json/);
  });

  it("refuses an option that the command does not have", async () => {
    const { code, err } = await run("lint", "--profile", "nytimes", "--update");
    expect(code).toBe(2);
    expect(err).toMatch(
      /^offprint profile lint: --update is no option of it\n\nUsage: offprint profile lint/,
    );
    expect(
      (await run("import", "no-such.txt").catch(({ message }) => ({ err: message }))).err,
    ).toBe("no-such.txt: no such file");
    expect((await run("paint")).code).toBe(2);
    expect((await run("explain", at("1.html"))).code).toBe(2);
  });
  it("asks where a page is from that does not say its full address", async () => {
    writeFileSync(at("bare.html"), `<link rel="canonical" href="/only/a/path"><p>${prose(1)}</p>`);
    await expect(run("init", at("bare.html"))).rejects.toThrow(
      /bare\.html: where is the page from\?.*--url/,
    );
    const { code } = await run(
      "init",
      at("bare.html"),
      "--url",
      "https://a.example/1",
      "--out",
      at("bare"),
    );
    expect(code).toBe(0);
  });
  it("init writes a profile, its pages, a test, and what the generic engine gave", async () => {
    const { code, out } = await run(
      "init",
      at("1.html"),
      at("2.html"),
      at("3.html"),
      "--out",
      at("made"),
    );
    expect(code).toBe(0);
    for (const file of [
      "gazette.json",
      "gazette.test.mjs",
      "pages/1.html",
      "pages/1.json",
      "pages/1.generic.json",
    ])
      expect(existsSync(at("made", file)), out).toBe(true);
    const { layouts } = JSON.parse(readFileSync(at("made", "gazette.json"), "utf8")) as {
      layouts: unknown;
    };
    expect(layouts).toMatchObject([{ container: "div.copy" }]);
  });
  it("test holds pages to what is expected; --update writes it and shows the difference", async () => {
    const args = ["test", at("made", "pages"), "--profile", at("made", "gazette.json")];
    expect(await run(...args)).toMatchObject({ code: 0, err: "" });
    expect((await run(...args)).out).toMatch(
      /^ok {3}1\.html: read; what it must give is not written/,
    );
    const updated = await run(...args, "--update");
    expect(updated.out).toMatch(/\+ paragraph: The river at weir 1/);
    expect((await run(...args)).out).toBe("ok   1.html\nok   2.html\nok   3.html\n");
    writeFileSync(at("made", "pages", "1.html"), page(7));
    const failed = await run(...args);
    expect(failed.code).toBe(1);
    expect(failed.out).toMatch(
      /FAIL 1\.html[\s\S]*title: expected "Weir 1", got "Weir 7"[\s\S]*- paragraph: The river at weir 1 /,
    );
    writeFileSync(at("made", "pages", "1.html"), page(1));
  });
  it("explain tells layouts, fields, rules, and what was kept", async () => {
    const { code, out } = await run(
      "explain",
      at("1.html"),
      "--profile",
      at("made", "gazette.json"),
    );
    expect(code).toBe(0);
    expect(out).toMatch(
      /\+ main: its container opened first[\s\S]*title: Weir 1[\s\S]*\+ paragraph: The river/,
    );
  });
  it("drift is calm while all is well, and sounds an alarm with an exit code", async () => {
    const args = ["drift", at("made", "pages"), "--json", "--profile"];
    const calm = await run(...args, at("made", "gazette.json"));
    expect(
      (await run("drift", at("made", "pages"), "--profile", at("made", "gazette.json"))).out,
    ).toMatch(
      /^ok {4}1\.html: main, \d+ words, has 100 % of the generic engine's text, \d of \d rules match$/m,
    );
    expect([calm.code, (JSON.parse(calm.out) as unknown[]).length]).toEqual([0, 3]);
    const broken = readFileSync(at("made", "gazette.json"), "utf8").replaceAll(
      "div.copy",
      "div.gone",
    );
    writeFileSync(at("broken.json"), broken);
    expect((await run(...args, at("broken.json"))).code).toBe(1);
  });
  it("lint takes modules and built-in profiles, too", async () => {
    const module = `export const gazette = { id: "gazette", hosts: ["nytimes.com"], fields: {}, layouts: [{ id: "a", container: ".css-1x9yz2" }], checked: true };`;
    writeFileSync(at("gazette.mjs"), module);
    const { code, out } = await run("lint", "--profile", at("gazette.mjs"));
    expect(code).toBe(1);
    expect(out).toMatch(
      /css-1x9yz2" looks made by a build[\s\S]*nytimes\.com is also of the profile nytimes/,
    );
    expect(await run("lint", "--profile", "xenforo")).toMatchObject({
      code: 0,
      out: "xenforo: nothing to mend\n",
    });
  });
  it("import prints a profile, and what was left out", async () => {
    writeFileSync(
      at("gazette.example.txt"),
      "title: //h1\nbody: //div[@class='copy']\nfind_string: x\n",
    );
    const { code, out, err } = await run("import", at("gazette.example.txt"));
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      hosts: ["gazette.example"],
      layouts: [{ container: "div.copy" }],
    });
    expect(err).toMatch(/left out: find_string: x/);
  });
});
