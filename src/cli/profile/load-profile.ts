import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { ArticleError } from "../../errors.js";
import { defineProfile, loadProfiles, type Profile } from "../../profile.js";
import { sites } from "../../sites/index.js";

/** The profile in a file, JSON or a module that exports one, or a built-in one by its id. */
export async function loadProfile(name: string): Promise<Profile> {
  const builtIn = sites.find(({ id }) => id === name);
  if (builtIn !== undefined) return builtIn;
  if (name.endsWith(".json")) return loadJson(name);
  const module = (await import(pathToFileURL(resolve(name)).href)) as Readonly<
    Record<string, unknown>
  >;
  const found = Object.values(module).filter(isProfile);
  const [profile] = found;
  if (profile === undefined || found.length > 1)
    throw new ArticleError(
      "bad-profile",
      `${name}: one export must be a profile, found ${found.length}`,
    );
  return defineProfile(profile);
}

async function loadJson(file: string): Promise<Profile> {
  const profiles = loadProfiles(await readFile(file, "utf8"), { systems: true });
  const [profile] = profiles;
  if (profile === undefined || profiles.length > 1)
    throw new ArticleError(
      "bad-profile",
      `${file}: one profile is needed, found ${profiles.length}`,
    );
  return profile;
}

function isProfile(value: unknown): value is Profile {
  return typeof value === "object" && value !== null && "id" in value && "checked" in value;
}
