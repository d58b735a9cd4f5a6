import fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { type Article, parseArticle, toHtml, toText } from "../../src/index.js";
import { readMain } from "../body/read.js";
import { limit, runs } from "./runs.js";

// Elements that nest in all ways a page can have them; each text in them is a word of its own.
const NAMES =
  "p div span b em a ul ol li dl dt dd table tr td th caption h2 h5 blockquote pre code figure figcaption sup sub q section aside details summary ruby rt button noscript template x-box center br hr img".split(
    " ",
  );
const ATTRIBUTES = [
  "",
  "",
  "",
  ' class="caption"',
  ' class="credit"',
  ' class="wp-caption"',
  ' class="gallery"',
  ' class="katex"',
  ' class="linenos"',
  ' id="fn1"',
  ' href="/a.html"',
  ' href="#fn1"',
  ' href="/a.jpg" src="/b.jpg"',
  ' itemprop="liveBlogUpdate"',
  ' role="doc-footnote" id="n"',
  ' title="t"',
];

type Tree = { name: string; attributes: string; children: (Tree | null)[] };
const { tree } = fc.letrec<{ tree: Tree; node: Tree | null }>((tie) => ({
  node: fc.option(tie("tree") as fc.Arbitrary<Tree>, { depthSize: "small" }),
  tree: fc.record({
    name: fc.constantFrom(...NAMES),
    attributes: fc.constantFrom(...ATTRIBUTES),
    children: fc.array(tie("node"), { maxLength: 4, depthIdentifier: "tree" }),
  }),
}));
const pages = fc.array(tree, { minLength: 1, maxLength: 5 }).map((trees) => {
  let words = 0;
  const write = (node: Tree | null): string =>
    node === null
      ? ` w${words++}w `
      : `<${node.name}${node.attributes}>${node.children.map(write).join("")}</${node.name}>`;
  return { html: trees.map(write).join("\n") };
});

const FILLER =
  "The mill has ground the corn of the valley for three hundred years, as everybody there knows.";
const readers: Readonly<Record<string, (html: string) => Article>> = {
  "a profile": (html) => readMain(html),
  "the generic engine": (html) =>
    parseArticle(
      `<title>t</title><article><h1>t</h1>${`<p>${FILLER}</p>`.repeat(5)}${html}<p>${FILLER}</p></article>`,
    ),
};
const wordsOf = (text: string): string[] => text.match(/w\d+w/g) ?? [];

describe.each(Object.entries(readers))("what %s reads", (_, read) => {
  it("has each text of the page once at most", { timeout: limit }, () => {
    fc.assert(
      fc.property(pages, ({ html }) => {
        const { body, notes } = read(html);
        const words = wordsOf(JSON.stringify([body, notes]));
        expect(words).toEqual([...new Set(words)]);
      }),
      runs(200),
    );
  });

  it("is the same text in every form and with every option", { timeout: limit }, () => {
    fc.assert(
      fc.property(pages, ({ html }) => {
        const article = read(html);
        const plain = toText(article, { markers: false });
        expect(wordsOf(toText(article))).toEqual(wordsOf(plain));
        const captioned = wordsOf(toText(article, { captions: true }));
        expect(captioned.filter((word) => wordsOf(plain).includes(word))).toEqual(wordsOf(plain));
        // Before a note stands its mark once more, as before an item its number; a heading has its words as an id.
        const written = toHtml(article)
          .replace(/(role="doc-footnote">)<sup class="label">[^<]*<\/sup>/g, "$1")
          .replace(/ id="[^"]*"/g, "");
        const shown = wordsOf(written);
        expect(shown.filter((word) => wordsOf(plain).includes(word)).sort()).toEqual(
          wordsOf(plain).sort(),
        );
      }),
      runs(150),
    );
  });

  it("nests as HTML nests: what is opened is closed, and nothing closes early", {
    timeout: limit,
  }, () => {
    fc.assert(
      fc.property(pages, ({ html }) => {
        const open: string[] = [];
        const wrong: string[] = [];
        const parser = new Parser({
          onopentag: (name) => open.push(name),
          onclosetag: (name, implied) => {
            if (open.pop() !== name || (implied && !/^(?:img|br|hr)$/.test(name))) wrong.push(name);
          },
        });
        parser.end(toHtml(read(html)));
        expect(wrong).toEqual([]);
      }),
      runs(150),
    );
  });
});
