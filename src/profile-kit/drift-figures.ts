import { plainText } from "../body/plain-text.js";
import { parseArticle } from "../core.js";
import type { Profile } from "../profile/profile.js";
import { jsonLd } from "../profile/source.js";
import { shingles } from "../text/shingles.js";
import { type RuleHits, ruleHits } from "./rule-hits.js";
import { nameOf, readTree, type SavedPage } from "./saved-page.js";

/** How a profile does on one page, in figures. */
export interface DriftFigures {
  /** Name of the page. */
  readonly page: string;
  /** Id of the profile. */
  readonly profile: string;
  /** Id of the layout that read it; absent where none did. */
  readonly layout?: string;
  /** Words of the body. */
  readonly words: number;
  /** Words that the generic engine finds on the page. */
  readonly genericWords: number;
  /** 0 to 1: how much of what the generic engine finds is in the body. */
  readonly genericShare: number;
  /** 0 to 1: how much of the page's own `articleBody` is in the body; absent where it declares none. */
  readonly declaredShare?: number;
  /** Words against those recorded earlier: 1 is as many. */
  readonly lengthRatio?: number;
  /** Share of the layout's rules that name something on the page. */
  readonly hitRate: number;
  /** Share of the layout's rules that name something on the page. */
  readonly rules: readonly RuleHits[];
  /** Codes of the issues of a strict reading. */
  readonly issues: readonly string[];
  /** What speaks against the profile: empty while all is well. */
  readonly alarms: readonly string[];
}

// Two readings of a page that still agree share more than this.
const SHARED = 0.5;
// A body this much shorter or longer than recorded is another body.
const LENGTH = 0.5;
const ALARMING = /^(?:layout-unknown|profile-mismatch|profile-drift|no-body|hook-failed)$/;

/**
 * Holds a profile against a page, the generic engine, the page's own data, and what was recorded.
 *
 * @param profile The profile to look at.
 * @param page A fresh page of its site.
 * @param recordedWords Words that such a page had when the profile was written.
 */
export function driftFigures(
  profile: Profile,
  page: SavedPage,
  recordedWords?: number,
): DriftFigures {
  const { html, url } = page;
  const strict = parseArticle(html, { url, profiles: [profile], fallback: false });
  const generic = parseArticle(html, { url });
  const tree = readTree(page);
  const own = new Set(shingles(plainText(strict.body)));
  const share = (text: string): number => {
    const runs = shingles(text);
    return runs.length === 0 ? 1 : runs.filter((run) => own.has(run)).length / runs.length;
  };
  const declared = jsonLd("articleBody")
    .read(tree.page)
    .filter((value) => typeof value === "string")
    .reduce((a, b) => (b.length > a.length ? b : a), "");
  const rules = ruleHits(profile, tree.root).filter(({ layout }) => layout === strict.layout);
  const figures = {
    page: nameOf(page),
    profile: strict.profile,
    ...(strict.layout !== undefined && { layout: strict.layout }),
    words: strict.wordCount,
    genericWords: generic.wordCount,
    genericShare: rounded(share(plainText(generic.body))),
    ...(declared !== "" && { declaredShare: rounded(share(declared)) }),
    ...(recordedWords !== undefined && {
      lengthRatio: rounded(strict.wordCount / Math.max(1, recordedWords)),
    }),
    hitRate: rounded(
      rules.length === 0 ? 1 : rules.filter(({ hits }) => hits > 0).length / rules.length,
    ),
    rules,
    issues: strict.issues.map(({ code }) => code),
  };
  return { ...figures, alarms: alarmsOf(figures) };
}

function alarmsOf(figures: Omit<DriftFigures, "alarms">): string[] {
  const { declaredShare = 1, lengthRatio = 1, genericShare, genericWords, words, issues } = figures;
  return [
    ...issues.filter((code) => ALARMING.test(code)),
    ...(declaredShare < SHARED
      ? [`only ${declaredShare} of the body that the page declares is in it`]
      : []),
    ...(genericShare < SHARED && genericWords > words
      ? [`only ${genericShare} of what the generic engine finds is in it`]
      : []),
    ...(lengthRatio < LENGTH || lengthRatio > 1 / LENGTH
      ? [`${words} words, ${lengthRatio} times what was recorded`]
      : []),
  ];
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}
