import { ArticleError } from "../errors.js";
import { compileSelector, undecidableAtOpen } from "../tree/selector.js";
import { CheckedProfile } from "./compiled.js";
import { FIELD_NAMES } from "./field-names.js";
import type { LayoutSpec, Profile, ProfileSpec } from "./profile.js";

// As objects, so that the compiler says when one is missing here.
const PROFILE_KEYS = keysOf<Profile>({
  id: 0,
  hosts: 0,
  matches: 0,
  isArticle: 0,
  fields: 0,
  clean: 0,
  choose: 0,
  layouts: 0,
  checked: 0,
});
const LAYOUT_KEYS = keysOf<LayoutSpec>({
  id: 0,
  when: 0,
  scope: 0,
  end: 0,
  dedupe: 0,
  container: 0,
  build: 0,
  fields: 0,
  drop: 0,
  unwrap: 0,
  notes: 0,
  blocks: 0,
  buffered: 0,
  recover: 0,
});

/**
 * Checks a site profile and makes it ready to use.
 *
 * Every mistake is found here, not on a page: unknown fields, unreadable selectors, selectors
 * that look forward where the body is read while it streams.
 *
 * @throws {@link offprint!ArticleError | ArticleError} with code `bad-profile`; the message names the rule and what is allowed.
 * @example
 * ```ts
 * import { parseArticle } from "offprint";
 * import { defineProfile, meta, text } from "offprint/profile";
 *
 * const gazette = defineProfile({
 *   id: "gazette",
 *   hosts: ["gazette.example"],
 *   fields: { title: [text("h1.headline"), meta("og:title")] },
 *   layouts: [{ id: "2025", scope: "article", container: ".story", drop: [".promo"] }],
 * });
 * const page = `<article><h1 class=headline>Rain</h1><div class=story><p>It rained.</p><p class=promo>Join us</p></div></article>`;
 * const article = parseArticle(page, { url: "https://gazette.example/rain", profiles: [gazette] });
 * console.log(article.title, article.body.length, article.layout);
 * ```
 * ```text output
 * Rain 1 2025
 * ```
 */
export function defineProfile(spec: ProfileSpec): Profile {
  checkKeys(spec, PROFILE_KEYS, "a profile");
  if (typeof spec.id !== "string" || !/^[a-z0-9][a-z0-9.-]*$/.test(spec.id))
    fail(`id ${JSON.stringify(spec.id)}: lower-case letters, digits, "-" and "." are allowed`);
  const where = `profile "${spec.id}"`;
  for (const host of list(spec.hosts, `${where}: hosts`)) {
    if (typeof host !== "string" || !/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/.test(host))
      fail(
        `${where}: host ${JSON.stringify(host)}: a bare lower-case domain is allowed, like "example.com"`,
      );
  }
  for (const name of ["matches", "isArticle"] as const)
    checkFunction(spec[name], `${where}: ${name}`);
  checkFields(spec.fields, `${where}: fields`);
  for (const table of ["clean", "choose"] as const) checkHooks(spec[table], `${where}: ${table}`);
  const ids = new Set<string>();
  for (const layout of list(spec.layouts, `${where}: layouts`)) {
    checkKeys(layout, LAYOUT_KEYS, `${where}: a layout`);
    if (typeof layout.id !== "string" || layout.id === "" || ids.has(layout.id))
      fail(`${where}: each layout needs an id of its own, got ${JSON.stringify(layout.id)}`);
    ids.add(layout.id);
    checkLayout(layout, `${where}, layout "${layout.id}"`);
  }
  if (ids.size === 0) fail(`${where}: layouts must hold at least one layout`);
  return new CheckedProfile(spec);
}

/** A profile that is certainly checked: copies with a change, and those of another copy of this package, are not yet. */
export function checkedProfile(profile: Profile): Profile {
  return profile instanceof CheckedProfile ? profile : defineProfile(profile);
}

