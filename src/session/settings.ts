import { given } from "../check/given.js";
import {
  callback,
  checkedOptions,
  flag,
  type OptionRules,
  oneOf,
  type Rule,
  refuseOption,
} from "../check/options.js";
import type { DateParser } from "../model/date-parser.js";
import { checkedProfile } from "../profile/define.js";
import type { Profile } from "../profile/profile.js";
import { parseUrl } from "../text/address/parse-url.js";
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

// Reading a tree recurses a few calls a level; 1,024 levels stay far inside every engine's call stack.
const DEEPEST = 1024;
const BYTES = 32 * 1024 * 1024;
// How much of what is read may be text and nodes: 12 MiB, which take up to 135 MB of memory. Of the 150 largest pages of the
// corpus the greediest takes a quarter of it.
const KEPT = 3 / 8;

const SELECTOR = "a CSS selector";

/** What each option may be. */
export const PARSE_OPTIONS: OptionRules<ParseOptions> = {
  url: ["an absolute address, as a string or a URL,", isAbsolute],
  profiles: ["a list of what defineProfile() returns", Array.isArray],
  fallback: flag,
  readDate: callback,
  contentType: ["a string", isText],
  limits: ["an object", (value) => typeof value === "object"],
  signal: ["an AbortSignal", isSignal],
  trace: flag,
  structured: flag,
  hidden: oneOf("fold", "drop", "keep"),
  container: [SELECTOR, isText],
  positions: flag,
};

/** Checks the caller's options. */
export function settings(options: ParseOptions): Settings {
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
  } = checkedOptions(options, PARSE_OPTIONS);
  const size = numberUpTo(Number.MAX_SAFE_INTEGER);
  const {
    bytes = BYTES,
    depth = 512,
    nodes = 1_000_000,
  } = checkedOptions(limits, { bytes: size, depth: numberUpTo(DEEPEST), nodes: size }, "limits");
  return {
    url: url === undefined ? undefined : webAddress(url),
    profiles: given("profiles", () => checkedProfiles(profiles)),
    fallback,
    readDate,
    trace,
    structured,
    hidden,
    positions,
    container: container === undefined ? undefined : selectorOf(container),
    bytes,
    tree: { depth, nodes, characters: Math.max(bytes, BYTES) * KEPT },
  };
}

function checkedProfiles(profiles: readonly Profile[]): Profile[] {
  return Array.from(profiles, (profile, i) => {
    if (!isProfile(profile))
      refuseOption(`profiles[${i}]`, "what defineProfile() returns", profile);
    return checkedProfile(profile);
  });
}

function selectorOf(selector: string): Settings["container"] {
  try {
    if (selector.trim() !== "") return { selector, matches: compileSelector(selector) };
  } catch {
    // No selector.
  }
  return refuseOption("container", SELECTOR, selector);
}

const numberUpTo = (most: number): Rule => [
  `a whole number from 1 to ${most}`,
  (value) => typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= most,
];

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isAbsolute(url: unknown): boolean {
  return parseUrl(hrefOf(url)) !== undefined;
}

/** The address as a base for links: one of another scheme (a file, a blob) is taken, and is none. */
function webAddress(url: string | URL): string | undefined {
  const href = hrefOf(url);
  return /^https?:$/.test(new URL(href).protocol) ? href : undefined;
}

function hrefOf(url: unknown): string {
  const href = url instanceof URL ? url.href : url;
  return typeof href === "string" ? href : "";
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
