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

/** A Chromium of the machine's own, without a window. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  });
}
