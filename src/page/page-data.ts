import { languagesOf } from "../dates/hints.js";
import { parseState } from "../json/embedded-state.js";
import { flightText, readFlight } from "../json/flight.js";
import { readJsonLd } from "../json/json-ld.js";
import { indexNodes } from "../json/node-index.js";
import type { DateParser } from "../model/date-parser.js";
import type { JsonObject, JsonValue } from "../model/json.js";
import type { Marker, PageLink, PageView } from "../model/page.js";
import type { Structured } from "../model/structured.js";
import { parseUrl } from "../text/address/parse-url.js";
import { originalAddress } from "../text/address/saved-address.js";
import { oneLine } from "../text/whitespace.js";
import { ATTRIBUTE } from "../tree/attribute-bits.js";
import type { DataScript } from "../tree/build/data-script.js";
import type { ElementNode, RootNode } from "../tree/node.js";
import { readMarkers } from "./markers.js";
import { readMicrodata } from "./microdata.js";
import { structuredData } from "./structured-data.js";

const META_KEYS = ["name", "property", "itemprop", "http-equiv"] as const;

// As much as the built-in reader looks at.
const LONGEST_DATE = 300;

const FLIGHT = "__next_f";
/** What stands in `<script type="text/template">`: markup that a program puts in place. */
const TEMPLATES = "text/template";
const TYPESETTERS = /mathjax|katex/i;
const NOTHING: readonly JsonObject[] = [];
const ITEM = ATTRIBUTE.itemscope | ATTRIBUTE.typeof;
const STATE = ATTRIBUTE["data-page"];
const STATE_ATTRIBUTES = ["data-page", "data-props", "data-react-props"] as const;

/** Gathers what the page says of itself, while it is read. */
export class PageData implements PageView {
  readonly root: RootNode;
  readonly url: string | undefined;
  readonly jsonLd: JsonObject[] = [];
  /** JSON-LD scripts that could not be read, for the issues. */
  readonly invalidJson: string[] = [];
  savedFrom: string | undefined;
  title: string | undefined;
  language: string | undefined;
  #base: string | undefined;
  readonly #meta = new Map<string, string[]>();
  readonly #links: PageLink[] = [];
  readonly #stateText = new Map<string, string>();
  readonly #state = new Map<string, JsonValue | undefined>();

  readonly #readDate: DateParser | undefined;
  /** The page's address as it says itself: the base where nobody knows a better one. */
  #canonical: string | undefined;
  #hasItems = false;
  #typesets = false;
  readonly #templates: string[] = [];
  /** What React has streamed. */
  #flight = "";
  /** What has been made of the page as it stands; let go whenever the page grows. */
  readonly #made = new Map<unknown, unknown>();
  /** JSON-LD by its ids; made anew only when there is more of it. */
  #nodes: ReadonlyMap<string, JsonObject> | undefined;

  constructor(root: RootNode, url: string | undefined, readDate?: DateParser) {
    this.root = root;
    this.url = url;
    this.#readDate = readDate;
  }

  get microdata(): readonly JsonObject[] {
    return this.#hasItems ? this.memo(allItems) : NOTHING;
  }

  get markers(): readonly Marker[] {
    return this.memo(allMarkers);
  }

  node(id: string): JsonObject | undefined {
    this.#nodes ??= indexNodes(this.jsonLd);
    return this.#nodes.get(id);
  }

