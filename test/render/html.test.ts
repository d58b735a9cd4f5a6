import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { type Article, type Block, outline, parseArticle, toHtml } from "../../src/index.js";
import { article, blocks, h, p, text } from "../views/article.js";

const table = (rows: readonly (readonly string[])[]): Block => ({
  type: "table",
  rows: rows.map((row) => ({
    cells: row.map((cell) => ({
      ...(cell.startsWith("!") && { header: true as const }),
      children: cell.replace("!", "") === "" ? [] : text(cell.replace("!", "")),
    })),
  })),
});
const note = (identifier: string, label?: string): Block => ({
  type: "paragraph",
  children: [{ type: "footnoteReference", identifier, ...(label !== undefined && { label }) }],
});

describe("headings", () => {
  it("have the slugs of the outline as ids, in the order of the article, and no two the same", () => {
    fc.assert(
      fc.property(blocks, (body) => {
        const html = toHtml(body);
        const ids = [...html.matchAll(/<h[1-6] id="([^"]*)"/g)].map(([, id]) => id);
        expect(outline(body).map(({ slug }) => slug)).toEqual(ids);
        const all = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        expect(new Set(all).size).toBe(all.length);
      }),
      { numRuns: 200, seed: 27 },
    );
  });
});

describe("footnotes", () => {
  it("link to each other, from every mark and back to every mark", () => {
    const html = toHtml([
      note("n", "*"),
      note("n", "*"),
      note("lost"),
      h(2, "fn 1"),
      { type: "footnoteDefinition", identifier: "n", children: [p("Barely.")] },
      { type: "footnoteDefinition", identifier: "n", children: [p("Again.")] },
    ]);
    expect(html).toContain('<sup><a href="#fn:1" id="fnref:1" role="doc-noteref">*</a></sup>');
    expect(html).toContain('<sup><a href="#fn:1" id="fnref:1-2" role="doc-noteref">*</a></sup>');
    expect(html).toContain("<p><sup>lost</sup></p>");
    expect(html).toContain('<h2 id="fn-1">');
    expect(html).toContain(
      '<div id="fn:1" class="footnote" role="doc-footnote"><sup class="label">*</sup> Barely. <a href="#fnref:1" role="doc-backlink">↩\ufe0e</a> <a href="#fnref:1-2" role="doc-backlink">↩\ufe0e</a></div>',
    );
    expect(html.match(/id="fn:1"/g)).toHaveLength(1);
  });
});

describe("tables", () => {
  it("say what each header is for", () => {
    expect(
      toHtml(
        table([
          ["!", "!Open"],
          ["!Monday", "10"],
        ]),
      ),
    ).toContain(
      '<thead><tr><th scope="col"></th><th scope="col">Open</th></tr></thead><tbody><tr><th scope="row">Monday</th><td>10</td></tr></tbody>',
    );
    expect(toHtml(table([["!a", "!b"]]))).toContain('<tbody><tr><th scope="col">a</th>');
    expect(
      toHtml(
        table([
          ["", "!b"],
          ["x", "y"],
        ]),
      ),
    ).toContain('<thead><tr><td></td><th scope="col">b');
  });
  it("keep a header whole that spans into the body", () => {
    const spanning = table([["!a", "!b"], ["c"]]);
    if (spanning.type === "table" && spanning.rows[0]?.cells[0])
      spanning.rows[0].cells[0].rowSpan = 2;
    expect(toHtml(spanning)).not.toContain("<thead>");
  });
});

describe("formulas", () => {
  const math = (mathml: string): string => toHtml({ type: "math", value: "a<b", mathml });
  it("are MathML where it is sound, else TeX", () => {
    expect(math("<math><mi>a</mi><mo>&lt;</mo><mi>b & c</mi></math>")).toContain(
      '<math display="block"><mi>a</mi><mo>&lt;</mo><mi>b &amp; c</mi></math>',
    );
    for (const bad of [
      "<math><script>x</script></math>",
      '<math><mi onclick="x">a</mi></math>',
      "<math><mi>a</math>",
      "<math></math><mi>a</mi>",
      "<mi>a</mi>",
      "<math><math>a</math></math>",
      "x<math></math>",
      "<math><mi>a</mi></math><",
      "<math><mtext><mi>a</mi></mtext></math>",
      "<math><mi><mspace></mspace></mi></math>",
      "<math><mrow><mo><mrow>a</mrow></mo></mrow></math>",
      "",
    ])
      expect(math(bad), bad).toContain('<pre class="math"><code>a&lt;b</code></pre>');
  });
});

describe("embeds", () => {
  const film: Block = {
    type: "embed",
    provider: "youtube",
    id: "a1b2c3d4e5f",
    url: "https://www.youtube.com/watch?v=a1b2c3d4e5f",
    title: "Film",
  };
  it("are links, or on request frames that can do little", () => {
    expect(toHtml(film)).toContain(
      '<a href="https://www.youtube.com/watch?v=a1b2c3d4e5f">Film</a>',
    );
    expect(toHtml(film, { embeds: "frame" })).toContain(
      '<iframe src="https://www.youtube-nocookie.com/embed/a1b2c3d4e5f" title="Film" loading="lazy" sandbox="allow-scripts allow-same-origin allow-popups" referrerpolicy="strict-origin-when-cross-origin" allowfullscreen></iframe>',
    );
  });
  it("are links where no player is known, whatever their ids and addresses", () => {
    for (const one of [
      { provider: "unknown", url: "https://evil.example/" },
      { provider: "youtube", id: '"><script>', url: "https://www.youtube.com/" },
      { provider: "youtube", id: "../../evil", url: "https://www.youtube.com/" },
      { provider: "constructor", id: "x", url: "https://evil.example/" },
      { provider: "x", url: "https://evil.example/https://www.google.com/maps/embed?" },
    ])
      expect(toHtml({ type: "embed", ...one }, { embeds: "frame" })).not.toContain("<iframe");
  });
});

