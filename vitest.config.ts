import { accessSync, constants } from "node:fs";
import { fileURLToPath } from "node:url";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig, type TestProjectConfiguration, type ViteUserConfig } from "vitest/config";

const source = (path: string): string => fileURLToPath(new URL(`./src/${path}`, import.meta.url));
const chromium = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

function hasChromium(): boolean {
  try {
    accessSync(chromium, constants.X_OK);
    return true;
  } catch {
    if (process.env["REQUIRE_BROWSER"] === "1") {
      throw new Error(`REQUIRE_BROWSER=1 but ${chromium} is not there (apt-get install chromium)`);
    }
    console.warn(`SKIPPED: browser tests, no Chromium at ${chromium} (set CHROMIUM_PATH)`);
    return false;
  }
}

// Doc samples import the package by its name; run them against the sources.
const alias = [
  { find: /^offprint$/, replacement: source("index.ts") },
  { find: /^offprint\/testing$/, replacement: source("testing.ts") },
  { find: /^offprint\/sites\/(docs|forums|news)$/, replacement: source("sites/$1.ts") },
  { find: /^offprint\/sites\/(\w+)$/, replacement: source("sites/$1/index.ts") },
  { find: /^offprint\/sites$/, replacement: source("sites/index.ts") },
  { find: /^offprint\/dates$/, replacement: source("dates/chrono.ts") },
  { find: /^offprint\/(core|profile|markdown)$/, replacement: source("$1.ts") },
];

// They count what runs in modules that they load themselves, or put other modules in the place of some.
const APART = ["test/safety/linear.test.ts", "test/safety/faults.test.ts"];

// Nothing is asserted of how long a test takes: this ends one that hangs, and nothing that a busy machine makes slow.
const timeouts = { testTimeout: 900_000, hookTimeout: 900_000 };

const browser: TestProjectConfiguration = {
  test: {
    ...timeouts,
    name: "browser",
    include: ["test/browser/**/*.browser.test.ts"],
    browser: {
      enabled: true,
      connectTimeout: timeouts.hookTimeout,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          timeout: timeouts.hookTimeout,
          executablePath: chromium,
          args: [
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
          ],
        },
      }),
      instances: [{ browser: "chromium" }],
    },
  },
};

const config: ViteUserConfig = defineConfig({
  test: {
    // Vitest would leave one core to itself, which of two is half of them.
    maxWorkers: "100%",
    projects: [
      {
        resolve: { alias },
        test: {
          name: "node",
          environment: "node",
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**", ...APART, "**/node_modules/**"],
          ...timeouts,
          // The library has no state of its own, so that files may share it: reading it anew for each took a fifth of the time.
          isolate: false,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "apart",
          environment: "node",
          include: APART,
          ...timeouts,
        },
      },
      ...(hasChromium() ? [browser] : []),
    ],
  },
});

export default config;
