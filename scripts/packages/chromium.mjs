// The package in a real browser: in a page whose policy forbids all it can, as a content script finds it, and in a module worker.
import { existsSync } from "node:fs";
import { bundle } from "./bundlers.mjs";
import { expectFound } from "./runners.mjs";

const CONTENT = `import { parseArticle, toText } from "offprint";
const before = document.documentElement.outerHTML;
const article = parseArticle(document);
const same = before === document.documentElement.outerHTML;
document.title = [article.title, toText(article).slice(0, 9), same].join("|");`;
const POLICY =
  "default-src 'none'; script-src 'nonce-a'; require-trusted-types-for 'script'; trusted-types 'none'";

async function inChromium(use) {
  const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
  if (!existsSync(executablePath)) {
    const missing = `no Chromium at ${executablePath}`;
    if (process.env["REQUIRE_BROWSER"] === "1") throw new Error(missing);
    return `SKIPPED: ${missing}`;
  }
  const { chromium } = await import("playwright");
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    return await use(await browser.newPage());
  } finally {
    await browser.close();
  }
}

const ORIGIN = "https://worker.example/";
// Runs in the page.
const askWorker = (url) =>
  new Promise((done, fail) => {
    const worker = new Worker(url, { type: "module" });
    worker.onmessage = ({ data }) => done(data);
    worker.onerror = ({ message }) => fail(new Error(message));
  });

export const withChromium = (folder) => [
  [
    "a page under a strict policy",
    () =>
      inChromium(async (page) => {
        const stdin = { contents: CONTENT, resolveDir: folder };
        const script = await bundle(folder, { format: "iife", stdin });
        await page.setContent(
          `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>Rain</title>
<article><h1>Rain</h1><p>It rained in the valley all day long, and nobody minded it at all.</p></article>
<script nonce="a">${script.replaceAll("</script", "<\\/script")}</script>`,
        );
        expectFound(await page.title());
      }),
  ],
  [
    "a module worker of a browser",
    () =>
      inChromium(async (page) => {
        const banner = { js: "globalThis.report = (text) => postMessage(text);" };
        const script = await bundle(folder, { format: "esm", banner });
        await page.route(`${ORIGIN}**`, (route) => {
          const isPage = route.request().url() === ORIGIN;
          const contentType = isPage ? "text/html" : "text/javascript";
          return route.fulfill({ contentType, body: isPage ? "<title>Page</title>" : script });
        });
        await page.goto(ORIGIN);
        expectFound(await page.evaluate(askWorker, `${ORIGIN}worker.js`));
      }),
  ],
];
