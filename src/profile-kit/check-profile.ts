import { describe } from "../body/removal.js";
import { parseArticle, streamArticle } from "../core.js";
import type { Article } from "../model/article.js";
import type { Block } from "../model/block.js";
import { CheckedProfile } from "../profile/compiled.js";
import { checkedProfile } from "../profile/define.js";
import type { FieldSources, Profile } from "../profile/profile.js";
import { nearest } from "../tree/ancestors.js";
import type { ElementNode } from "../tree/node.js";
import { issueFaults, unexpected } from "./expectation.js";
import { nameOf, readTree, type SavedPage } from "./saved-page.js";

/** A promise of profiles that one page shows to be broken. */
export interface ProfileFault {
  /** Name of the page. */
  readonly page: string;
  /** Which promise. */
  readonly check: "read" | "expected" | "pieces" | "hosts" | "reasons" | "sources" | "safety";
  /** What was found, in words. */
  readonly message: string;
}

/**
 * Holds a profile to what every built-in profile promises, on pages of its site.
 *
 * On each page: it reads the page strictly, without an issue (`read`), and gives what is expected (`expected`); pieces give the same
 * as the whole page (`pieces`); no look-alike of its hosts is taken for it (`hosts`); no text of its containers is missing
 * without a reason in the trace (`reasons`); where the first source of the title or a required field fails another one serves
 * (`sources`); and no
 * address of a forbidden scheme comes out (`safety`).
 *
 * @param given The profile to hold to its promises.
 * @param pages Pages of its site.
 * @returns what is broken: `[]` while all is well.
 * @example
 * ```ts
 * import { defineProfile } from "offprint/profile";
 * import { checkProfile } from "offprint/testing";
 *
 * const gazette = defineProfile({ id: "gazette", hosts: ["gazette.example"], layouts: [{ id: "a", container: ".story", drop: [".promo"] }] });
 * const html = "<h1>Rain</h1><div class=story><p>It rained.</p><p class=promo>Join us today</p></div>";
 * const faults = await checkProfile(gazette, [{ url: "https://gazette.example/1", html, expect: { contains: ["It rained."], absent: ["Join"] } }]);
 * console.log(faults);
 * ```
 * ```text output
 * []
 * ```
 */
export async function checkProfile(
  given: Profile,
  pages: readonly SavedPage[],
): Promise<ProfileFault[]> {
  const profile = checkedProfile(given);
  const faults: ProfileFault[] = [];
  for (const page of pages) {
    const fault = (check: ProfileFault["check"], messages: readonly string[]): void => {
      for (const message of messages) faults.push({ page: nameOf(page), check, message });
    };
    const options = { url: page.url, profiles: [profile], fallback: false, trace: true };
    const article = parseArticle(page.html, options);
    fault("read", readFaults(profile, article));
    fault("expected", unexpected(article, page.expect ?? {}));
    fault("pieces", await pieceFaults(page.html, options, article));
    fault("hosts", hostFaults(profile, page));
    if (profile instanceof CheckedProfile) fault("reasons", reasonFaults(profile, page, article));
    fault("sources", sourceFaults(profile, page));
    fault("safety", safetyFaults(page, options));
  }
  return faults;
}

type Options = Parameters<typeof parseArticle>[1];

function readFaults(profile: Profile, article: Article): string[] {
  return [
    ...(article.profile === profile.id ? [] : [`read by ${article.profile}, not by ${profile.id}`]),
    ...issueFaults(article),
  ];
}

async function pieceFaults(html: string, options: Options, whole: Article): Promise<string[]> {
  async function* pieces(): AsyncGenerator<string, void, undefined> {
    for (let at = 0, size = 1; at < html.length; at += size, size = (size * 7) % 97)
      yield html.slice(at, at + size);
  }
  const blocks: Block[] = [];
  let last: Article | undefined;
  for await (const event of streamArticle(pieces(), options)) {
    if (event.type === "block") blocks[event.index] = event.block;
    if (event.type === "article") last = event.article;
  }
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  return [
    ...(same(last, whole) ? [] : ["the article differs when the page comes in pieces"]),
    ...(same(blocks, whole.body) ? [] : ["the blocks sent are not those of the article"]),
  ];
}

