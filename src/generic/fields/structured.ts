import { valuesAt } from "../../json/path.js";
import type { JsonObject, JsonValue } from "../../model/json.js";
import type { PageView } from "../../model/page.js";
import type { Source } from "../../profile/source.js";
import { articleNodes } from "./article-node.js";

/** A property of the JSON-LD node that describes the page's article, of the first that has it. */
export function ownJsonLd(path: string): Source {
  return {
    from: `json-ld:${path}`,
    phase: "head",
    late: true,
    read: (page) => firstOf(page, page.memo(inJsonLd), path),
  };
}

/** The same of the page's microdata and RDFa. */
export function ownMicrodata(path: string): Source {
  return {
    from: `microdata:${path}`,
    phase: "body",
    read: (page) => firstOf(page, page.memo(inMicrodata), path),
  };
}

/** The nodes of JSON-LD that describe the page's article, best first. */
export const inJsonLd = (page: PageView): readonly JsonObject[] => articleNodes(page.jsonLd, page);
/** The same of microdata. */
export const inMicrodata = (page: PageView): readonly JsonObject[] =>
  articleNodes(page.microdata, page);

function firstOf(page: PageView, nodes: readonly JsonValue[], path: string): JsonValue[] {
  const keys = path.split(".");
  for (const node of nodes) {
    const values = valuesAt(node, keys, (id) => page.node(id)).filter((value) => value !== "");
    if (values.length > 0) return values;
  }
  return [];
}
