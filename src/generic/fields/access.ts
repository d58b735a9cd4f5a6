import { own, valuesAt } from "../../json/path.js";
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
];

function free(evidence: string, source: Source): Source {
  return {
    ...source,
    from: evidence,
    read: (page) => (source.read(page).some(isYes) ? [{ free: true, evidence }] : []),
  };
}

function inData(page: PageView): Access[] {
  for (const node of page.memo(inJsonLd)) {
    const flag = own(node, FLAG);
    if (flag === undefined) continue;
    if (isYes(flag)) return [{ free: true, evidence: `json-ld:${FLAG}` }];
    const locked = valuesAt(node, ["hasPart"]).filter((part) => !isYes(own(part, FLAG) ?? true));
    const selectors = locked.flatMap((part) => valuesAt(part, ["cssSelector"]));
    const missing = selectors.length > 0 && selectors.every((selector) => isEmpty(selector, page));
    return missing ? [{ free: false, evidence: "json-ld:hasPart.cssSelector" }] : [];
  }
  return [];
}

function isYes(value: unknown): boolean {
  if (typeof value === "object") return false;
  return /^(?:true|free|yes|1)$/i.test(String(value).replace(/^.*\//, "").trim());
}

// A teaser in the locked part is two sentences; a story has more.
const TEASER = 300;

function isEmpty(selector: unknown, page: PageView): boolean {
  if (typeof selector !== "string" || selector.length > 200) return false;
  try {
    return (page.root.one(selector)?.text().length ?? 0) < TEASER;
  } catch {
    return false;
  }
}
