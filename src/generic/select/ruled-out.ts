import type { PageStats } from "../measure/page-stats.js";
import type { PlacedBlock } from "../measure/placed-block.js";
import { ROLE } from "../measure/roles.js";
import { rolesBelowHeadline } from "./roles-below-headline.js";

/** One kind of thing that is no article text, whatever it reads like. */
interface Rule {
  readonly reason: string;
  readonly applies: (kinds: number, block: PlacedBlock, page: PageStats) => boolean;
  /** Where it holds a greater share of what reads like sentences, the name is the page's, not the part's. */
  readonly most: number;
}

// The longest caption seen has 700 characters.
const LONGEST_CAPTION = 900;
const LONGEST_ENTRY = 60;
const ASKED =
  ROLE.footer |
  ROLE.consent |
  ROLE.caption |
  ROLE.comment |
  ROLE.nav |
  ROLE.aside |
  ROLE.header |
  ROLE.article;
// The header of an article has its headline and its standfirst.
const IN_HEADER = ROLE.header | ROLE.article;
const HEADING = /^h[1-3]$/;
// The character of a link to the heading itself.
const PERMALINK = /\s?[¶§#]$/;

// What of the corpus' bodies each rule loses, as a share of a page's text on average: footers .00005,
// consent boxes .00006, captions .0007, comments .0006 on pages that say they are an article, headlines .0009,
// menus .0008, of which the model found three blocks on 1,306 pages.
const RULES: readonly Rule[] = [
  { reason: "page footer", applies: (kinds) => (kinds & ROLE.footer) > 0, most: 0.95 },
  { reason: "consent box", applies: (kinds) => (kinds & ROLE.consent) > 0, most: 0.95 },
  {
    reason: "caption",
    applies: (kinds, block) => (kinds & ROLE.caption) > 0 && block.length < LONGEST_CAPTION,
    most: 0.75,
  },
  {
    reason: "comments",
    applies: (kinds, _, page) => (kinds & ROLE.comment) > 0 && page.genre === "article",
    most: 0.98,
  },
  { reason: "menu", applies: isMenu, most: 1 },
];

/** A short link in a part of the page that is for links: a third of all blocks, about which the model is not asked. */
function isMenu(kinds: number, { length, linked }: PlacedBlock): boolean {
  const beside = (kinds & (ROLE.nav | ROLE.aside)) > 0 || (kinds & IN_HEADER) === ROLE.header;
  return beside && length < LONGEST_ENTRY && linked >= length * 0.9;
}

/** Says of what is no article text for certain why. */
export function ruleOut(page: PageStats): PageStats {
  const rolesOf = rolesBelowHeadline(page);
  const { blocks, proseLength } = page;
  // Each rule asks for a role that class, tag or attribute gives: most text of an article stands in none.
  const inRole = blocks.filter(({ container }) => (rolesOf(container) & ASKED) > 0);
  const rules = RULES.filter(({ applies, most }) => {
    let held = 0;
    for (const block of inRole)
      if (block.isProse && applies(rolesOf(block.container), block, page)) held += block.length;
    return held <= proseLength * most;
  });
  for (const block of inRole) {
    const kinds = rolesOf(block.container);
    block.reason = rules.find(({ applies }) => applies(kinds, block, page))?.reason;
  }
  if (page.title === "") return page;
  for (const block of blocks)
    if (
      block.isHeading &&
      HEADING.test(block.box.name) &&
      block.line.replace(PERMALINK, "") === page.title
    )
      block.reason = "headline";
  return page;
}
