import type { ElementView } from "./element.js";
import type { JsonObject, JsonValue } from "./json.js";

/** One `<link>` of the page. */
export interface PageLink {
  /** Lower case, one entry a token. */
  readonly rel: readonly string[];
  /** As written. */
  readonly href: string;
  /** The attribute of this name. */
  readonly type?: string;
  /** The attribute of this name. */
  readonly hreflang?: string;
  /** What a `preload` is for: `image`, `font`. */
  readonly as?: string;
  /** The attribute of this name. */
  readonly imagesrcset?: string;
  /** The attribute of this name. */
  readonly fetchpriority?: string;
}

/** What the markup of a {@link Marker} marks it as. */
export type MarkerKind =
  | "heading"
  | "subheading"
  | "author"
  | "byline"
  | "date"
  | "dateline"
  | "subtitle"
  | "kicker"
  | "picture"
  | "next"
  | "tag"
  | "crumb"
  | "home";

/** An element that the markup itself marks as a fact about an article: of this one, if it stands in the right place. */
export interface Marker {
  /** As what. */
  readonly kind: MarkerKind;
  /** The element that is marked. */
  readonly element: ElementView;
  /** White space collapsed; empty if there is none, or more than 400 characters. */
  readonly text: string;
  /** The line in it that is a by-line or a date, where the element holds more than that; else the text. */
  readonly line: string;
  /** How many characters of text stand before it on the page. */
  readonly before: number;
  /** The innermost side part of the page that it stands in: navigation, comments, related coverage. */
  readonly side: SidePart | undefined;
}

/** A part of the page that its markup names as beside the article, unless the headline stands in it. */
export interface SidePart {
  /** The part around this one. */
  readonly outer: SidePart | undefined;
}

/** What has been read of a page so far: what field sources look at. */
export interface PageView {
  /** The address the page was read from, where known. */
  readonly url: string | undefined;
  /** The address that a saved copy names as the one it was read from. */
  readonly savedFrom: string | undefined;
  /** The base for relative addresses: `<base>` against `url`, else what the page says its own address is. */
  readonly base: string | undefined;
  /** Text of `<title>`, white space collapsed. */
  readonly title: string | undefined;
  /** `lang` of `<html>`. */
  readonly language: string | undefined;
  /** Values of `<meta name|property|itemprop|http-equiv=key>`, in order; keys are compared in lower case. */
  meta(key: string): readonly string[];
  /** Links of the head and the body with that `rel`. */
  links(rel: string): readonly PageLink[];
  /** All JSON-LD nodes of the page: arrays and `@graph` flattened, in order. */
  readonly jsonLd: readonly JsonObject[];
  /** The JSON-LD object with that `@id`, wherever it is defined. */
  node(id: string): JsonObject | undefined;
  /** Top-level microdata items in the shape of JSON-LD nodes, each value a list; complete when the page has been read. */
  readonly microdata: readonly JsonObject[];
  /** Headings, by-lines, dates and the like, in document order; complete when the page has been read. */
  readonly markers: readonly Marker[];
  /** Does the page load a program that sets formulas written as TeX in its text: MathJax, KaTeX? As far as it has been read. */
  readonly typesetsMath: boolean;
  /** Names of the embedded states that have been read. */
  readonly stateNames: readonly string[];
  /** Embedded page state by its name: `__NEXT_DATA__`, `__preloadedData`. Parsed when first asked for. */
  state(name: string): JsonValue | undefined;
  /**
   * What `work` makes of the page, worked out once for the page as it stands: sources that need the same
   * preparation share it. Asked with the same function again, it gives the same value.
   */
  memo<Value>(work: (page: PageView) => Value): Value;
  /** What the caller's own reader makes of the text of a date: ISO 8601, or nothing. See `readDate` in `ParseOptions`. */
  readDate(text: string): string | undefined;
  /** The tree read so far. */
  readonly root: ElementView;
}
