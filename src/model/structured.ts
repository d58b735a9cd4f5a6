import type { JsonObject } from "./json.js";

/**
 * What a page says of itself to machines, as it says it: plain data, bounded, and checked by nobody. Text in it is the
 * page's, addresses may be of any scheme; what has been checked stands in the fields of the article.
 *
 * Of strings the first 100,000 characters are given, of everything a million characters in 20,000 values, 32 levels deep.
 */
export interface Structured {
  /** Nodes of JSON-LD, arrays and `@graph` flattened, in order (https://www.w3.org/TR/json-ld11/). */
  jsonLd: JsonObject[];
  /** Contents of `<meta>` by key, for keys of Open Graph and the like: `og:`, `article:`, `twitter:` (https://ogp.me). */
  openGraph: Record<string, string[]>;
  /** Top-level items of microdata in the shape of JSON-LD nodes, each value a list (https://html.spec.whatwg.org/#microdata). */
  microdata: JsonObject[];
  /** Address of the page's icon: absolute where a base is known, http or https. */
  favicon?: string;
}
