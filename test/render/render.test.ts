import fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { type Block, type Inline, toHtml, toText } from "../../src/index.js";
import { article, p, text } from "../views/article.js";

const RICH = article(
  [
    {
      type: "paragraph",
      children: [
        { type: "text", value: "a < b" },
        { type: "break" },
        {
          type: "link",
          url: "https://gazette.example/?a=1&b=2",
          children: [{ type: "strong", children: text("link") }],
        },
      ],
    },
    { type: "heading", depth: 2, children: text("Head") },
    {
      type: "list",
      ordered: true,
      start: 3,
      items: [
        { children: [p("one")] },
        {
          children: [
            p("two"),
            { type: "list", ordered: false, items: [{ children: [p("deep")] }] },
          ],
        },
      ],
    },
    { type: "blockquote", children: [p("quoted")] },
    { type: "code", lang: "js", value: "if (a < b)\n  go()" },
    {
      type: "table",
      caption: "Prices",
      rows: [
        { cells: [{ header: true, colSpan: 2, children: text("h") }] },
        { cells: [{ children: text("1") }, { children: text("2") }] },
      ],
    },
    { type: "thematicBreak" },
    {
      type: "figure",
      images: [
        {
          src: "https://gazette.example/a.jpg",
          alt: "A",
          caption: "The wheel",
          credit: "Jo Reed",
          width: 600,
          height: 400,
        },
      ],
    },
    { type: "figure", images: [{ caption: "Lost" }] },
    { type: "embed", provider: "youtube", url: "https://www.youtube.com/watch?v=x", title: "Film" },
    { type: "math", value: "x^2" },
  ],
  {
    title: "Rain & wind",
    authors: [{ name: "Ada Finch", url: "https://gazette.example/ada" }],
    published: "2024-03-05",
    language: "en",
    notes: [{ kind: "correction", children: [p("Fixed.")] }],
    leadImage: { src: "https://gazette.example/a.jpg" },
  },
);

describe("toText", () => {
  it("writes the body, a blank line between blocks", () => {
    expect(toText(RICH)).toBe(
      "a < b\nlink\n\nHead\n\n3. one\n4. two\n   - deep\n\nquoted\n\nif (a < b)\n  go()\n\nh\n1\t2\n\nx^2",
    );
  });
  it("leaves markers out and captions in when asked, and changes no word", () => {
    const words = (written: string): string[] => written.match(/[\p{L}\p{N}<^()]+/gu) ?? [];
    expect(toText(RICH, { markers: false })).toContain("one\ntwo\ndeep");
    expect(toText(RICH, { captions: true })).toContain("The wheel\nJo Reed\n\nLost\n\nFilm");
    expect(words(toText(RICH)).filter((word) => !/^[34]$/.test(word))).toEqual(
      words(toText(RICH, { markers: false })),
    );
  });
});

describe("toHtml", () => {
  it("writes every block by its element", () => {
    expect(toHtml(RICH)).toMatchInlineSnapshot(`
      "<article lang="en">
      <header>
      <h1>Rain &amp; wind</h1>
      <address><a href="https://gazette.example/ada" rel="author">Ada Finch</a></address>
      <time datetime="2024-03-05">March 5, 2024</time>
      </header>
      <p>a &lt; b<br><a href="https://gazette.example/?a=1&amp;b=2"><strong>link</strong></a></p>
      <h2 id="head">Head</h2>
      <ol start="3"><li>one</li>
      <li><p>two</p>
      <ul><li>deep</li></ul></li></ol>
      <blockquote><p>quoted</p></blockquote>
      <pre><code class="language-js">if (a &lt; b)
        go()</code></pre>
      <table><caption>Prices</caption><thead><tr><th colspan="2" scope="col">h</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>
      <hr>
      <figure><img src="https://gazette.example/a.jpg" alt="A" width="600" height="400" loading="lazy"><figcaption>The wheel <small>Jo Reed</small></figcaption></figure>
      <figure><figcaption>Lost</figcaption></figure>
      <figure data-provider="youtube"><a href="https://www.youtube.com/watch?v=x">Film</a></figure>
      <pre class="math"><code>x^2</code></pre>
      <footer>
      <section class="correction"><p>Fixed.</p></section>
      </footer>
      </article>"
    `);
  });
  it("shows the lead picture once", () => {
    const lead = { src: "https://gazette.example/lead.jpg" };
    expect(toHtml(article([p("x")], { leadImage: lead })).match(/lead\.jpg/g)).toHaveLength(1);
    expect(toHtml(RICH).match(/a\.jpg/g)).toHaveLength(1);
  });
  it("writes a whole page when asked", () => {
    expect(toHtml(RICH, { document: true })).toMatch(
      /^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n[\s\S]*<title>Rain &amp; wind<\/title>/,
    );
  });

  it("lets nothing through that is not on the list, whatever the article holds", () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "javascript:alert(1)",
        "java\nscript:x",
        "data:text/html,<b>",
        "' onload='x",
        "]]><svg onload=x>",
      ),
    );
    // An empty name is refused.
    const named = hostile.filter((value) => value !== "");
    const inline: fc.Arbitrary<Inline> = fc.oneof(
      fc.record({ type: fc.constant("text" as const), value: hostile }),
      fc.record({ type: fc.constant("inlineCode" as const), value: hostile }),
      fc.record({
        type: fc.constant("link" as const),
        url: hostile,
        children: fc.constant(text("x")),
      }),
      fc.record({ type: fc.constant("footnoteReference" as const), identifier: named }),
    );
    const block: fc.Arbitrary<Block> = fc.oneof(
      fc.record({
        type: fc.constant("paragraph" as const),
        children: fc.array(inline, { maxLength: 3 }),
      }),
      fc.record({ type: fc.constant("code" as const), lang: hostile, value: hostile }),
      fc.record({
        type: fc.constant("figure" as const),
        images: fc.array(fc.record({ src: hostile, alt: hostile, caption: hostile }), {
          maxLength: 2,
        }),
      }),
      fc.record({
        type: fc.constant("embed" as const),
        provider: named,
        url: hostile,
        title: hostile,
        text: hostile,
      }),
    );
    const elements = new Set(
      "html head meta title link style body div article header h1 p address a time figure img figcaption small blockquote pre code br sup footer section".split(
        " ",
      ),
    );
    const attributes = new Set(
      "href src srcset alt class lang dir datetime rel charset http-equiv name content loading id role data-provider".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), hostile, (body, field) => {
        const html = toHtml(
          article(body, {
            title: field,
            canonicalUrl: field,
            language: field,
            authors: field === "" ? [] : [{ name: field, url: field }],
            leadImage: { src: field, alt: field },
          }),
          { document: true },
        );
        const seen: string[] = [];
        const parser = new Parser({
          onopentag(name, given) {
            if (!elements.has(name)) seen.push(name);
            for (const [key, value] of Object.entries(given)) {
              if (!attributes.has(key)) seen.push(`${name}@${key}`);
              if (
                /^(?:href|src)$/.test(key) &&
                !/^(?:https?:|mailto:|data:image\/(?!svg)|#|(?![\w+.-]*:))/i.test(value)
              )
                seen.push(`${key}=${value}`);
            }
          },
        });
        parser.end(html);
        expect(seen).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