function checkLayout(layout: LayoutSpec, where: string): void {
  if (layout.container === undefined && layout.build === undefined)
    fail(`${where}: needs a container or a build function`);
  for (const name of ["when", "build"] as const) checkFunction(layout[name], `${where}: ${name}`);
  if (layout.fields !== undefined) checkFields(layout.fields, `${where}: fields`);
  for (const name of ["scope", "end", "container"] as const) {
    const selector = layout[name];
    if (selector !== undefined) checkSelector(selector, `${where}: ${name}`, true);
  }
  const streamed = layout.buffered !== true;
  if (layout.dedupe !== undefined) checkSelector(layout.dedupe, `${where}: dedupe`, streamed);
  for (const name of ["drop", "unwrap"] as const) {
    for (const [i, rule] of list(layout[name] ?? [], `${where}: ${name}`).entries())
      checkSelector(rule, `${where}: ${name}[${i}]`, streamed);
  }
  for (const [i, rule] of list(layout.notes ?? [], `${where}: notes`).entries()) {
    checkKeys(rule, ["match", "kind", "read"], `${where}: notes[${i}]`);
    checkSelector(rule.match, `${where}: notes[${i}].match`, streamed);
    checkFunction(rule.read, `${where}: notes[${i}].read`);
  }
  for (const [i, rule] of list(layout.blocks ?? [], `${where}: blocks`).entries()) {
    checkKeys(rule, ["match", "to"], `${where}: blocks[${i}]`);
    checkSelector(rule.match, `${where}: blocks[${i}].match`, streamed);
    checkFunction(rule.to ?? null, `${where}: blocks[${i}].to`);
  }
  if (layout.recover !== undefined) {
    checkKeys(layout.recover, ["state", "figure"], `${where}: recover`);
    checkFunction(layout.recover.figure ?? null, `${where}: recover.figure`);
  }
}

function checkFields(fields: ProfileSpec["fields"], where: string): void {
  checkKeys(fields, FIELD_NAMES, where);
  for (const [name, sources] of Object.entries(fields)) {
    if (!Array.isArray(sources) || sources.some((source) => typeof source?.read !== "function")) {
      fail(`${where}.${name}: must be a list of sources, like [meta("og:title"), text("h1")]`);
    }
  }
}

function checkHooks(hooks: object | undefined, where: string): void {
  if (hooks === undefined) return;
  checkKeys(hooks, FIELD_NAMES, where);
  for (const [name, hook] of Object.entries(hooks)) checkFunction(hook, `${where}.${name}`);
}

function checkSelector(selector: unknown, where: string, atOpen: boolean): void {
  if (typeof selector !== "string" || selector.trim() === "")
    fail(`${where}: ${JSON.stringify(selector)} is not a CSS selector`);
  let forward: string | undefined;
  try {
    compileSelector(selector);
    forward = undecidableAtOpen(selector);
  } catch (cause) {
    fail(`${where}: ${JSON.stringify(selector)} is not a CSS selector`, cause);
  }
  if (atOpen && forward !== undefined) {
    fail(
      `${where}: ${JSON.stringify(selector)} uses ${forward}, which cannot be decided while the page streams; match the element itself and decide in a "blocks" function, or mark the layout "buffered: true"`,
    );
  }
}

function checkFunction(value: unknown, where: string): void {
  if (value !== undefined && typeof value !== "function") fail(`${where} must be a function`);
}

function keysOf<Shape>(shape: Readonly<Record<keyof Shape, 0>>): readonly string[] {
  return Object.keys(shape);
}

function list<Item>(value: readonly Item[], where: string): readonly Item[] {
  return Array.isArray(value) ? value : fail(`${where} must be a list`);
}

/** An object with no name but the known ones: a misspelt rule must not be silent. */
function checkKeys(value: unknown, known: readonly string[], where: string): void {
  if (typeof value !== "object" || value === null) fail(`${where} must be an object`);
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) fail(`${where}: ${key} is unknown; allowed are ${known.join(", ")}`);
  }
}

function fail(message: string, cause?: unknown): never {
  throw new ArticleError("bad-profile", message, cause === undefined ? undefined : { cause });
}
