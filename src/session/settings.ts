import { given } from "../check/given.js";
import { ArticleError, describeValue } from "../errors.js";
import type { DateParser } from "../model/date-parser.js";
import { checkedProfile } from "../profile/define.js";
import type { Profile } from "../profile/profile.js";
import type { TreeLimits } from "../tree/build/tree-budget.js";
import type { Matcher } from "../tree/node.js";
import { compileSelector } from "../tree/selector.js";
import type { HiddenMode } from "../visibility/visibility.js";
import type { ParseOptions } from "./options.js";

/** Options as the session uses them: checked, and with nothing left open. */
export interface Settings {
  readonly url: string | undefined;
  readonly profiles: readonly Profile[];
  readonly fallback: boolean;
  readonly readDate: DateParser | undefined;
  readonly trace: boolean;
  readonly structured: boolean;
  readonly hidden: HiddenMode;
  readonly positions: boolean;
  /** What the body is read from, and as the caller wrote it. */
  readonly container: { readonly selector: string; readonly matches: Matcher } | undefined;
  readonly bytes: number;
  readonly tree: TreeLimits;
}

/** The names of all options. */
export const OPTIONS: readonly (keyof ParseOptions)[] = [
  "url",
  "profiles",
  "fallback",
  "readDate",
  "contentType",
  "limits",
  "signal",
  "trace",
  "structured",
  "hidden",
  "container",
  "positions",
];
const HIDDEN: readonly HiddenMode[] = ["fold", "drop", "keep"];
const LIMITS = ["bytes", "depth", "nodes"];
// Reading a tree recurses a few calls a level; 1,024 levels stay far inside every engine's call stack.
const DEEPEST = 1024;
const BYTES = 32 * 1024 * 1024;
// How much of what is read may be text and nodes: 12 MiB, which take up to 135 MB of memory. Of the 150 largest pages of the
// corpus the greediest takes a quarter of it.
const KEPT = 3 / 8;

/** Checks the caller's options. */
export function settings(options: ParseOptions): Settings {
  return given("options", () => checked(options));
}

function checked(options: ParseOptions): Settings {
  checkNames("options", options, OPTIONS);
  const {
    url,
    profiles = [],
    fallback = true,
    readDate,
    trace = false,
    structured = false,
    hidden = "fold",
    container,
    positions = false,
    limits = {},
    contentType,
    signal,
  } = options;
  if (!Array.isArray(profiles))
    fail("profiles", "a list of what defineProfile() returns", profiles);
  for (const [i, profile] of profiles.entries())
    if (!isProfile(profile)) fail(`profiles[${i}]`, "what defineProfile() returns", profile);
  if (typeof fallback !== "boolean") fail("fallback", "true or false", fallback);
  if (readDate !== undefined && typeof readDate !== "function")
    fail("readDate", "a function", readDate);
  if (typeof trace !== "boolean") fail("trace", "true or false", trace);
  if (typeof structured !== "boolean") fail("structured", "true or false", structured);
  if (typeof positions !== "boolean") fail("positions", "true or false", positions);
  if (!HIDDEN.includes(hidden)) fail("hidden", '"fold", "drop" or "keep"', hidden);
  if (contentType !== undefined && typeof contentType !== "string")
    fail("contentType", "a string", contentType);
  checkNames("limits", limits, LIMITS);
  if (signal !== undefined && !isSignal(signal)) fail("signal", "an AbortSignal", signal);
  const { bytes = BYTES, depth = 512, nodes = 1_000_000 } = limits;
  return {
    url: url === undefined ? undefined : webAddress(url),
    profiles: profiles.map(checkedProfile),
    fallback,
    readDate,
    trace,
    structured,
    hidden,
    positions,
    container: container === undefined ? undefined : selectorOf(container),
    bytes: limit("bytes", bytes, Number.MAX_SAFE_INTEGER),
    tree: {
      depth: limit("depth", depth, DEEPEST),
      nodes: limit("nodes", nodes, Number.MAX_SAFE_INTEGER),
      characters: Math.max(bytes, BYTES) * KEPT,
    },
  };
}

/** An object with no name but the known ones: a misspelt option must not be silent. */
function checkNames(option: string, given: unknown, known: readonly string[]): void {
  if (typeof given !== "object" || given === null || Array.isArray(given))
    fail(option, "an object", given);
  for (const name of Object.keys(given)) {
    if (!known.includes(name))
      throw new ArticleError(
        "bad-option",
        `${option}: ${describeValue(name)} is unknown; allowed are ${known.join(", ")}`,
      );
  }
}

function selectorOf(container: unknown): NonNullable<Settings["container"]> {
  const allowed = "a CSS selector";
  if (typeof container !== "string" || container.trim() === "")
    return fail("container", allowed, container);
  try {
    return { selector: container, matches: compileSelector(container) };
  } catch {
    return fail("container", allowed, container);
  }
}

function limit(name: string, value: number, most: number): number {
  if (!Number.isInteger(value) || value < 1 || value > most) {
    fail(`limits.${name}`, `a whole number from 1 to ${most}`, value);
  }
  return value;
}

/** The address as a base for links: one of another scheme (a file, a blob) is taken, and is none. */
function webAddress(url: unknown): string | undefined {
  const given = url instanceof URL ? url.href : url;
  try {
    if (typeof given === "string")
      return /^https?:$/.test(new URL(given).protocol) ? given : undefined;
  } catch {
    // Not absolute.
  }
  return fail("url", "an absolute address, as a string or a URL,", url);
}

function isSignal(signal: unknown): boolean {
  return (
    typeof signal === "object" &&
    signal !== null &&
    "aborted" in signal &&
    "addEventListener" in signal &&
    typeof signal.addEventListener === "function" &&
    "removeEventListener" in signal &&
    typeof signal.removeEventListener === "function"
  );
}

function isProfile(profile: unknown): boolean {
  return typeof profile === "object" && profile !== null && "checked" in profile;
}

function fail(option: string, allowed: string, got: unknown): never {
  throw new ArticleError(
    "bad-option",
    `${option}: ${allowed} is allowed, got ${describeValue(got)}`,
  );
}
