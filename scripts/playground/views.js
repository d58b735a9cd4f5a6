// The playground's views of an article: to read, as Markdown, as fields, as blocks, as a trace.
import { toHtml, toText } from "../../src/index.ts";
import { toMarkdown } from "../../src/markdown.ts";
import { element } from "./element.js";
import { sourceMarks } from "./source-marks.js";

const NOTHING = () => element("p", { className: "empty" }, "No article was found on this page.");

/** The reading view. Pictures are named and not loaded: nothing leaves the page. */
export function articleView(article) {
  if (article.body.length === 0 && article.title === undefined) return [NOTHING()];
  const { body } = new DOMParser().parseFromString(toHtml(article), "text/html");
  for (const picture of body.querySelectorAll("img, video, audio, iframe")) {
    const words = picture.alt ? `${picture.alt} – ` : "";
    const address = picture.getAttribute("src") ?? "";
    picture.replaceWith(
      element("span", { className: "picture" }, `${words}${address.slice(0, 200)}`),
    );
  }
  for (const link of body.querySelectorAll("a[href]:not([href^='#'])"))
    Object.assign(link, { target: "_blank", rel: "noreferrer noopener" });
  for (const one of body.querySelectorAll("[id]")) one.id = `article-${one.id}`;
  for (const link of body.querySelectorAll("a[href^='#']"))
    link.setAttribute("href", link.getAttribute("href").replace("#", "#article-"));
  const box = element("div", { className: "reader" });
  box.append(...body.childNodes);
  return [box];
}

export function markdownView(article) {
  return [
    element("pre", { className: "plain" }, toMarkdown(article, { frontmatter: true, title: true })),
  ];
}

/** Each block, with its first words; its name leads to its place in the source. */
export function blocksView(article, show) {
  if (article.body.length === 0) return [NOTHING()];
  const list = element("ol", { className: "blocks" });
  for (const [index, block] of article.body.entries()) {
    const { position } = block;
    const kind = position
      ? element(
          "button",
          { type: "button", className: "kind", onclick: () => show(index) },
          block.type,
        )
      : element("span", { className: "kind" }, block.type);
    if (position) kind.setAttribute("aria-label", `${block.type}: show it in the source`);
    const { position: _, ...rest } = block;
    list.append(
      element(
        "li",
        {},
        kind,
        element("span", {}, wordsOf(block)),
        element(
          "details",
          {},
          element("summary", {}, "JSON"),
          element("pre", { className: "plain" }, JSON.stringify(rest, null, 2)),
        ),
      ),
    );
  }
  return [list];
}

/** The first words of a block, to know it by. */
export function wordsOf(block) {
  const text = toText(block, { captions: true }).replace(/\s+/g, " ");
  return text.length > 140 ? `${text.slice(0, 139)}…` : text;
}

const FIELDS = [
  "title",
  "subtitle",
  "kicker",
  "authors",
  "published",
  "modified",
  "section",
  "tags",
  "description",
  "siteName",
  "language",
  "direction",
  "type",
  "access",
  "leadImage",
  "url",
  "canonicalUrl",
  "shortUrl",
  "nextPageUrl",
];

export function fieldsView(article) {
  const rows = FIELDS.filter(
    (name) => article[name] !== undefined && article[name].length !== 0,
  ).map((name) => {
    const { source = "", phase = "" } = article.provenance[name] ?? {};
    const value =
      typeof article[name] === "string" ? article[name] : JSON.stringify(article[name], null, 1);
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, name),
      element("td", {}, value),
      element("td", {}, element("code", {}, source), phase && ` in the ${phase}`),
    );
  });
  const head = element(
    "tr",
    {},
    ...["Field", "Value", "Where it was found"].map((name) =>
      element("th", { scope: "col" }, name),
    ),
  );
  return [
    element(
      "table",
      { className: "fields" },
      element("thead", {}, head),
      element("tbody", {}, ...rows),
    ),
  ];
}

export function traceView(page, article) {
  const { candidates } = article.trace;
  const lost = candidates.map(({ field, source, value, reason }) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, field),
      element("td", {}, element("code", {}, source)),
      element("td", {}, typeof value === "string" ? value : JSON.stringify(value)),
      element("td", {}, reason),
    ),
  );
  const head = element(
    "tr",
    {},
    ...["Field", "Place", "Value", "Why it was not taken"].map((name) =>
      element("th", { scope: "col" }, name),
    ),
  );
  return [
    element("h2", { className: "small" }, "The source"),
    element(
      "p",
      { className: "legend" },
      element("mark", { className: "kept" }, "kept as text of the article"),
      " ",
      element("mark", { className: "gone" }, "left out"),
      ", with the reason before it; the rest is no text, or gave fields.",
    ),
    sourceMarks(page, article),
    element("h2", { className: "small" }, `Values that were not taken (${candidates.length})`),
    element(
      "table",
      { className: "fields" },
      element("thead", {}, head),
      element("tbody", {}, ...lost),
    ),
  ];
}
