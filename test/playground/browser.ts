import { accessSync, constants } from "node:fs";
import { type Browser, chromium } from "playwright";

const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** Is there a Chromium? Says so where there is none; vitest.config.ts makes REQUIRE_BROWSER=1 fail. */
export function hasChromium(what: string): boolean {
  try {
    accessSync(executablePath, constants.X_OK);
    return true;
  } catch {
    console.warn(`SKIPPED: ${what}, no Chromium at ${executablePath} (set CHROMIUM_PATH)`);
    return false;
  }
}

/** How long is waited for what a browser shows, in milliseconds: a busy machine is slow, and nothing else is. */
export const PATIENCE = 600_000;

/** A Chromium of the machine's own, without a window. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    timeout: PATIENCE,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  });
}
