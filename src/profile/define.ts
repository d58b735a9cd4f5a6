import { ArticleError } from "../fault/article-error.js";
import { compileSelector, undecidableAtOpen } from "../tree/selector.js";
import { CheckedProfile } from "./compiled.js";
import { FIELD_NAMES } from "./field-names.js";
import type { LayoutSpec, Profile, ProfileSpec } from "./profile.js";

/**
 * Checks a site profile and makes it ready to use.
 *
 * Every mistake is found here, not on a page: unknown fields, unreadable selectors, selectors
 * that look forward where the body is read while it streams.
 *
 * @throws {@link ArticleError} with code `bad-profile`; the message names the rule and what is allowed.
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
  if (typeof spec !== "object" || spec === null) fail("a profile is an object", spec);
  if (typeof spec.id !== "string" || !/^[a-z0-9][a-z0-9.-]*$/.test(spec.id))
    fail(`id ${JSON.stringify(spec.id)}: lower-case letters, digits, "-" and "." are allowed`);
  const where = `profile "${spec.id}"`;
  if (!Array.isArray(spec.hosts)) fail(`${where}: hosts must be a list of domains`);
  for (const host of spec.hosts) {
    if (!/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/.test(host))
      fail(
        `${where}: host ${JSON.stringify(host)}: a bare lower-case domain is allowed, like "example.com"`,
      );
  }
  checkFields(spec.fields, `${where}: fields`);
  if (!Array.isArray(spec.layouts) || spec.layouts.length === 0)
    fail(`${where}: layouts must hold at least one layout`);
  const ids = new Set<string>();
  for (const layout of spec.layouts) {
    if (!layout.id || ids.has(layout.id))
      fail(`${where}: each layout needs an id of its own, got ${JSON.stringify(layout.id)}`);
    ids.add(layout.id);
    checkLayout(layout, `${where}, layout "${layout.id}"`);
  }
  return new CheckedProfile(spec);
}

/** A profile that is certainly checked: copies with a change, and those of another copy of this package, are not yet. */
export function checkedProfile(profile: Profile): Profile {
  return profile instanceof CheckedProfile ? profile : defineProfile(profile);
}

function checkLayout(layout: LayoutSpec, where: string): void {
  if (layout.container === undefined && layout.build === undefined)
    fail(`${where}: needs a container or a build function`);
  if (layout.fields !== undefined) checkFields(layout.fields, `${where}: fields`);
  checkSelector(layout.scope, `${where}: scope`, true);
  checkSelector(layout.container, `${where}: container`, true);
  const streamed = layout.buffered !== true;
  checkSelector(layout.once, `${where}: once`, streamed);
  for (const [list, rules] of Object.entries({ drop: layout.drop, unwrap: layout.unwrap })) {
    for (const [i, rule] of (rules ?? []).entries()) {
      checkSelector(rule, `${where}: ${list}[${i}]`, streamed);
    }
  }
  for (const [i, rule] of (layout.notes ?? []).entries()) {
    checkSelector(rule.match, `${where}: notes[${i}].match`, streamed);
  }
  layout.blocks?.forEach((rule, i) => {
    checkSelector(rule.match, `${where}: blocks[${i}].match`, streamed);
    if (typeof rule.to !== "function") fail(`${where}: blocks[${i}].to must be a function`);
  });
}

function checkFields(fields: ProfileSpec["fields"], where: string): void {
  for (const [name, sources] of Object.entries(fields ?? {})) {
    if (!(FIELD_NAMES as readonly string[]).includes(name))
      fail(`${where}.${name}: unknown field; allowed are ${FIELD_NAMES.join(", ")}`);
    if (!Array.isArray(sources) || sources.some((source) => typeof source?.read !== "function")) {
      fail(`${where}.${name}: must be a list of sources, like [meta("og:title"), text("h1")]`);
    }
  }
}

function checkSelector(selector: string | undefined, where: string, atOpen: boolean): void {
  if (selector === undefined) return;
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

function fail(message: string, cause?: unknown): never {
  throw new ArticleError("bad-profile", message, cause === undefined ? undefined : { cause });
}
