import { upwards } from "../../tree/ancestors.js";
import { ElementNode } from "../../tree/node.js";
import { isLine } from "./code-text.js";

const NAMED = [
  "data-lang",
  "data-language",
  "data-code-language",
  "data-enlighter-language",
  "data-ke-language",
  "data-programming-language",
];
const WORD = "([\\w+#.-]{1,40})";
const LANGUAGES = [
  new RegExp(`(?:^|\\s)(?:language|lang|highlight-source|highlight)[-:]${WORD}`, "i"),
  new RegExp(`(?:^|[\\s;])brush:\\s?${WORD}`, "i"),
  // GeSHi: "php source-php".
  new RegExp(`(?:^|\\s)${WORD}\\ssource-\\1(?:$|\\s)`, "i"),
  new RegExp(
    `(?:^|\\s)(?:hljs|sourceCode|src|prettyprint|highlight|syntaxhighlighter|EnlighterJSRAW)\\s{1,3}(?:src-)?${WORD}`,
    "i",
  ),
];
// What highlighters call code in no language, and words of theirs that are none.
const NONE =
  /^(?:none|no-?highlight|plain(?:text)?|text|txt|default|auto|undefined|null|wrapper|numbers?|block|code|copy|notranslate|linenums.*|lang-.*|language-.*|highlight.*|nogutter|source|container|tab-size|js-.*|scroll.*|theme.*)$/i;
const ALONE = /^[\w+#.-]{1,40}$/;
// Only boxes of highlighters speak of the code: "language" may be said of a whole page.
const BOX = /highlight|code|rouge|syntax|crayon|chroma|src/i;
// A label of a highlighter's own: <span class="crayon-language">Swift</span>.
const LABEL = /(?:^|[\s_-])(?:crayon|code|highlight)[\w-]{0,20}[_-]lang(?:uage)?(?:$|\s)/i;
const MOST_UP = 6;

/** The language of code, as its box, what is in it or what is around it names it. */
export function codeLanguageOf(code: ElementNode): string | undefined {
  const around: ElementNode[] = [];
  const inner = code.children.find((child) => child.type === "tag");
  if (inner?.type === "tag") around.push(inner);
  around.push(code);
  const line = inner?.type === "tag" ? inner.children[0] : undefined;
  if (line?.type === "tag" && isLine(line)) around.push(line);
  let up = 0;
  for (const box of upwards(code.parent, MOST_UP))
    if (up++ < 2 || BOX.test(box.attr("class") ?? "")) around.push(box);
  for (const element of around) {
    const found = namedBy(element);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A language that a label inside a box of code says. */
export function labelledLanguage(box: ElementNode): string | undefined {
  for (const child of box.children) {
    if (!(child instanceof ElementNode) || child.name === "pre" || child.name === "table") continue;
    if (LABEL.test(child.attr("class") ?? "")) {
      const found = asLanguage(child.text());
      if (found !== undefined) return found;
    }
    const found = labelledLanguage(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function namedBy(element: ElementNode): string | undefined {
  const names = `${element.attr("class") ?? ""} ${element.attr("data-syntaxhighlighter-params") ?? ""}`;
  const candidates = [
    ...NAMED.map((name) => element.attr(name)),
    ...(element.name === "pre" || element.name === "code" || isLine(element)
      ? [element.attr("lang")]
      : []),
    ...LANGUAGES.map((pattern) => pattern.exec(names)?.[1]),
  ];
  for (const candidate of candidates) {
    const found = asLanguage(candidate);
    if (found !== undefined) return found;
  }
  return undefined;
}

function asLanguage(name: string | undefined): string | undefined {
  if (name === undefined || !ALONE.test(name) || NONE.test(name)) return undefined;
  return name.toLowerCase();
}
