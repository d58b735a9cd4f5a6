import { readFileSync } from "node:fs";

/** The version of the package that the program belongs to: the built program stands one folder below its manifest. */
export function programVersion(): string {
  try {
    const manifest: unknown = JSON.parse(
      readFileSync(new URL("../package.json", import.meta.url), "utf8"),
    );
    return String((manifest as { readonly version?: unknown }).version);
  } catch {
    return "0";
  }
}
