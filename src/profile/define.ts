import { ArticleError, describeValue, isInstance } from "../errors.js";
import { checkedList, checkFunction, checkKeys, fail, keysOf } from "./check.js";
import { checkLayout } from "./check-layout.js";
import { checkExpectation, checkFieldNames, checkSources, checkTest } from "./check-sources.js";
import { CheckedProfile } from "./compiled.js";
import { FIELD_NAMES } from "./field-names.js";
import type { FieldSources, Profile, ProfileSpec } from "./profile.js";

// A domain has a dot: "com" would be every company's profile.
const HOST = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)+|localhost)$/;
// As objects, so that the compiler says when one is missing here.
const PROFILE_KEYS = keysOf<ProfileSpec>({
  id: 0,
  hosts: 0,
  matches: 0,
  isArticle: 0,
  fields: 0,
  clean: 0,
  choose: 0,
  layouts: 0,
  expect: 0,
  exclusive: 0,
});
// What has been checked may be given again; nobody writes it.
const CHECKED = "checked" satisfies keyof Profile;

/**
 * Checks a site profile and makes it ready to use.
 *
 * Every mistake is found here, not on a page: unknown fields, unreadable selectors, selectors
 * that look forward where the body is read while it streams.
 *
 * @param spec The profile as written.
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
  try {
    return checkedSpec(spec);
  } catch (cause) {
    if (isInstance(cause, ArticleError)) throw cause;
    // A getter threw, or a value is of no kind that can be looked at.
    throw new ArticleError("bad-profile", "a profile of values that can be read is allowed", {
      cause,
    });
  }
}

function checkedSpec(spec: ProfileSpec): Profile {
  const known = Object.hasOwn(Object(spec), CHECKED) ? [...PROFILE_KEYS, CHECKED] : PROFILE_KEYS;
  checkKeys(spec, known, "a profile");
  if (typeof spec.id !== "string" || !/^[a-z0-9][a-z0-9.-]*$/.test(spec.id))
    fail(`id ${describeValue(spec.id)}: lower-case letters, digits, "-" and "." are allowed`);
  const where = `profile "${spec.id}"`;
  for (const host of checkedList(spec.hosts ?? [], `${where}: hosts`)) {
    if (typeof host !== "string" || !HOST.test(host))
      fail(
        `${where}: host ${describeValue(host)}: a bare lower-case domain is allowed, like "example.com"`,
      );
  }
  for (const name of ["matches", "isArticle"] as const) checkTest(spec[name], `${where}: ${name}`);
  checkFields(spec.fields ?? {}, `${where}: fields`);
  checkFieldNames(spec.exclusive ?? [], `${where}: exclusive`);
  if (spec.expect !== undefined) checkExpectation(spec.expect, `${where}: expect`);
  for (const table of ["clean", "choose"] as const) checkHooks(spec[table], `${where}: ${table}`);
  const ids = new Set<string>();
  for (const layout of checkedList(spec.layouts ?? [], `${where}: layouts`)) {
    if (typeof layout !== "object" || layout === null) fail(`${where}: a layout must be an object`);
    if (typeof layout.id !== "string" || layout.id === "" || ids.has(layout.id))
      fail(`${where}: each layout needs an id of its own, got ${describeValue(layout.id)}`);
    ids.add(layout.id);
    checkLayout(layout, `${where}, layout "${layout.id}"`);
  }
  return new CheckedProfile(spec);
}

/** A profile that is certainly checked: copies with a change, and those of another copy of this package, are not yet. */
export function checkedProfile(profile: Profile): Profile {
  return profile instanceof CheckedProfile ? profile : defineProfile(profile);
}

function checkFields(fields: FieldSources, where: string): void {
  checkKeys(fields, FIELD_NAMES, where);
  for (const [name, sources] of Object.entries(fields)) checkSources(sources, `${where}.${name}`);
}

function checkHooks(hooks: object | undefined, where: string): void {
  if (hooks === undefined) return;
  checkKeys(hooks, FIELD_NAMES, where);
  for (const [name, hook] of Object.entries(hooks)) checkFunction(hook, `${where}.${name}`);
}
