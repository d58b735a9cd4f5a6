import type { IssueCode } from "../model/evidence.js";
import type { Profile } from "../profile/profile.js";
import type { ParseOptions } from "../session/options.js";
import { type Page, parsePage } from "./parse.js";

/** Whether there is an article on a page, and why. */
export interface ArticleVerdict {
  /** Is there an article? */
  probable: boolean;
  /** 0 to 1: how much of its body is probably right. */
  confidence: number;
  /** What speaks for it or against it, in words. */
  reasons: string[];
}

// Issues that mean: whatever text is here, it is not an article.
const AGAINST: readonly IssueCode[] = [
  "empty-input",
  "not-html",
  "not-an-article",
  "no-body",
  "login-wall",
  "consent-wall",
  "bot-check",
  "error-page",
  "script-shell",
];

/** The verdict on a page that is in hand. */
export function probeArticle(
  page: Page,
  options: ParseOptions,
  sites: readonly Profile[],
): ArticleVerdict {
  const article = parsePage(page, options, sites);
  const against = article.issues.filter((issue) => AGAINST.includes(issue.code));
  const probable = against.length === 0 && article.body.length > 0;
  const { confidence, wordCount, layout, profile } = article;
  const reasons = probable
    ? [
        `${wordCount} words of body`,
        layout === undefined ? `read by ${profile}` : `layout ${layout} of ${profile}`,
      ]
    : against.map((issue) => issue.message);
  return { probable, confidence: probable ? confidence : 0, reasons };
}
