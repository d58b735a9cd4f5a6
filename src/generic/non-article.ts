import type { Issue } from "../model/evidence.js";
import type { Fields } from "../model/fields.js";
import type { PageView } from "../model/page.js";
import { getOrInsert } from "../text/get-or-insert.js";
import { wordPattern } from "../text/words.js";
import { nearest } from "../tree/ancestors.js";
import type { Container } from "./measure/containers.js";
import type { PageStats } from "./measure/page-stats.js";
import type { PlacedBlock } from "./measure/placed-block.js";

const BOT: RegExp = /* @__PURE__ */ wordPattern(
  {
    looking: "checking (?:if the site|your browser)|security check|just a moment",
    asking: "verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|captcha",
    needing: "enable javascript and cookies to continue",
    refusing: "unusual traffic|access denied|attention required|pardon our interruption",
  },
  "i",
);
const ERROR: RegExp = /* @__PURE__ */ wordPattern(
  {
    // A show may be called "The 404": the code of an error stands alone, or says what it is.
    codes:
      "(?:^|[-–—|:(] ?|error |http )404(?= ?(?:$|[-–—|:!.)]|error|page|file|not))|\\b(?:403|500|502|503)\\b (?:forbidden|error|internal|bad|service)|service unavailable|internal server error",
    en: "page (?:not found|(?:does not|doesn.t) exist|isn.t available)|not found|no longer available",
    de: "seite (?:wurde )?nicht gefunden",
    fr: "page (?:introuvable|non trouvée)",
    es: "página no encontrada",
    it: "pagina non trovata",
  },
  "i",
);
const CONSENT: RegExp = /* @__PURE__ */ wordPattern(
  {
    en: "we value your privacy|cookie consent|accept (?:all )?cookies|before you continue",
    de: "mit werbung weiterlesen|zustimmung|datenschutzeinstellungen",
    fr: "consentement",
  },
  "i",
);
const LOGIN: RegExp = /* @__PURE__ */ wordPattern(
  {
    en: "(?:log ?in|sign ?in|subscribe|register) to (?:continue|read|view)|to continue reading|members only|create (?:a )?free account",
    de: "anmelden,? um|jetzt weiterlesen",
  },
  "i",
);
// Error pages and walls are short: the longest seen has 900 characters of text that passes for an article's.
const SHORT = 1000;

// What a shell shows before its script has run: a name, "Loading…", "Please enable JavaScript".
const SHELL = 200;
// Where the common frameworks put a page together, and the word to those who run no scripts.
const ROOTS =
  "noscript, #root, #app, #__next, #__nuxt, #___gatsby, #svelte, app-root, [ng-app], [ng-version], [data-reactroot]";

/** What kind of page it is when it is no article, told apart by its title and what little text there is. */
export function classifyNonArticle(
  page: PageView,
  { blocks, total }: PageStats,
  kept: number,
): Issue | undefined {
  if (kept > SHORT) return undefined;
  // Of what has more text the title and the headline are asked alone.
  const opening = kept < SHORT / 2 ? openingOf(page, blocks) : "";
  if (BOT.test(opening))
    return { code: "bot-check", message: "the page asks whether a person reads it" };
  if ([page.title ?? "", heading(blocks)].some((line) => ERROR.test(line.trim())))
    return { code: "error-page", message: "the page says that there is no such page" };
  if (kept < SHORT / 3 && CONSENT.test(opening))
    return {
      code: "consent-wall",
      message: "the page asks for consent before it shows the article",
    };
  if (kept < SHORT / 3 && LOGIN.test(opening))
    return {
      code: "login-wall",
      message: "the page asks for an account before it shows the article",
    };
  if (total < SHELL && page.root.one(ROOTS) !== undefined)
    return { code: "script-shell", message: "the page is an empty shell that a script fills" };
  return undefined;
}

function openingOf({ title = "" }: PageView, blocks: readonly PlacedBlock[]): string {
  const texts = blocks.slice(0, 40).map(({ text }) => text);
  return `${title} ${texts.join(" ").slice(0, 3000)}`;
}

function heading(blocks: readonly PlacedBlock[]): string {
  return blocks.find((block) => /^h[12]$/.test(block.box.name))?.text ?? "";
}

// Five cards are a row of further reading; a list of articles is all cards, and no text of its own.
const FEWEST_CARDS = 5;
const SHORTEST_TITLE = 15;
const CARD_LEVELS = 5;
const CARDS = 0.3;
const MOST_PARAGRAPHS = 2;
// Short news in a frame of links has a day and so much text; of 27 lists of pages six have.
const DATED_TEXT = 400;

/** A page most of which are cards that lead to other pages: boxes of one kind, each with a title that is a link. */
export function listOfPages(
  { blocks, total, genre }: PageStats,
  { published, type }: Partial<Fields>,
): Issue | undefined {
  if (genre === "thread" || genre === "documentation") return undefined;
  const isDated = published !== undefined && (type === undefined || type === "article");
  let run = 0;
  let kept = 0;
  for (const { keep, isProse, length, linked } of blocks) {
    run = keep && isProse ? run + 1 : 0;
    if (keep) kept += length - linked;
    if (run > MOST_PARAGRAPHS || (isDated && kept >= DATED_TEXT)) return undefined;
  }
  const rows = new Map<Container, Set<Container>>();
  for (const { container, length, linked } of blocks) {
    if (length < SHORTEST_TITLE || linked < length * 0.9) continue;
    const card = nearest(container, ({ repeats }) => repeats > 0, CARD_LEVELS + 1);
    if (card?.parent !== undefined)
      getOrInsert(rows, card.parent, () => new Set<Container>()).add(card);
  }
  for (const cards of rows.values()) {
    let length = 0;
    for (const card of cards) length += card.length;
    if (cards.size >= FEWEST_CARDS && length >= total * CARDS)
      return { code: "not-an-article", message: "most of the page is links to other pages" };
  }
  return undefined;
}

/** A page that lists articles is none: the front of a site or section, which names no author and no date. */
export function frontPage(page: PageView, fields: Partial<Fields>): Issue | undefined {
  const path = (page.url ?? "x").replace(/^https?:\/\/[^/]*/, "");
  const isRoot = /^\/?(?:(?:index|default)\.\w+)?(?:[?#]|$)/.test(path);
  const dated = fields.published !== undefined || (fields.authors ?? []).length > 0;
  if (dated || !(isRoot || fields.type === "collection")) return undefined;
  return { code: "not-an-article", message: "the page is a front that lists articles" };
}
