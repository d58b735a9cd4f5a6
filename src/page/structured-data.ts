import { plain } from "../json/plain.js";
import type { JsonObject } from "../model/json.js";
import type { PageView } from "../model/page.js";
import type { Structured } from "../model/structured.js";
import { pageUrl } from "../text/address/url.js";

const OPEN_GRAPH = /^(?:og|article|book|profile|video|music|product|fb|twitter|al):/;
const BOUNDS = { longest: 100_000, deepest: 32, most: 20_000, total: 1_000_000 };
// `shortcut icon` is two tokens.
const ICONS = ["icon", "apple-touch-icon"];

/** What the page says of itself to machines, as far as it has been read. */
export function structuredData(
  page: PageView,
  metas: ReadonlyMap<string, readonly string[]>,
): Structured {
  const openGraph = [...metas].filter(([key]) => OPEN_GRAPH.test(key));
  const favicon = iconOf(page);
  // The copy has the shape of what is copied: only its leaves are cut.
  const bounded = plain(
    {
      jsonLd: page.jsonLd.filter((node) => !isFrame(node)),
      openGraph: Object.fromEntries(openGraph),
      microdata: page.microdata,
    },
    BOUNDS,
  ) as object as Omit<Structured, "favicon">;
  return {
    ...bounded,
    ...(favicon !== undefined && { favicon }),
  };
}

function iconOf(page: PageView): string | undefined {
  for (const rel of ICONS)
    for (const { href } of page.links(rel)) {
      const url = pageUrl(href, page.base);
      if (url !== undefined) return url;
    }
  return undefined;
}

/** Only a frame around nodes that stand in the list by themselves. */
function isFrame(node: JsonObject): boolean {
  return Object.hasOwn(node, "@graph") && !Object.hasOwn(node, "@type");
}
