import { ownProperty, valuesAt } from "../../json/path.js";
import type { Access } from "../../model/fields.js";
import type { PageView } from "../../model/page.js";
import { meta, type Source } from "../../profile/source.js";
import { inJsonLd, ownMicrodata } from "./structured.js";

const FLAG = "isAccessibleForFree";

/**
 * Is the article there for everybody?
 *
 * That it is free is taken at its word. That it is not is said by pages that hold the whole text as well: it
 * counts only with the part named that is locked, and that part not on the page.
 */
export const accessSources: readonly Source[] = [
  { from: `json-ld:${FLAG}`, phase: "body", read: inData },
  free(`microdata:${FLAG}`, ownMicrodata(FLAG)),
  free("meta:article:content_tier", meta("article:content_tier")),
  { from: "css:[class*=paywall]", phase: "body", read: atWall },
];

const WALL =
  "[class*=paywall], [id*=paywall], [class*=regwall], [id*=regwall], [class*=subscribe-wall], [class*=content-gate], [class*=article-gate]";
const OFFER =
  /subscri|register|sign (?:in|up)|log ?in|abonn|anmelden|registrier|suscr|iniciar sesi|inscri|abbonat|prenumer|подпис|войдите|assin/i;
const LOCKED = /^(?:metered|locked|paid|premium|subscri\w*|hard|registration)$/i;

/** A wall with its offer that is shown on a page whose data says that the article is not there for all. */
function atWall(page: PageView): Access[] {
  const isDeclared =
    page.meta("article:content_tier").some((tier) => LOCKED.test(tier.trim())) ||
    page.memo(inJsonLd).some((node) => {
      const flag = ownProperty(node, FLAG);
      return flag !== undefined && !isYes(flag);
    });
  const wall = isDeclared ? page.root.one(WALL)?.text() : undefined;
  const isShown = wall !== undefined && wall.length > 20 && wall.length < 1000 && OFFER.test(wall);
  return isShown ? [{ free: false, evidence: "css:[class*=paywall]" }] : [];
}

function free(evidence: string, source: Source): Source {
  return {
    ...source,
    from: evidence,
    read: (page) => (source.read(page).some(isYes) ? [{ free: true, evidence }] : []),
  };
}

function inData(page: PageView): Access[] {
  for (const node of page.memo(inJsonLd)) {
    const flag = ownProperty(node, FLAG);
    if (flag === undefined) continue;
    if (isYes(flag)) return [{ free: true, evidence: `json-ld:${FLAG}` }];
    const locked = valuesAt(node, ["hasPart"]).filter(
      (part) => !isYes(ownProperty(part, FLAG) ?? true),
    );
    const selectors = locked.flatMap((part) => valuesAt(part, ["cssSelector"]));
    const isFew = selectors.length > 0 && selectors.length <= MOST;
    const missing = isFew && selectors.every((selector) => isEmpty(selector, page));
    return missing ? [{ free: false, evidence: "json-ld:hasPart.cssSelector" }] : [];
  }
  return [];
}

function isYes(value: unknown): boolean {
  if (typeof value !== "string") return value === true || value === 1;
  return /^(?:true|free|yes|1)$/i.test(value.slice(value.lastIndexOf("/") + 1).trim());
}

// A teaser in the locked part is two sentences; a story has more.
const TEASER = 300;
// What a page asks for is searched in all of it: more parts than these name no wall.
const MOST = 8;
// A selector of the page's own costs what it likes: "q * * * * *" took 35 s on a page of 961 characters. Publishers name
// one class or id, as Google's guide for paywalled content has it.
const CLASS_OR_ID = /^\s{0,9}[a-z][\w-]{0,30}(?=[.#])|^\s{0,9}(?=[.#])/i;
const NAME = /^[.#][\w-]{1,100}\s{0,9}$/;

/** Is the part that a class or an id names absent, or a teaser? Of other selectors nothing is known. */
function isEmpty(selector: unknown, page: PageView): boolean {
  if (typeof selector !== "string" || selector.length > 200) return false;
  if (!NAME.test(selector.replace(CLASS_OR_ID, ""))) return false;
  return (page.root.one(selector.trim())?.text().length ?? 0) < TEASER;
}
