import { getOrInsert } from "../../../../text/get-or-insert.js";
import { wordPattern } from "../../../../text/words.js";
import { nearest, upwards } from "../../../../tree/ancestors.js";
import type { ElementNode } from "../../../../tree/node.js";
import type { Container } from "../../../measure/containers.js";
import type { PageStats } from "../../../measure/page-stats.js";
import type { SelectionRule } from "../selection.js";

// "Accept", "I agree", "Reject" and the like: what a notice asks its readers to press.
const ANSWER: RegExp = /* @__PURE__ */ wordPattern(
  {
    en: "accept|agree|allow|reject|decline|deny|got it|ok$|okay",
    de: "alles? |zustimm|akzeptier|einverstanden|ablehn",
    fr: "refus|autoris",
    it: "accett|rifiut",
    es: "acept|rechaz",
    pt: "aceit|rejeit",
    nl: "akkoord|weiger",
    scandinavian: "godta|godk",
    fi: "hyv",
    pl: "akceptuj|zgadzam",
    cs: "souhlas",
    ru: "приня|соглас",
    zh: "同意|接受",
  },
  "i",
  "^(?:i |we |ich |j.|ja,? |yes,? )?",
);
const SUBJECT: RegExp = /* @__PURE__ */ wordPattern(
  {
    en: "cookie|consent|privacy",
    de: "einwilligung|zustimm|privatsph|datenschutz",
    romance: "consenso|consentement|consentimiento",
    nl: "toestemming",
    scandinavian: "samtyck|samtykk",
    pl: "zgod[aęy]",
    ru: "соглас",
    zh: "隐私",
    ja: "プライバシー",
  },
  "i",
);
const BUTTONS = "button, [role=button], input[type=submit]";
const LONGEST = 4000;
const LEVELS = 5;

/** The reason for what is left out as such a notice. */
export const CONSENT_BOX = "consent box";

/** A notice that asks for consent is no article, whatever its length and name: it speaks of it, and has a button for it. */
export const consent: SelectionRule = {
  name: "consent",
  apply(selection) {
    const { page } = selection;
    const asks = new Map<Container, boolean>();
    const notices = new Set<Container>();
    for (const { keep, text, container } of page.blocks) {
      const notice = keep && SUBJECT.test(text) ? noticeAround(container, page, asks) : undefined;
      if (notice !== undefined) notices.add(notice);
    }
    if (notices.size === 0) return;
    for (const block of page.blocks)
      if (block.keep && nearest(block.container, (box) => notices.has(box), 2 * LEVELS))
        selection.drop(block, CONSENT_BOX);
  },
};

/** The smallest box around that has a button to answer with, unless it holds the article as well. */
function noticeAround(
  from: Container,
  { total }: PageStats,
  asks: Map<Container, boolean>,
): Container | undefined {
  for (const box of upwards(from, LEVELS)) {
    const { element, length } = box;
    if (length > LONGEST) return undefined;
    // On a page that is nothing but the notice it may hold all.
    if (getOrInsert(asks, box, () => hasAnswer(element)))
      return element.name === "body" && length < total ? undefined : box;
  }
  return undefined;
}

function hasAnswer(box: ElementNode): boolean {
  return box
    .all(BUTTONS)
    .some((button) => ANSWER.test(button.text() || (button.attr("value") ?? "")));
}