  memo<Value>(work: (page: PageData) => Value): Value {
    const known = this.#made.get(work);
    if (known !== undefined || this.#made.has(work)) return known as Value;
    const made = work(this);
    this.#made.set(work, made);
    return made;
  }

  static #flightOf(page: PageData): JsonValue {
    return readFlight(page.#flight);
  }

  readDate(text: string): string | undefined {
    return this.#readDate?.(text.slice(0, LONGEST_DATE), this.memo(languagesOf));
  }

  get base(): string | undefined {
    const { url } = this;
    return (
      this.#base ?? (url === undefined ? (this.savedFrom ?? this.#canonical) : originalAddress(url))
    );
  }

  /** All that the page has said to machines so far. */
  structured(): Structured {
    return structuredData(this, this.#meta);
  }

  meta(key: string): readonly string[] {
    return this.#meta.get(key.toLowerCase()) ?? [];
  }

  links(rel: string): readonly PageLink[] {
    return this.#links.filter((link) => link.rel.includes(rel));
  }

  get stateNames(): readonly string[] {
    return [
      ...this.#stateText.keys(),
      ...(this.#flight === "" ? [] : [FLIGHT]),
      ...(this.#templates.length === 0 ? [] : [TEMPLATES]),
    ];
  }

  state(name: string): JsonValue | undefined {
    if (name === FLIGHT) return this.memo(PageData.#flightOf);
    if (name === TEMPLATES) return this.#templates;
    const text = this.#stateText.get(name);
    if (text !== undefined && !this.#state.has(name)) this.#state.set(name, parseState(text));
    return this.#state.get(name);
  }

  /** Has a script with this state been read? Does not parse it. */
  hasState(name: string): boolean {
    return this.#stateText.has(name);
  }

  get typesetsMath(): boolean {
    return this.#typesets || this.hasState("MathJax");
  }

  /** Takes note of an element whose start tag says all. */
  opened(element: ElementNode): void {
    if (this.#made.size > 0) this.#made.clear();
    if ((element.bits & ITEM) > 0) this.#hasItems = true;
    if (element.name === "meta") this.#addMeta(element);
    else if (element.name === "link") this.#addLink(element);
    else if (element.name === "html")
      this.language = element.attr("lang")?.trim() || element.attr("xml:lang")?.trim() || undefined;
    else if (element.name === "base") this.#setBase(element.attr("href"));
    else if ((element.bits & STATE) > 0) this.#addState(element);
  }

  /** Takes note of an element that had to be complete. */
  closed(element: ElementNode): void {
    if (element.name === "title")
      this.title ??= oneLine(element.text().replace(/<!\[CDATA\[|\]\]>/gi, " ")) || undefined;
  }

  /** Takes note of a script that is loaded, or holds data. */
  script(script: DataScript): void {
    this.#made.clear();
    if (script.src !== undefined) this.#typesets ||= TYPESETTERS.test(script.src);
    else if (script.type.startsWith("application/ld+json")) {
      const nodes = readJsonLd(script.text);
      this.#nodes = undefined;
      if (nodes === undefined) this.invalidJson.push(script.text.slice(0, 80));
      else for (const node of nodes) this.jsonLd.push(node);
    } else if (script.isTemplate) {
      this.#templates.push(script.text);
    } else if (script.name === FLIGHT) {
      this.#flight += flightText(script.text);
    } else if (script.name !== undefined && !this.#stateText.has(script.name)) {
      this.#stateText.set(script.name, script.text);
    }
  }

  /** Inertia and react-rails write what their program begins with into an attribute. */
  #addState(element: ElementNode): void {
    for (const name of STATE_ATTRIBUTES) {
      const text = element.attr(name);
      if (text?.startsWith("{") !== true || this.#stateText.has(name)) continue;
      this.#made.clear();
      this.#stateText.set(name, text);
    }
  }

  #addMeta(element: ElementNode): void {
    // Some publishers write value= where content= belongs.
    const content = element.attr("content") ?? element.attr("value");
    if (content === undefined) return;
    for (const attribute of META_KEYS) {
      const key = element.attr(attribute)?.trim().toLowerCase();
      if (!key) continue;
      const values = this.#meta.get(key);
      if (values === undefined) this.#meta.set(key, [content]);
      else values.push(content);
    }
  }

  #addLink(element: ElementNode): void {
    const imagesrcset = element.attr("imagesrcset");
    const href = element.attr("href") ?? "";
    const rel = element.attr("rel")?.toLowerCase().split(/\s+/).filter(Boolean);
    // A preload may name its picture in sizes alone.
    const isNamed = href !== "" || (imagesrcset !== undefined && rel?.includes("preload"));
    if (!isNamed || !rel?.length) return;
    this.#typesets ||= TYPESETTERS.test(href);
    const type = element.attr("type");
    const hreflang = element.attr("hreflang");
    const as = element.attr("as");
    const fetchpriority = element.attr("fetchpriority");
    if (this.#canonical === undefined && rel.includes("canonical") && /^https?:\/\//i.test(href))
      this.#canonical = parseUrl(href) && href;
    this.#links.push({
      rel,
      href,
      ...(type && { type }),
      ...(hreflang && { hreflang }),
      ...(as && { as }),
      ...(imagesrcset && { imagesrcset }),
      ...(fetchpriority && { fetchpriority }),
    });
  }

  #setBase(href: string | undefined): void {
    if (href === undefined || this.#base !== undefined) return;
    try {
      const base = new URL(originalAddress(href), this.base);
      if (base.protocol === "http:" || base.protocol === "https:") this.#base = base.href;
    } catch {
      // An unreadable base is no base: the page's own address stays.
    }
  }
}

function allItems({ root }: PageData): readonly JsonObject[] {
  return readMicrodata(root);
}

function allMarkers({ root }: PageData): readonly Marker[] {
  return readMarkers(root);
}
