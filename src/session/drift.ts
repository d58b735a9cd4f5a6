import { plainText } from "../body/plain-text.js";
import { holdsWords, wordsIn } from "../body/word-count.js";
import type { Article } from "../model/article.js";
import type { Block } from "../model/block.js";
import type { Fields } from "../model/fields.js";
import type { PageView } from "../model/page.js";
import type { Profile } from "../profile/profile.js";
import { jsonLd, meta } from "../profile/source.js";
import { shingles } from "../text/shingles.js";

/** What the profiles of a page say that every page has. */
export interface Expected {
  readonly words: number;
  readonly blocks: number;
  readonly required: readonly (keyof Fields)[];
}

// A body of fewer words may be a teaser or a caption that a rule took for the story.
const SHORT = 60;
// A page of fewer words has too little for two readings to disagree about.
const ENOUGH = 120;
// Shorter texts that a page declares are summaries of it.
const DECLARED = 60;
// Of the texts that two readings of a page share: below this they have read different things.
const SHARED = 0.4;
// The other reading has to be longer by this before it counts as the better one.
const LONGER = 3;

/**
 * What the profiles of a page expect, together. Without `fallback`, of the fields those that they have sources for: the
 * others were promised by the generic engine.
 */
export function expectedOf(profiles: readonly Profile[], fallback: boolean): Expected {
  const isOwn = (field: keyof Fields): boolean =>
    profiles.some(
      ({ fields, layouts }) =>
        fields[field] !== undefined ||
        layouts.some((layout) => layout.fields?.[field] !== undefined),
    );
  const all = profiles.flatMap(({ expect }) => expect ?? []);
  return {
    words: all.reduce((most, { words = 0 }) => Math.max(most, words), 0),
    blocks: all.reduce((most, { blocks = 0 }) => Math.max(most, blocks), 0),
    required: all.flatMap(({ required = [] }) => required).filter((f) => fallback || isOwn(f)),
  };
}

/** What a profile promised and the page does not have, in words with figures. */
export function brokenPromises(
  expected: Expected,
  blocks: readonly Block[],
  fields: Partial<Article>,
): string[] {
  const missing = expected.required.filter((field) => fields[field] === undefined);
  return [
    ...(holdsWords(blocks, expected.words)
      ? []
      : [`${wordsIn(blocks)} words of body where ${expected.words} are expected`]),
    ...(blocks.length < expected.blocks
      ? [`${blocks.length} blocks where ${expected.blocks} are expected`]
      : []),
    ...(missing.length > 0 ? [`no ${missing.join(", ")}`] : []),
  ];
}

/** Where a body differs from what the page tells machines of itself. Cheap: no other reading is made. */
export function againstData(
  blocks: readonly Block[],
  fields: Partial<Fields>,
  page: PageView,
): string[] {
  return [...againstDeclaredBody(blocks, page), ...againstHeadline(fields, page)];
}

function againstDeclaredBody(blocks: readonly Block[], page: PageView): string[] {
  const bodies = jsonLd("articleBody")
    .read(page)
    .filter((value) => typeof value === "string");
  const declared = shingles(bodies.reduce((a, b) => (b.length > a.length ? b : a), ""));
  if (declared.length < DECLARED) return [];
  const share = shareOf(declared, new Set(shingles(plainText(blocks))));
  return share >= SHARED
    ? []
    : [`${Math.round(share * 100)} % of the body that the page declares is in it`];
}

function againstHeadline({ title }: Partial<Fields>, page: PageView): string[] {
  if (title === undefined) return [];
  const declared = [jsonLd("headline"), meta("og:title"), meta("twitter:title")]
    .flatMap((source) => source.read(page))
    .filter((value) => typeof value === "string");
  const titles = [...declared, page.title ?? ""].filter((text) => text !== "");
  const own = new Set(wordsOf(title));
  const isStrange =
    own.size > 2 &&
    titles.length > 1 &&
    titles.every((text) => !wordsOf(text).some((w) => own.has(w)));
  return isStrange ? ["its title shares no word with those that the page declares"] : [];
}

/** Is a body so short that another reading is worth its time? */
export function isShort(blocks: readonly Block[]): boolean {
  return !holdsWords(blocks, SHORT);
}

/** Where another reading of the page has much that this one lacks, in words with figures. */
export function againstReading(blocks: readonly Block[], other: readonly Block[]): string[] {
  const words = wordsIn(blocks);
  const others = wordsIn(other);
  if (others < ENOUGH || others < words * LONGER) return [];
  const share = shareOf(shingles(plainText(other)), new Set(shingles(plainText(blocks))));
  return share >= SHARED
    ? []
    : [
        `${words} words, of which the generic engine finds ${others} on the page; ${Math.round(share * 100)} % of these are in it`,
      ];
}

function shareOf(runs: readonly string[], known: ReadonlySet<string>): number {
  return runs.length === 0 ? 1 : runs.filter((run) => known.has(run)).length / runs.length;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}
