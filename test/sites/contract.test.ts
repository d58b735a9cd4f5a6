import { describe, expect, it } from "vitest";
import { type Block, parseArticle, streamArticle, toText } from "../../src/index.js";
import { defineProfile } from "../../src/profile.js";
import { sites } from "../../src/sites/index.js";
import { more } from "../../src/sites/more.js";
import { sitePages } from "./pages.js";
import { selectorElement } from "./selector-element.js";

// Of what stands twice, one is kept.
const AGAIN = new Set(["shown before", "quoted from an entry before"]);
// What every built-in profile promises, held against all pages of its site.
const MARK = "Ninety mauve kettles were left out on purpose.";

describe.each([...sites, ...more].map((profile) => ({ profile, id: profile.id })))(
  "the profile $id",
  (site) => {
    const { profile } = site;
    const pages = sitePages(profile.id);
    const articles = pages.filter((page) => page.expected.article.body.length > 0);

    it("is one that defineProfile takes", () => {
      expect(defineProfile({ ...profile }).id).toBe(profile.id);
    });

    it("has a page for each of its layouts", () => {
      const shown = pages.map((page) => page.expected.article.fields["layout"]);
      const layouts = profile.layouts.map((layout) => layout.id);
      expect(layouts.filter((layout) => !shown.includes(layout))).toEqual([]);
    });

    it("is for its own hosts, and not for those that look like them", () => {
      const [{ html = "" } = {}] = articles;
      const bare = html.replace(/<(?:link|meta)\b[^>]*>| itemid="[^"]*"/gi, "");
      const read = (url: string): string =>
        parseArticle(bare, { url, fallback: false, profiles: [profile] }).profile;
      for (const host of profile.hosts) {
        expect(read(`https://${host}/a`)).toBe(profile.id);
        expect(read(`https://www.${host}/a`)).toBe(profile.id);
        for (const other of [`my${host}`, `${host}.evil.example`, `evil.example/${host}`])
          expect(read(`https://${other}/a`), other).toBe("none");
      }
    });

    describe.each(articles)("on the page $name", ({ html, expected }) => {
      const options = { url: expected.url, trace: true, profiles: [profile] };
      const whole = parseArticle(html, options);
      const layout = profile.layouts.find((one) => one.id === whole.layout);

      it("lets nothing into the body that it removes", () => {
        const body = toText(whole);
        for (const { text, reason } of whole.trace?.removals ?? [])
          if (text.length > 24 && !AGAIN.has(reason)) expect(body).not.toContain(text);
      });

      const rules = (layout?.drop ?? []).flatMap((rule) =>
        typeof rule === "string" ? [{ rule }] : [],
      );
      it.skipIf(rules.length === 0).each(rules)("drops $rule wherever it stands", ({ rule }) => {
        const element = selectorElement(rule, MARK);
        // Behind the first paragraph of the story, on a line of its own.
        const inside = whole.body.flatMap((block) =>
          block.type === "liveEntry" ? block.children : [block],
        );
        const [first] = inside.filter((block) => block.type === "paragraph");
        const text = first === undefined ? "" : toText({ body: [first] });
        const at = html.indexOf("</p>", html.indexOf(text.slice(-20))) + "</p>".length;
        const article = parseArticle(html.slice(0, at) + element + html.slice(at), options);
        expect(JSON.stringify([article.body, article.notes])).not.toContain(MARK);
        expect(article.body).toEqual(whole.body);
      });

      it("gives no address that is not one of the web", () => {
        const hostile = html.replace(
          /\b(href|src|itemid)="[^"]*"/gi,
          '$1="java&#10;script:alert(1)"',
        );
        for (const page of [html, hostile]) {
          for (const address of addresses(parseArticle(page, options)))
            expect(address).toMatch(/^(?:https?:\/\/|mailto:)/);
        }
      });

      it("tells the same in pieces as at once", async () => {
        const blocks: Block[] = [];
        for await (const event of streamArticle(pieces(html), options)) {
          if (event.type === "block") blocks[event.index] = event.block;
          if (event.type === "article") expect(event.article).toEqual(whole);
        }
        expect(blocks).toEqual(whole.body);
      });
    });
  },
);

async function* pieces(html: string): AsyncGenerator<string, void, undefined> {
  for (let at = 0, size = 1; at < html.length; at += size, size = (size * 7) % 97)
    yield html.slice(at, at + size);
}

const ADDRESS = /^(?:url|src|poster|image|canonicalUrl|shortUrl|nextPageUrl)$/;

/** Every address in plain data. */
function addresses(value: unknown, key = ""): string[] {
  if (typeof value === "string") return ADDRESS.test(key) ? [value] : [];
  if (typeof value !== "object" || value === null || key === "trace" || key === "provenance")
    return [];
  return Object.entries(value).flatMap(([name, part]) => addresses(part, name));
}
