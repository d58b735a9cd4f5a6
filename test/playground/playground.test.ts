import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hasChromium, launch, PATIENCE } from "./browser.js";

// The playground as readers get it: one file, opened from the disk.
const folder = mkdtempSync(join(tmpdir(), "offprint-playground-"));
const file = join(folder, "playground.html");
const address = pathToFileURL(file).href;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const script = fileURLToPath(new URL("../../scripts/playground/build.mjs", import.meta.url));

describe.skipIf(!hasChromium("tests of the playground"))("the playground", () => {
  let browser: Browser;
  let page: Page;
  const outside: string[] = [];
  const errors: string[] = [];

  beforeAll(async () => {
    const { buildPlayground } = (await import(pathToFileURL(script).href)) as {
      buildPlayground: (file: string) => Promise<number>;
    };
    await buildPlayground(file);
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    outside.length = 0;
    errors.length = 0;
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(PATIENCE);
    page.on("request", (request) => {
      if (!request.url().startsWith("file:") && !request.url().startsWith("data:"))
        outside.push(request.url());
    });
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    await page.goto(address);
    await page.waitForSelector("html[data-ready]");
  });
  afterEach(async () => {
    await page.close();
    expect({ outside, errors }).toEqual({ outside: [], errors: [] });
  });
  const tab = (name: string): Promise<void> => page.getByRole("tab", { name, exact: true }).click();
  const type = async (html: string): Promise<void> => {
    await page.getByLabel("HTML of the page").fill(html);
  };

  it("shows the article of its first sample, and its verdict", async () => {
    const article = page.getByRole("tabpanel", { name: "Article" });
    await article.getByRole("heading", { name: "The mill turns again" }).waitFor();
    expect(await article.textContent()).not.toContain("Boots for every weather");
    expect(await page.locator("#facts").textContent()).toMatch(
      /132 words · 6 blocks · [\d.]+ KiB in [\d.]+ ms · generic/,
    );
    expect(Number(await page.locator("#confidence").textContent())).toBeGreaterThan(0.9);
  });

  it("opens at its top on a narrow screen, and tabs come into sight there", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.reload();
    await page.waitForSelector("html[data-ready]");
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const last = page.getByRole("tab", { name: "Stream", exact: true });
    await last.focus();
    await page.keyboard.press("Enter");
    const box = await last.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
  });

  it("reads what is typed", async () => {
    await type(
      "<title>Rain</title><article><h1>Rain</h1><p>It rained in the valley all day long, and nobody minded.</p></article>",
    );
    await page.getByRole("tabpanel", { name: "Article" }).getByText("nobody minded").waitFor();
    expect(await page.getByLabel("Sample").inputValue()).toBe("");
  });

  it("opens each of six samples", async () => {
    const titles = [];
    for (const value of ["0", "1", "2", "3", "4", "5"]) {
      await page.getByLabel("Sample").selectOption(value);
      titles.push(await page.locator("#out-article h1").first().textContent());
    }
    expect(new Set(titles).size).toBe(6);
    expect(await page.locator("#reasons").textContent()).toContain("consent-wall");
  });

  it("opens a file, in its own charset", async () => {
    const bytes = Buffer.from(
      "<meta charset=windows-1252><title>Caf\xe9</title><article><h1>Caf\xe9</h1><p>The caf\xe9 by the weir opens again on Monday.</p></article>",
      "latin1",
    );
    const path = join(folder, "cafe.html");
    writeFileSync(path, bytes);
    await page.getByLabel("Open a file").setInputFiles(path);
    await page
      .getByRole("tabpanel", { name: "Article" })
      .getByText("The café by the weir")
      .waitFor();
  });

  it("takes a dropped file", async () => {
    await page.evaluate(() => {
      const html =
        "<title>Wind</title><article><h1>Wind</h1><p>The wind took three hats and one umbrella on Sunday.</p></article>";
      const data = new DataTransfer();
      data.items.add(new File([html], "wind.html", { type: "text/html" }));
      document.body.dispatchEvent(
        new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    });
    await page.getByRole("tabpanel", { name: "Article" }).getByText("three hats").waitFor();
  });

  it("writes Markdown, blocks and fields with their sources", async () => {
    await tab("Markdown");
    expect(await page.locator("#out-markdown").textContent()).toContain("## Board by board");
    await tab("Blocks");
    expect(await page.locator("#out-blocks .kind").allTextContents()).toEqual([
      "figure",
      "paragraph",
      "paragraph",
      "heading",
      "paragraph",
      "paragraph",
    ]);
    await tab("Fields");
    await page
      .getByRole("row", {
        name: /published.*2024-03-05T08:00:00\+01:00.*json-ld:datePublished in the head/,
      })
      .waitFor();
  });

  it("shows in the source what was kept, and what was left out and why", async () => {
    await tab("Trace");
    const source = page.locator("#out-trace .source");
    expect((await source.locator("mark.gone").allTextContents()).join()).toContain(
      "Boots for every weather",
    );
    expect((await source.locator("mark.kept").allTextContents()).join()).toContain(
      "board forty-one",
    );
    expect(await source.locator(".why").allTextContents()).toContain("consent box");
    await tab("Blocks");
    await page.getByRole("button", { name: "heading: show it in the source" }).click();
    expect(await page.locator("mark.on").textContent()).toBe("<h2>Board by board</h2>");
  });

  it("checks a profile as it is typed, and reads by it", async () => {
    await tab("Profile");
    const editor = page.getByLabel("Site profile as JSON");
    const says = page.locator("#profile-says");
    await editor.fill('{ "id": "mine"');
    await says.getByText(/Not JSON yet/).waitFor();
    await editor.fill('{ "id": "mine", "hosts": ["gazette.example"], "layuots": [] }');
    await says.getByText(/layuots/).waitFor();
    await page.getByRole("button", { name: "Write an example" }).click();
    await says.getByText("It fits: layout 2024.").waitFor();
    expect(await page.locator("#facts").textContent()).toContain("gazette, layout 2024");
    await editor.fill(
      '{ "id": "mine", "hosts": ["gazette.example"], "layouts": [{ "id": "a", "container": ".newsletter" }] }',
    );
    await page
      .getByRole("tabpanel", { name: "Article" })
      .getByText("Sign up for our free newsletter")
      .waitFor();
  });

  it("plays a slow page, with the blocks of a profile while it arrives", async () => {
    await tab("Profile");
    await page.getByRole("button", { name: "Write an example" }).click();
    await tab("Stream");
    await page.getByRole("slider", { name: "Speed" }).fill("70");
    await page.getByRole("button", { name: "Play" }).click();
    await page
      .locator("#stream-says")
      .getByText(/bytes were never read/)
      .waitFor();
    const events = await page.locator("#events b").allTextContents();
    expect(events[0]).toBe("page");
    expect(events.at(-1)).toBe("article");
    expect(events.filter((one) => one === "block").length).toBe(6);
    const shares = (await page.locator("#events time").allTextContents()).map((text) =>
      Number(/(\d+) %/.exec(text)?.[1]),
    );
    expect(shares[1]).toBeLessThan(shares.at(-1) ?? 0);
    expect(shares.at(-1)).toBeLessThan(100);
  });

  it("shares a page by the fragment of its address", async () => {
    await type(
      "<title>Rain</title><article><h1>Rain</h1><p>It rained – all day – in the valley of the ducks.</p></article>",
    );
    await page.getByLabel("Address").fill("https://gazette.example/rain");
    await tab("Markdown");
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.waitForFunction(() => location.hash.length > 20);
    const shared = page.url();
    await page.goto("about:blank");
    await page.goto(shared);
    await page.locator("#out-markdown").getByText("in the valley of the ducks").waitFor();
    expect(await page.getByLabel("Address").inputValue()).toBe("https://gazette.example/rain");
    await page.goto(`${address}#nonsense-that-is-none`);
    await page.waitForSelector("html[data-ready]");
  });

  it("is used by the keyboard alone", async () => {
    await page.getByRole("tab", { name: "Article" }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.getByRole("tab", { name: "Markdown" }).getAttribute("aria-selected")).toBe(
      "true",
    );
    await page.keyboard.press("End");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("out-stream");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator("#events li").first().waitFor();
  });

  it("runs nothing of the page, and loads nothing of it", async () => {
    await type(`<title>Trap</title><article><h1>Trap</h1><img src="https://tracker.example/pixel-of-a-wheel.jpg" width=600 height=400 onerror="document.title='owned'">
      <script>document.title="owned"</script><p>The trap was set in the valley, and nobody walked into it all day long.</p>
      <a href="javascript:document.title='owned'">Go</a></article>`);
    for (const name of ["Markdown", "Blocks", "Fields", "Trace", "Article"]) await tab(name);
    await page
      .getByRole("tabpanel", { name: "Article" })
      .getByText("nobody walked into it")
      .waitFor();
    expect(await page.title()).toBe("Playground – offprint");
  });

  it.each([
    ["light", 1280],
    ["dark", 1280],
    ["light", 390],
    ["dark", 390],
  ] as const)(
    "has nothing serious for axe to find, in %s at %i px, and does not scroll sideways",
    async (colorScheme, width) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(axe);
      // In the dark all is as in the light, but for its colours.
      const rules = colorScheme === "dark" ? { runOnly: ["color-contrast"] } : {};
      for (const name of [
        "Article",
        "Markdown",
        "Blocks",
        "Fields",
        "Trace",
        "Stream",
        "Profile",
      ]) {
        await tab(name);
        const found = await page.evaluate(async (rules) => {
          const { axe } = window as unknown as {
            axe: {
              run: (options: object) => Promise<{
                violations: { id: string; impact: string; nodes: { html: string }[] }[];
              }>;
            };
          };
          const { violations } = await axe.run({ resultTypes: ["violations"], ...rules });
          return violations
            .filter(({ impact }) => impact === "serious" || impact === "critical")
            .map(
              ({ id, nodes }) =>
                `${id}: ${nodes.map(({ html }) => html.slice(0, 100)).join(" | ")}`,
            );
        }, rules);
        expect(found, name).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth),
          name,
        ).toBeLessThanOrEqual(width);
      }
    },
  );

  it("has its boxes in their places before its script runs", async () => {
    const places = async (of: Page): Promise<unknown> =>
      Promise.all(["#in-page", "#out-article"].map((id) => of.locator(id).boundingBox()));
    const unscripted = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      javaScriptEnabled: false,
    });
    await unscripted.goto(address);
    const before = await places(unscripted);
    await unscripted.close();
    expect(await places(page)).toEqual(before);
  });

  it("moves nothing about while it starts and while one types", async () => {
    await page.evaluate(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (window as unknown as { shift: number }).shift += (
            entry as unknown as { value: number }
          ).value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await type("<title>Rain</title><p>Rain.");
    await page.getByLabel("Sample").selectOption("3");
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(
      0.05,
    );
  });
});
