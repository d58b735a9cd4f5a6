import { inlineText } from "../body/word-count.js";
import type { Article } from "../model/article.js";
import type { IssueCode } from "../model/evidence.js";
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
// Of 424 articles two were read with less than .5, of pages that sell, list or offer something every fifth.
const LEAST = 0.4;
// A page without author, date and declaration may be an article all the same, if it has paragraphs.
const LEAST_UNDECLARED = 0.6;
const LONG_PARAGRAPH = 80;
const FEWEST_PARAGRAPHS = 2;
// A film with less text is a film.
const FEWEST_WORDS = 60;

/**
 * The verdict on a page that is in hand. On the annotated pages of the corpus (`scripts/eval/verdicts.mjs`) it says no to 95 %
 * of products, 66 % of collections, 56 % of listings and 24 % of services, and to 7 of 887 articles.
 */
export function probeArticle(page: Page, options: ParseOptions): ArticleVerdict {
  const article = parsePage(page, options);
  const against = reasonsAgainst(article);
  if (against.length > 0) return { probable: false, confidence: 0, reasons: against };
  const { confidence, wordCount, layout, profile } = article;
  return {
    probable: true,
    confidence,
    reasons: [
      `${wordCount} words of body`,
      layout === undefined ? `read by ${profile}` : `layout ${layout} of ${profile}`,
    ],
  };
}

function reasonsAgainst(article: Article): string[] {
  const { issues, body, type, confidence, published, authors, wordCount } = article;
  const reasons = issues.filter(({ code }) => AGAINST.includes(code)).map(({ message }) => message);
  if (reasons.length > 0) return reasons;
  if (body.length === 0) return ["the page has no body"];
  if (type === "product" || type === "listing" || type === "collection")
    return [`the page is a ${type}, by ${article.provenance.type?.source ?? "its data"}`];
  if (type === "video" && wordCount < FEWEST_WORDS)
    return [`the page is a video with ${wordCount} words`];
  if (confidence < LEAST) return ["the text does not read like one article"];
  if (type !== undefined || published !== undefined || authors.length > 0) return [];
  const paragraphs = body.filter(
    (block) => block.type === "paragraph" && inlineText(block.children).length > LONG_PARAGRAPH,
  );
  return confidence < LEAST_UNDECLARED || paragraphs.length < FEWEST_PARAGRAPHS
    ? ["the page names no author, date or type, and has little text in paragraphs"]
    : [];
}