describe("dates", () => {
  const shown = (published: string, language?: string): string =>
    /<time[^>]*>([^<]*)/.exec(
      toHtml(article([], { published, ...(language !== undefined && { language }) })),
    )?.[1] ?? "";
  it("stand as the article's language has them, with the page's own offset", () => {
    expect(shown("2026-04-09", "en-GB")).toBe("9 April 2026");
    expect(shown("2026-04-09", "de")).toBe("9. April 2026");
    expect(shown("2026-04-09T23:41:00-04:00", "de")).toBe("9. April 2026 um 23:41 UTC-04:00");
    expect(shown("2026-04-09T10:00:00Z", "fr")).toMatch(/^9 avril 2026 à 10:00 UTC$/);
    expect(shown("2026-04-09T10:00", "ja")).toBe("2026年4月9日 10:00");
  });
  it("stand as they are where the language is not known, or they are no dates", () => {
    expect(shown("2026-04-09T10:00:00Z")).toBe("2026-04-09 10:00 UTC");
    expect(shown("2026-04-09", "no tag")).toBe("2026-04-09");
    expect(toHtml(article([], { published: "<b>soon" }))).toContain("&lt;b&gt;soon");
    expect(toHtml(article([], { published: "2026-13-77" }))).not.toContain("<time");
  });
});

describe("pictures", () => {
  const figure: Block = {
    type: "figure",
    images: [{ src: "https://gazette.example/a.jpg", caption: "A" }],
    caption: "B",
  };
  it("are left out where asked", () => {
    const lead = { src: "https://gazette.example/lead.jpg" };
    expect(toHtml(article([figure], { leadImage: lead }), { images: false })).not.toMatch(
      /<img|<figure/,
    );
  });
  it("have one caption each", () => {
    expect(toHtml(figure)).toContain("<figcaption>A B</figcaption>");
    const two: Block = {
      type: "figure",
      images: [{ caption: "A" }, { src: "https://gazette.example/b.jpg" }],
      caption: "C",
    };
    expect(toHtml(two)).toContain(
      '<figure><figure><figcaption>A</figcaption></figure><img src="https://gazette.example/b.jpg" alt="" loading="lazy"><figcaption>C</figcaption></figure>',
    );
  });
});

describe("a reading page", () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended", "html-validate:document"],
    rules: {
      // How a page is written, not what it says: our elements are as short as HTML allows.
      "attribute-boolean-style": "off",
      "doctype-style": "off",
      "long-title": "off",
      "no-inline-style": "error",
      // A slug may begin with a digit, as HTML allows.
      "valid-id": ["error", { relaxed: true }],
      // What the page has: its levels of headings, its alternative texts, its links without words.
      "heading-level": "off",
      "wcag/h30": "off",
      "wcag/h37": "off",
      "text-content": "off",
      "empty-heading": "off",
      // Our policy is the style's hash.
      "require-csp-nonce": "off",
      "require-sri": "off",
      "no-trailing-whitespace": "off",
    },
  });
  const problems = (html: string): string[] =>
    validator
      .validateStringSync(html)
      .results.flatMap(({ messages }) => messages)
      // A language that is not known is not made up.
      .filter(({ message }) => !message.startsWith('<html> is missing required "lang"'))
      .map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`);
  const root = fileURLToPath(new URL("../../fixtures", import.meta.url));
  const fixtures = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".html"),
  );

  it("allows its own style and nothing that runs", () => {
    const html = toHtml(article([p("x")], { title: "Rain" }), { document: true });
    const [, style = ""] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
    const hash = createHash("sha256").update(style).digest("base64");
    expect(html).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; img-src http: https: data:"`,
    );
    expect(html).not.toMatch(/<script|\son\w+=|\sstyle=|<iframe/);
    expect(toHtml(article([]), { document: true, images: false })).not.toContain("img-src");
    expect(toHtml(article([]), { document: true, embeds: "frame" })).toContain("frame-src https:");
  });
  it("says its language, direction, site and address", () => {
    const html = toHtml(
      article([p("x")], {
        language: "ar",
        direction: "rtl",
        title: "مطر",
        url: "https://www.gazette.example/rain",
      }),
      { document: true },
    );
    expect(html).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">/);
    expect(html).toContain(
      '<p class="site"><a href="https://www.gazette.example/rain">gazette.example</a></p>',
    );
  });
  it.each(fixtures)("of fixtures/%s is valid HTML", (file) => {
    const read: Article = parseArticle(readFileSync(join(root, file)));
    expect(problems(toHtml(read, { document: true }))).toEqual([]);
    expect(problems(toHtml(read, { document: true, embeds: "frame", images: false }))).toEqual([]);
  });
});
