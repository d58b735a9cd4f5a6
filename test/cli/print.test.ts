import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { summarize } from "../../src/cli/article/summarize.js";
import { printArticle } from "../../src/cli/print/print-article.js";
import { printDate } from "../../src/cli/print/print-date.js";
import { wrap } from "../../src/cli/print/wrap.js";
import { type Article, parseArticle } from "../../src/index.js";
import { attr, defineProfile } from "../../src/profile.js";
import { sitePages } from "../sites/pages.js";

const pages = sitePages("nytimes");
const page = (name: string): Article => {
  const found = pages.find((one) => one.name === name);
  return parseArticle(found?.html ?? "", { url: found?.expected.url ?? "" });
};
const plain = (article: Article, width = 80): string =>
  printArticle(article, { width, style: false });

describe("an article in a terminal", () => {
  it("has everything a reader wants, in a reader's order", () => {
    const text = plain(page("vi-2019"));
    const order = [
      "NEW YORK",
      "The Lantern Keepers Put Down Their Poles",
      "The men and women who light the quays",
      "By Tessa Quill",
      "February 14, 2019, 10:00 UTC · updated February 15, 2019, 03:12 UTC",
      "▣ Credit unions lent the keepers their first poles. (Odo Finch",
      "Correction officers were the first",
      "▣ A pole with its hook, and the ladder that bends. (Mara Oyelaran)",
      "Who pays for the oil?",
      "“A lamp is a promise,” she said.",
      "In print:\n  A version of this article appears in print",
      "About the author:\n  Tessa Quill is a Metro reporter",
    ];
    const at = order.map((part) => text.indexOf(part));
    expect(at).not.toContain(-1);
    expect(at).toEqual([...at].sort((a, b) => a - b));
  });

  it("shows a column's name and a writer's role, and a picture that is not there as missing", () => {
    expect(plain(page("nyt5-2016"))).toMatch(/^PIPE PROFESSOR\n/);
    expect(plain(page("vi-2019-opinion"))).toContain("By Bram Hollis (Opinion Columnist)");
    expect(plain(page("vi-2025"))).toContain("the page does not hold this picture");
  });

  it("says of each post who wrote it, and when", () => {
    const html = `<ul><li class="post"><b>Ada</b> <time datetime="2024-03-05T08:00Z"></time><p>Does your kettle hum?</p></li>
      <li class="post"><b>Ben</b><p>It sings.</p></li></ul>`;
    const board = defineProfile({
      id: "board",
      hosts: ["board.example"],
      layouts: [
        {
          id: "a",
          entries: [{ match: "li.post", author: "b", time: [attr("time", "datetime")], body: "p" }],
        },
      ],
    });
    const thread = parseArticle(html, { url: "https://board.example/1", profiles: [board] });
    expect(plain(thread)).toContain(
      "Ada · March 5, 2024, 08:00 UTC\nDoes your kettle hum?\n\nBen\nIt sings.",
    );
  });

  it("shows a picture that stands in the body only there", () => {
    const article = page("vi-2019");
    const [lead] = article.body.flatMap((block) => (block.type === "figure" ? block.images : []));
    const src = lead?.src ?? "";
    const text = plain({ ...article, leadImage: { src } });
    expect(text.split(src)).toHaveLength(2);
    expect(text.indexOf(src)).toBeGreaterThan(text.indexOf("Correction officers"));
  });

  it.each([20, 40, 80])("keeps to %d columns, but for addresses", (width) => {
    for (const { name } of pages) {
      for (const line of plain(page(name), width).split("\n"))
        if (!line.includes("://")) expect(line.length, line).toBeLessThanOrEqual(width);
    }
  });

  it("lets no page command the terminal", () => {
    const article = page("vi-2019");
    const text = plain({ ...article, title: "Red\u001b[31m and \u009d0;x\u0007 bell\r" });
    expect(text).toContain("Red[31m and 0;x bell\n");
    expect(text).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it("sets off headings only where it is asked to", () => {
    expect(printArticle(page("vi-2019"), { width: 80, style: true })).toContain("\u001b[1m");
    expect(plain(page("vi-2019"))).not.toContain("\u001b");
  });

  it("is nothing broken for a page without an article", () => {
    expect(plain(parseArticle(""))).toBe("");
  });
});

describe("a date", () => {
  it.each([
    ["2020-04-09", "April 9, 2020"],
    ["2020-04-09T12:41:07-04:00", "April 9, 2020, 12:41 UTC-4"],
    ["2020-04-09T12:41:07+05:30", "April 9, 2020, 12:41 UTC+5:30"],
    ["2020-04-09T16:41:07.000Z", "April 9, 2020, 16:41 UTC"],
    ["2020-04-09T16:41:07", "April 9, 2020, 16:41"],
    ["2020", "2020"],
  ])("%s is printed as %s", (iso, printed) => expect(printDate(iso)).toBe(printed));
});

describe("wrapped text", () => {
  it("loses and adds nothing, and has room", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 200 });
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 60 }), (given, width) => {
        const wrapped = wrap(given, width, "  ");
        expect(wrapped.replace(/\s/g, "")).toBe(given.replace(/\s/g, ""));
      }),
    );
  });

  it("counts cells: wide characters take two, marks none", () => {
    expect(wrap("水車が火曜日に回った", 10)).toBe("水車が火曜\n日に回った");
    expect(wrap("e\u0301".repeat(10), 10)).toBe("e\u0301".repeat(10));
  });

  it("leaves an address whole", () => {
    const address = `https://gazette.example/${"a".repeat(60)}`;
    expect(wrap(`see ${address}`, 20)).toBe(`see\n${address}`);
  });
});

describe("the last line", () => {
  it("says profile, layout, share of the page, sources and issues", () => {
    const line = summarize(page("vi-2025"), 1024, 2048);
    expect(line).toMatch(/^nytimes\/vi · \d+ words · read 1\.0 of 2\.0 KiB \(50 %\) · /);
    expect(line).toContain("meta: description published");
    expect(line).toContain("css: title subtitle authors");
    expect(line).toMatch(/ · issues: image-unrecovered$/);
    expect(line).not.toContain("\n");
  });

  it("does without what is not known", () => {
    expect(summarize(parseArticle(""), 0, undefined)).toBe(
      "generic · 0 words · read 0.0 KiB · issues: empty-input",
    );
    expect(summarize(page("vi-2020-cache"), 10, 0)).toContain("read 0.0 KiB");
  });
});
