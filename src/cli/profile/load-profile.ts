import { ArticleError } from "../../errors.js";
import type { Profile } from "../../profile.js";
import { loadProfileFile } from "../options/load-profile-file.js";

/** The profile in a file, JSON or a module that exports one, or a built-in one by its id. */
export async function loadProfile(name: string): Promise<Profile> {
  const [profile, ...others] = await loadProfileFile(name);
  if (profile === undefined || others.length > 0)
    throw new ArticleError(
      "bad-profile",
      `${name}: one profile is needed, found ${profile === undefined ? 0 : others.length + 1}`,
    );
  return profile;
}
