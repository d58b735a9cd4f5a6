import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Profile, ProfileSpec } from "../../index.js";
import { defineProfile, loadProfiles } from "../../profile.js";
import { sites } from "../../sites/index.js";
import { more } from "../../sites/more.js";
import { failureReason, UsageError } from "../failure.js";

/**
 * The built-in profile of that id, or the profiles of a file: data alone of a `.json`, else those that a JavaScript module exports, by whatever name, as
 * made by `defineProfile` or as the plain objects that it takes.
 */
export async function loadProfileFile(file: string): Promise<Profile[]> {
  const all = [...sites, ...more];
  const builtIn = all.find(({ id }) => id === file);
  if (builtIn !== undefined) return [builtIn];
  try {
    if (!existsSync(file))
      throw new UsageError(
        /[./\\]/.test(file)
          ? "no such file"
          : `no such file, and no built-in profile of that name; there are ${all.map(({ id }) => id).join(", ")}`,
      );
    if (/\.json$/i.test(file)) return loadProfiles(await readFile(file, "utf8"), { systems: true });
    const module = (await import(pathToFileURL(resolve(file)).href)) as Record<string, unknown>;
    const given = new Set(
      Object.values(module)
        .flat()
        .filter((one) => typeof one === "object"),
    );
    if (given.size === 0) throw new UsageError("it exports no profile");
    return [...given].map((one) => defineProfile(one as ProfileSpec));
  } catch (error) {
    throw new UsageError(`--profile ${file}: ${failureReason(error)}`, { cause: error });
  }
}
