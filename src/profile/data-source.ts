import { given } from "../check/given.js";
import { ArticleError, describeValue } from "../errors.js";
import type { ElementView } from "../model/element.js";
import {
  attr as attrReader,
  jsonLd as jsonLdReader,
  link as linkReader,
  meta as metaReader,
  type Source as SourceReader,
  state as stateReader,
  text as textReader,
} from "./source.js";

/** A source that is plain data: it survives `JSON.stringify`, and says where a value stands. */
export type DataSource =
  | MetaSource
  | JsonLdSource
  | StateSource
  | TextSource
  | AttributeSource
  | LinkSource
  | ValueSource;

interface Named {
  /** What `provenance` prints; made from the rest where it is left out. */
  readonly from?: string;
}
/** The content of `<meta name|property|itemprop="…">`. */
export interface MetaSource extends Named {
  /** `name`, `property`, `itemprop` or `http-equiv` of the meta element. */
  readonly meta: string;
}
/** A property of the page's JSON-LD, in nodes of one of the types. */
export interface JsonLdSource extends Named {
  /** The path: `"author.name"`. */
  readonly jsonLd: string;
  /** Only nodes of this `@type`, or of one of these. */
  readonly type?: string | readonly string[];
}
/** A value in embedded page state. */
export interface StateSource extends Named {
  /** Name of the state: `"__NEXT_DATA__"`. */
  readonly state: string;
  /** The path in it: `"props.pageProps.post.title"`. */
  readonly path: string;
}
/** Text of every element that a CSS selector matches. */
export interface TextSource extends Named {
  /** A CSS selector. */
  readonly text: string;
}
/** An attribute of every element that the selector in `of` matches. */
export interface AttributeSource extends Named {
  /** Name of the attribute. */
  readonly attr: string;
  /** A CSS selector. */
  readonly of: string;
}
/** `href` of `<link rel="…">`. */
export interface LinkSource extends Named {
  /** `rel` of the link. */
  readonly link: string;
}

/** What is the same on every page of a site: its name, the type of its pages. */
export interface ValueSource extends Named {
  /** What is the same on every page. */
  readonly value: string;
}

/** Where a field's value may stand: plain data, or a function that looks for it. */
export type Source = DataSource | SourceReader;

/** What each kind of source holds: the first property names the kind. */
export const DATA_SOURCES: Readonly<Record<string, readonly string[]>> = {
  meta: ["meta"],
  jsonLd: ["jsonLd", "type"],
  state: ["state", "path"],
  text: ["text"],
  attr: ["attr", "of"],
  link: ["link"],
  value: ["value"],
};

/**
 * The content of `<meta name|property|itemprop="key">`.
 *
 * @param key `name`, `property`, `itemprop` or `http-equiv`, in any case.
 * @example
 * ```ts
 * import { meta } from "offprint/profile";
 * console.log(JSON.stringify(meta("og:title")));
 * ```
 * ```text output
 * {"from":"meta:og:title","meta":"og:title"}
 * ```
 */
export function meta(key: string): MetaSource {
  return named({ meta: key });
}

/**
 * A property of the page's JSON-LD: `"author.name"` walks, arrays fan out, `@id` references are followed.
 *
 * `type` keeps to nodes of that `@type` (one or several); without it every node is looked at.
 *
 * @param path Keys with dots between: `"author.name"`.
 * @param type Only nodes of this `@type`, or of one of these.
 */
export function jsonLd(path: string, type?: string | readonly string[]): JsonLdSource {
  return named({ jsonLd: path, ...(type !== undefined && { type }) });
}

/**
 * A value in embedded page state: `state("__NEXT_DATA__", "props.pageProps.post.title")`.
 *
 * Arrays fan out unless a key is a number.
 *
 * @param name Name of the state: `"__NEXT_DATA__"`.
 * @param path Keys with dots between; a number picks from a list.
 */
export function state(name: string, path: string): StateSource {
  return named({ state: name, path });
}

/**
 * Text of every element that matches, in order; empty texts are passed over.
 *
 * @param selector A CSS selector.
 */
export function text(selector: string): TextSource {
  return named({ text: selector });
}

/**
 * An attribute of every element that matches, in order.
 *
 * @param selector A CSS selector.
 * @param name Name of the attribute.
 */
export function attr(selector: string, name: string): AttributeSource {
  return named({ attr: name, of: selector });
}

/**
 * `href` of `<link rel="…">`.
 *
 * @param rel `rel` of the link: `"canonical"`.
 */
export function link(rel: string): LinkSource {
  return named({ link: rel });
}

/**
 * What is the same on every page of a site: `siteName: [value("The Valley Gazette")]`.
 *
 * @param known What is the same on every page.
 */
export function value(known: string): ValueSource {
  return named({ value: known });
}

function named<Kind extends DataSource>(source: Kind): Kind {
  given("source", () => checkTexts(source), "bad-profile");
  return { from: sourceReader(source).from, ...source };
}

/** All that a source says is text; the types of JSON-LD may be several. */
function checkTexts(source: DataSource): void {
  for (const [name, text] of Object.entries(source)) {
    const all: unknown[] = name === "type" ? [text].flat() : [text];
    if (!all.every((one) => typeof one === "string"))
      throw new ArticleError("bad-profile", `${name}: text is allowed, got ${describeValue(text)}`);
  }
}

/** A source with the function that reads it. */
export function sourceReader(source: Source): SourceReader {
  if ("read" in source) return source;
  const reader = readerOf(source);
  return source.from === undefined ? reader : { ...reader, from: source.from };
}

function readerOf(source: DataSource): SourceReader {
  if ("meta" in source) return metaReader(source.meta);
  if ("jsonLd" in source) return jsonLdReader(source.jsonLd, source.type);
  if ("state" in source) return stateReader(source.state, source.path);
  if ("text" in source) return textReader(source.text);
  if ("attr" in source) return attrReader(source.of, source.attr);
  if ("link" in source) return linkReader(source.link);
  return { from: `value:${source.value}`, phase: "head", read: () => [source.value] };
}

/** What a source of an entry reads from the element that its selector names; `undefined` where it does not. */
export function readElement(source: TextSource | AttributeSource, element: ElementView): unknown {
  return "attr" in source ? element.attr(source.attr) : element.text() || undefined;
}
