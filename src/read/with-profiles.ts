import type { Profile } from "../profile/profile.js";
import type { ParseOptions } from "../session/options.js";
import { canHoldOptions } from "./with-defaults.js";

/** The caller's options, with more profiles behind the caller's own; what cannot be read is left for the check to refuse. */
export function withProfiles(options: ParseOptions, more: readonly Profile[]): ParseOptions {
  try {
    if (!canHoldOptions(options)) return options;
    const all = { ...options };
    const { profiles = [] } = all;
    return Array.isArray(profiles) ? { ...all, profiles: [...profiles, ...more] } : all;
  } catch {
    return options;
  }
}
