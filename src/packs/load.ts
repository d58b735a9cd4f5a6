import { callback, checkedOptions, flag } from "../check/options.js";
import { ArticleError, isInstance } from "../errors.js";
import { defineProfile } from "../profile/define.js";
import type { Profile, ProfileSpec } from "../profile/profile.js";
import { checkBounds, checkHost, refuse } from "./bounds.js";

// As JSON: a hundred times the largest built-in profile that is data.
const LARGEST = 1024 * 1024;
const MOST = 500;
const MOST_HOSTS = 50;

/** How to take a pack of profiles. */
export interface LoadOptions {
  /**
   * `true` leaves out profiles that are refused and takes the others.
   * @defaultValue `false`
   */
  partial?: boolean;
  /** Told of each profile that is left out, and why. */
  onRefused?: (error: ArticleError) => void;
  /**
   * `true` takes profiles without hosts: they are asked about every page of every site.
   * @defaultValue `false`
   */
  systems?: boolean;
}

/**
 * Takes profiles that are data alone, from anywhere: JSON text, or what was parsed from it; one profile, a list, or
 * `{ "profiles": [ … ] }`.
 *
 * Nothing in them is run. Number, size and nesting are bounded (500 profiles, 1 MiB), selectors may not search without end, and
 * no host may be a public suffix such as `co.uk` or `github.io`.
 *
 * @param json JSON text, or what was parsed from it.
 * @param options How to take the pack; each has a default.
 * @throws {@link offprint!ArticleError | ArticleError} with code `bad-profile`, naming the rule, or `bad-option`.
 * @example
 * ```ts
 * import { parseArticle } from "offprint";
 * import { loadProfiles } from "offprint/profile";
 *
 * const pack = `[{ "id": "gazette", "hosts": ["gazette.example"], "fields": { "title": [{ "text": "h1" }] },
 *   "layouts": [{ "id": "2025", "container": ".story", "drop": [".promo"] }] }]`;
 * const page = "<h1>Rain</h1><div class=story><p>It rained.</p><p class=promo>Join us</p></div>";
 * const article = parseArticle(page, { url: "https://gazette.example/rain", profiles: loadProfiles(pack) });
 * console.log(article.title, article.body.length);
 * ```
 * ```text output
 * Rain 1
 * ```
 */
export function loadProfiles(json: unknown, options: LoadOptions = {}): Profile[] {
  const {
    partial,
    onRefused,
    systems = false,
  } = checkedOptions(options, {
    partial: flag,
    onRefused: callback,
    systems: flag,
  });
  const given = profilesIn(plain(json));
  if (given.length > MOST) refuse(`a pack has at most ${MOST} profiles, this one ${given.length}`);
  const loaded = new Map<string, Profile>();
  for (const [i, spec] of given.entries()) {
    try {
      const profile = load(spec, `pack[${i}]`, systems);
      if (loaded.has(profile.id)) refuse(`pack[${i}]: id "${profile.id}" is there twice`);
      loaded.set(profile.id, profile);
    } catch (error) {
      if (partial !== true || !isInstance(error, ArticleError)) throw error;
      onRefused?.(error);
    }
  }
  return [...loaded.values()];
}

function load(given: unknown, where: string, systems: boolean): Profile {
  if (typeof given !== "object" || given === null || Array.isArray(given))
    refuse(`${where} must be an object`);
  // What `defineProfile` adds says nothing about who checked it.
  const { checked: _, ...spec } = given as Readonly<Record<string, unknown>>;
  const { id, hosts = [] } = spec;
  const name =
    typeof id === "string" ? `${where}, profile ${JSON.stringify(id.slice(0, 40))}` : where;
  if (!Array.isArray(hosts)) refuse(`${name}: hosts must be a list`);
  if (hosts.length === 0 && !systems)
    refuse(`${name}: hosts must name the site; profiles for every site need the option systems`);
  if (hosts.length === 0 && spec["matches"] === undefined)
    refuse(`${name}: hosts or matches is needed`);
  if (hosts.length > MOST_HOSTS) refuse(`${name}: at most ${MOST_HOSTS} hosts`);
  for (const [i, host] of hosts.entries()) checkHost(host, `${name}: hosts[${i}]`);
  checkBounds(spec, name);
  return defineProfile(withoutNames(spec) as ProfileSpec);
}

/** The names of sources are made from what they read: a stranger's could say anything. */
function withoutNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNames);
  if (typeof value !== "object" || value === null) return value;
  const isSource = ["meta", "jsonLd", "state", "text", "attr", "link", "value"].some((kind) =>
    Object.hasOwn(value, kind),
  );
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !(isSource && key === "from"))
      .map(([key, part]) => [key, withoutNames(part)]),
  );
}

const NO_JSON =
  "a pack must be JSON: a text that is JSON, or data that can be written as such, without cycles and not too deep";

/** A plain copy, whatever was given: text is parsed, and what is no data is refused. */
function plain(json: unknown): unknown {
  try {
    const text = typeof json === "string" ? json : JSON.stringify(json, noCode);
    if (typeof text !== "string") refuse(NO_JSON);
    if (text.length > LARGEST) refuse(`a pack has at most ${LARGEST} characters`);
    return JSON.parse(text) as unknown;
  } catch (cause) {
    if (isInstance(cause, ArticleError)) throw cause;
    return refuse(NO_JSON, cause);
  }
}

function noCode(key: string, value: unknown): unknown {
  if (typeof value === "function" || value instanceof RegExp)
    refuse(
      `"${key}" holds a ${typeof value === "function" ? "function" : "pattern"}, and a pack is data alone`,
    );
  return value;
}

function profilesIn(pack: unknown): readonly unknown[] {
  if (Array.isArray(pack)) return pack;
  if (typeof pack === "object" && pack !== null && "profiles" in pack) {
    const { profiles } = pack;
    return Array.isArray(profiles) ? profiles : refuse("profiles must be a list");
  }
  return [pack];
}
