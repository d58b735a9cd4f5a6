import type { ElementView } from "./element.js";
import type { JsonObject, JsonValue } from "./json.js";

/** One `<link>` of the page. */
export interface PageLink {
  /** Lower case, one entry a token. */
  readonly rel: readonly string[];
  /** As written. */
  readonly href: string;
  readonly type?: string;
  readonly hreflang?: string;
}

/** What has been read of a page so far: what field sources look at. */
export interface PageView {
  /** The address the page was read from, where known. */
  readonly url: string | undefined;
  /** The base for relative addresses: `<base>` against `url`. */
  readonly base: string | undefined;
  /** Text of `<title>`, white space collapsed. */
  readonly title: string | undefined;
  /** `lang` of `<html>`. */
  readonly language: string | undefined;
  /** Values of `<meta name|property|itemprop|http-equiv=key>`, in order; keys are compared in lower case. */
  meta(key: string): readonly string[];
  /** Every key that {@link PageView.meta} knows. */
  metaKeys(): readonly string[];
  /** Links of the head and the body with that `rel`. */
  links(rel: string): readonly PageLink[];
  /** All JSON-LD nodes of the page: arrays and `@graph` flattened, in order. */
  readonly jsonLd: readonly JsonObject[];
  /** Embedded page state by its name: `__NEXT_DATA__`, `__preloadedData`. Parsed when first asked for. */
  state(name: string): JsonValue | undefined;
  /** The tree read so far. */
  readonly root: ElementView;
}
