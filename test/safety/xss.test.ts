import { type DefaultTreeAdapterTypes, parseFragment, serialize } from "parse5";
import { describe, expect, it } from "vitest";
import { type Article, parseArticle, toHtml } from "../../src/index.js";
import { toMarkdown } from "../../src/markdown.js";
import { ADDRESSES, articleWith, pageWith, pairs, TEXTS } from "./payloads.js";

type Node = DefaultTreeAdapterTypes.ChildNode;

const NAMES =
  "article header h1 h2 h3 h4 h5 h6 p address time a figure figcaption small img blockquote ul ol li input pre code table thead tbody caption tr th td hr br section aside div span em strong del sup sub footer dl dt dd details summary cite".split(
    " ",
  );
const MATH = /^(?:math|semantics|annotation|m[a-z]+)$/;
// Attributes that run, load or send something, or that style a page.
const ACTIVE =
  /^(?:on|style$|srcdoc$|action$|formaction$|background$|xlink|ping$|data$|code|manifest$|name$|target$|is$|slot$|http-equiv$|content$)/;
const ADDRESS_ATTRIBUTES = /^(?:href|src|srcset|cite|poster)$/;
const ALLOWED = /^(?:https?:\/\/|mailto:|#|data:image\/(?:png|jpe?g|gif|webp|avif|bmp)[;,])/i;
const SCHEME = /^[\s\p{C}]*[a-z][a-z0-9+.-]*:|^[\s\p{C}]*[\\/]{2}/iu;

/** What a browser's tree of our HTML has that it may not have. */
function wrongIn(nodes: readonly Node[], inMath = false): string[] {
  return nodes.flatMap((node): string[] => {
    if (node.nodeName === "#comment" || node.nodeName === "#documentType") return [node.nodeName];
    if (!("tagName" in node)) return [];
    const { tagName: name, attrs, childNodes } = node;
    const isMath = inMath || name === "math";
    const wrong = (isMath ? MATH.test(name) : NAMES.includes(name)) ? [] : [name];
    for (const { name: key, value } of attrs) {
      if (ACTIVE.test(key)) wrong.push(`${name}@${key}`);
      const addresses = key === "srcset" ? value.split(/,\s+/) : [value];
      if (ADDRESS_ATTRIBUTES.test(key))
        for (const one of addresses)
          if (SCHEME.test(one) && !ALLOWED.test(one)) wrong.push(`${name}@${key}=${one}`);
    }
    return [...wrong, ...wrongIn(childNodes, isMath)];
  });
}

function check(html: string): void {
  const tree = parseFragment(html);
  expect(wrongIn(tree.childNodes), html).toEqual([]);
  // What changes when it is read again may change into an attack.
  const once = serialize(tree);
  expect(serialize(parseFragment(once))).toBe(once);
}

const options = { url: "https://gazette.example/rain" };
const all = pairs();
/** In parts, so that a failure says where. */
const parts = Array.from({ length: 8 }, (_, part) => ({
  part,
  some: all.filter((_, i) => i % 8 === part),
}));

describe(`${TEXTS.length} texts and ${ADDRESSES.length} addresses`, () => {
  it("are hundreds, and no two alike", () => {
    expect(new Set(TEXTS).size).toBe(TEXTS.length);
    expect(TEXTS.length).toBeGreaterThan(400);
    expect(new Set(ADDRESSES).size).toBeGreaterThan(700);
  });

  it.each(parts)("do nothing as text or as markup of a page, part $part", ({ some }) => {
    for (const [i, { text, address }] of some.entries()) {
      const article = parseArticle(pageWith(text, address, i % 2 === 0), options);
      check(toHtml(article));
      expect(article.issues.filter(({ code }) => code === "internal-error")).toEqual([]);
    }
  });

  it.each(parts)("do nothing in an article from a file, part $part", ({ some }) => {
    for (const { text, address } of some) {
      const article = articleWith(text, address) as Article;
      check(toHtml(article));
      for (const block of article.body) check(toHtml(block));
    }
  });

  it("say what they say: text stays text", () => {
    for (const text of TEXTS.slice(0, 60)) {
      const html = toHtml({
        body: [{ type: "paragraph", children: [{ type: "text", value: text }] }],
      });
      const [article] = parseFragment(html).childNodes;
      const shown = JSON.stringify(article, (key, value) => (key === "parentNode" ? null : value));
      expect(shown).toContain(JSON.stringify(text.replaceAll("\0", "")).slice(1, -1));
    }
  });
});

describe("Markdown of an article from a file", () => {
  it("has no address of a forbidden scheme and no tag", () => {
    for (const { text, address } of all.filter((_, i) => i % 6 === 0)) {
      const markdown = toMarkdown(articleWith(text, address) as Article);
      for (const [, target = ""] of markdown.matchAll(/\]\(<?([^)\s>]*)/g))
        if (SCHEME.test(target)) expect(target).toMatch(ALLOWED);
    }
  });
});
