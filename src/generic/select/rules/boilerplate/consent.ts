import { standsIn, upwards } from "../../../../tree/ancestors.js";
import type { ElementNode } from "../../../../tree/node.js";
import type { PageStats } from "../../../measure/page-stats.js";
import type { SelectionRule } from "../selection.js";

// "Accept", "I agree", "Reject" and the like: what a notice asks its readers to press.
const ANSWER =
  /^(?:i |we |ich |j.|ja,? |yes,? )?(?:accept|agree|allow|reject|decline|deny|got it|ok$|okay|alles? |zustimm|akzeptier|einverstanden|ablehn|accett|rifiut|acept|rechaz|aceit|rejeit|refus|autoris|akkoord|weiger|godta|godk|hyv|akceptuj|zgadzam|souhlas|приня|соглас|同意|接受)/i;
const SUBJECT =
  /cookie|consent|consenso|consentement|consentimiento|einwilligung|zustimm|privacy|privatsph|datenschutz|toestemming|samtyck|samtykk|zgod[aęy]|соглас|隐私|プライバシー/i;
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
    const asks = new Map<ElementNode, boolean>();
    const notices = new Set<ElementNode>();
    page.blocks.forEach(({ box, text }, i) => {
      const notice = selection.keeps(i) && SUBJECT.test(text) && noticeAround(box, page, asks);
      if (notice) notices.add(notice);
    });
    if (notices.size === 0) return;
    page.blocks.forEach(({ box }, i) => {
      if (selection.keeps(i) && standsIn(box, notices, 2 * LEVELS)) selection.drop(i, CONSENT_BOX);
    });
  },
};

/** The smallest box around that has a button to answer with, unless it holds the article as well. */
function noticeAround(
  box: ElementNode,
  { containers, total }: PageStats,
  asks: Map<ElementNode, boolean>,
): ElementNode | undefined {
  for (const node of upwards(box, LEVELS)) {
    const length = containers.get(node)?.length ?? 0;
    if (length > LONGEST) return undefined;
    let isAsking = asks.get(node);
    if (isAsking === undefined) {
      isAsking = node
        .all(BUTTONS)
        .some((one) => ANSWER.test(one.text() || (one.attribs["value"] ?? "")));
      asks.set(node, isAsking);
    }
    // On a page that is nothing but the notice it may hold all.
    if (isAsking) return node.name === "body" && length < total ? undefined : node;
  }
  return undefined;
}
