/** What an element is to those who read a page. */
type Kind =
  | "wrapper"
  | "block"
  | "control"
  | "heading"
  | "list"
  | "collection"
  | "player"
  | "picture"
  | "code"
  | "opaque"
  | "silent"
  | "apart"
  | "separates"
  | "page"
  | "beside"
  | "mixed";

/** Every element that means something here, once, with all that it is; what is not named is inline. */
const ELEMENTS: readonly (readonly [names: string, ...kinds: Kind[]])[] = [
  ["html body", "wrapper", "page"],
  ["main", "wrapper", "page", "separates"],
  ["article form", "wrapper", "separates", "mixed"],
  ["nav", "wrapper", "separates", "beside", "mixed"],
  ["aside footer", "wrapper", "separates", "beside"],
  ["div section header address li dd dt tr td th", "wrapper", "separates"],
  ["figcaption", "wrapper", "separates", "opaque"],
  ["center fieldset legend hgroup search caption template", "wrapper"],
  ["thead tbody tfoot", "wrapper", "collection"],
  ["amp-layout amp-carousel amp-accordion", "wrapper"],
  ["details", "wrapper", "block"],
  ["h1 h2 h3 h4 h5 h6", "block", "heading", "separates", "mixed"],
  ["p hr", "block", "separates"],
  ["summary", "block"],
  ["ul ol", "block", "list", "collection", "separates"],
  ["menu", "block", "list", "collection"],
  ["dl table", "block", "collection", "separates", "mixed"],
  ["pre xmp blockquote", "block", "separates", "mixed"],
  ["figure", "block", "separates", "opaque"],
  ["iframe", "block", "player", "opaque", "silent", "apart"],
  ["video audio object embed video-js", "block", "player", "opaque"],
  [
    "lite-youtube lite-vimeo amp-youtube amp-iframe amp-video amp-twitter wistia-player",
    "block",
    "player",
    "opaque",
  ],
  ["img amp-img amp-anim", "picture"],
  ["picture", "picture", "opaque"],
  ["map", "control", "opaque"],
  ["select textarea", "control", "silent", "apart", "mixed"],
  ["noscript script rp rt", "control", "silent", "apart"],
  ["button", "control", "apart"],
  ["input option optgroup dialog menuitem datalist output progress meter", "control"],
  ["area meta link title base head param track source col colgroup", "control"],
  ["br", "separates"],
  ["code kbd samp tt", "code"],
];

function all(kind: Kind): ReadonlySet<string> {
  return new Set(
    ELEMENTS.flatMap(([names, ...kinds]) => (kinds.includes(kind) ? names.split(" ") : [])),
  );
}

/** Every element that means something here. */
export const KNOWN: ReadonlySet<string> = /* @__PURE__ */ new Set(
  ELEMENTS.flatMap(([names]) => names.split(" ")),
);

/** Elements whose content counts as if it stood in their place: boxes that group, and mean nothing to a reader. */
export const WRAPPERS: ReadonlySet<string> = /* @__PURE__ */ all("wrapper");

/** Elements that are a block of their own. */
export const BLOCKS: ReadonlySet<string> = /* @__PURE__ */ all("block");

/** Elements that never hold what a reader reads: controls, and fallbacks for what is not supported. */
export const CONTROLS: ReadonlySet<string> = /* @__PURE__ */ all("control");

export const HEADINGS: ReadonlySet<string> = /* @__PURE__ */ all("heading");

/** Elements that are a list of items. */
export const LISTS: ReadonlySet<string> = /* @__PURE__ */ all("list");

/** Lists, tables, and the parts of a table that hold its rows. */
export const COLLECTIONS: ReadonlySet<string> = /* @__PURE__ */ all("collection");

/** Elements that play, or show another page. */
export const PLAYERS: ReadonlySet<string> = /* @__PURE__ */ all("player");

/** Elements that show a picture inside a run of text. */
export const PICTURES: ReadonlySet<string> = /* @__PURE__ */ all("picture");

/** Inline elements whose text is code. */
export const CODES: ReadonlySet<string> = /* @__PURE__ */ all("code");

/** Pictures and players: the words they have are no text of the article. */
export const OPAQUE: ReadonlySet<string> = /* @__PURE__ */ all("opaque");

/** Fallback content and ruby readings: nothing in them is shown where they stand. */
export const SILENT: ReadonlySet<string> = /* @__PURE__ */ all("silent");

/** Elements whose words are no part of the text around them: what is silent, and buttons, whose words are labels. */
export const APART: ReadonlySet<string> = /* @__PURE__ */ all("apart");

/** Elements that part the words before and behind them. */
export const SEPARATES: ReadonlySet<string> = /* @__PURE__ */ all("separates");

/** What holds the whole page takes its class from the layout: "comments-open" and the like. */
export const PAGES: ReadonlySet<string> = /* @__PURE__ */ all("page");

/** Elements that stand beside an article. */
export const BESIDE: ReadonlySet<string> = /* @__PURE__ */ all("beside");

/** What no caption holds. */
export const MIXED: ReadonlySet<string> = /* @__PURE__ */ all("mixed");

/** Inline elements that mark their text. */
export const MARKS: Readonly<
  Record<string, "emphasis" | "strong" | "delete" | "superscript" | "subscript">
> = {
  em: "emphasis",
  i: "emphasis",
  dfn: "emphasis",
  strong: "strong",
  b: "strong",
  del: "delete",
  s: "delete",
  strike: "delete",
  sup: "superscript",
  sub: "subscript",
};