function hostFaults(profile: Profile, { html }: SavedPage): string[] {
  const bare = html.replace(/<(?:link|meta)\b[^>]{0,2000}>/gi, "");
  const readBy = (host: string): string =>
    parseArticle(bare, { url: `https://${host}/a`, profiles: [profile], fallback: false }).profile;
  return profile.hosts.flatMap((host) =>
    [`my${host}`, `${host}.evil.example`]
      // A look-alike of one host may well be a part of another.
      .filter((other) => !profile.hosts.some((own) => other.endsWith(`.${own}`)))
      .filter((other) => readBy(other) === profile.id)
      .map((other) => `takes ${other} for ${host}`),
  );
}

const TEXTS = "p, li, h2, h3, h4, h5, h6, blockquote";
// Shorter texts are labels, and stand in many places.
const SHORTEST = 24;

/** Texts in containers that are neither in the article nor removed by a rule. */
function reasonFaults(profile: CheckedProfile, page: SavedPage, article: Article): string[] {
  const layout = profile.layouts.find(({ id }) => id === article.layout);
  if (layout === undefined) return [];
  const { container } = profile.compiled(layout);
  const { title, subtitle, body, notes } = article;
  const kept = squeezed(stringsIn([title, subtitle, body, notes]));
  const removed = new Set((article.trace?.removals ?? []).map(({ element }) => element));
  const { root } = readTree(page);
  return (
    root
      .all(TEXTS)
      .filter((element) => element.one(TEXTS) === undefined && isIn(element, container))
      .filter((element) => !isIn(element, (outer) => removed.has(describe(outer))))
      // Of what is removed inside a text, the text is not whole.
      .filter((element) => !element.all("*").some((inner) => removed.has(describe(inner))))
      .map((element) => element.text())
      .filter((text) => text.length >= SHORTEST && !kept.includes(squeezed(text)))
      .map((text) => `left out without a reason: ${JSON.stringify(text.slice(0, 80))}`)
  );
}

function isIn(element: ElementNode, matches: (outer: ElementNode) => boolean): boolean {
  return nearest(element, (node) => node.parent !== null && matches(node)) !== undefined;
}

/** Letters and digits alone: how a text is broken and marked makes no difference. */
function squeezed(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

const NAMES = new Set([
  "type",
  "url",
  "src",
  "kind",
  "lang",
  "provider",
  "identifier",
  "candidates",
]);

/** The texts of an article in their order, without the addresses and names that stand between those of one sentence. */
function stringsIn(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return "";
  return Object.entries(value)
    .map(([name, part]) => (NAMES.has(name) ? "" : stringsIn(part)))
    .join("");
}

function sourceFaults(profile: Profile, page: SavedPage): string[] {
  const { html, url } = page;
  const whole = parseArticle(html, { url, profiles: [profile] });
  const values = (article: Article): Readonly<Record<string, unknown>> =>
    article as unknown as Readonly<Record<string, unknown>>;
  const needed = new Set<string>(["title", ...(profile.expect?.required ?? [])]);
  return Object.entries(profile.fields).flatMap(([field, sources]) => {
    if (!needed.has(field)) return [];
    if (sources.length < 2 || isEmpty(values(whole)[field])) return [];
    const fields = { ...profile.fields, [field]: sources.slice(1) } as FieldSources;
    const { checked: _, ...spec } = profile;
    const other = new CheckedProfile({ ...spec, fields });
    const bare = parseArticle(html, { url, profiles: [other] });
    return isEmpty(values(bare)[field]) ? [`${field} hangs on its first source alone`] : [];
  });
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

const SAFE = /^(?:https?:\/\/|mailto:|data:image\/(?:png|jpe?g|gif|webp|avif);)/;
const ADDRESS = /^(?:url|src|poster|image|canonicalUrl|shortUrl|nextPageUrl)$/;

function safetyFaults({ html }: SavedPage, options: Options): string[] {
  const hostile = html.replace(
    /\b(href|src|content)=("[^"]*"|'[^']*')/gi,
    '$1="java&#10;script:alert(1)"',
  );
  return [html, hostile].flatMap((page) =>
    addresses(parseArticle(page, options))
      .filter((address) => !SAFE.test(address))
      .map((address) => `the address ${JSON.stringify(address.slice(0, 80))} came out`),
  );
}

/** Every address in plain data. */
function addresses(value: unknown, key = ""): string[] {
  if (typeof value === "string") return ADDRESS.test(key) ? [value] : [];
  if (typeof value !== "object" || value === null || key === "trace" || key === "provenance")
    return [];
  return Object.entries(value).flatMap(([name, part]) => addresses(part, name));
}
