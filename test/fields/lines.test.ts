import { describe, expect, it } from "vitest";
import { creditIn } from "../../src/text/people/credit-line.js";
import { fieldsOf, settle } from "./read-fields.js";

const story = "The river rose again last night and the bridges were closed until noon. ".repeat(8);
const page = (body: string, head = ""): string =>
  `<html><head><title>Rain again</title>${head}</head><body><h1>Rain again</h1>${body}</body></html>`;
const namesOf = (html: string): string[] | undefined =>
  fieldsOf(html).authors?.map(({ name }) => name);

describe("a credit among other facts", () => {
  it.each([
    ["时间：2004年10月21日14:18 作者：王小明", "作者：王小明", false],
    ["来源：晨报 编辑：王小明", "编辑：王小明", true],
    ["（ 责任编辑：王小明 ）", "责任编辑：王小明", true],
    ["整合 晨报·交汇点记者 王小明", "记者：王小明", false],
    ["晨报频道  记者  王小明  李红", "记者：王小明、李红", false],
    ["（本报记者 王小明 实习生 李红）", "记者：王小明、李红", false],
    [`${"雨还在下。".repeat(40)}(晨报记者 王小明)`, "记者：王小明", false],
    ["作者：王 明", "作者：王明", false],
    ["取材・文：山田はな", "取材・文：山田はな", false],
    ["[서울=가제트] 홍길순 기자 = ", "홍길순", false],
    ["本帖由王小明于2005年8月12日发表", "作者：王小明", false],
  ])("%s", (line, text, edits) => {
    expect(creditIn(line)).toEqual({ text, edits });
  });

  it.each([
    "晨报记者 王小明 摄",
    "告诉记者，雨还会下",
    "记者：你们好",
    "记者看东北",
    "编辑推荐",
    "The reporter said so",
  ])("is none in %s", (line) => {
    expect(creditIn(line)).toBeUndefined();
  });
});

describe("authors", () => {
  it.each([
    ["a by-line between breaks", `<td>By Ann Lee<br>3 May 2021<br>${story}</td>`, ["Ann Lee"]],
    [
      "a label and marked names in the line",
      `<div><p>By <b>Anna Lind</b> and <b>Bo Berg</b></p>${story}</div>`,
      ["Anna Lind", "Bo Berg"],
    ],
    [
      "a label in a heading of its own",
      `<div><h5>Autor: </h5>Anna Lind/XY-Z<p>${story}</p></div>`,
      ["Anna Lind"],
    ],
    ["a dash in front", `<em>---- by Ann Lee</em><p>${story}</p>`, ["Ann Lee"]],
    [
      "the last words of a Chinese story",
      `<p>${"雨还在下，桥都关了。".repeat(30)}（记者 王小明）</p>`,
      ["王小明"],
    ],
    [
      "the editor, where nobody else is named",
      `<p>${"雨还在下，桥都关了。".repeat(30)}</p><li>来源：晨报 编辑：王小明</li>`,
      ["王小明"],
    ],
    [
      "two who talk to each other",
      `<div class="author">Anna Lind im Gespräch mit Bo Berg</div><p>${story}</p>`,
      ["Anna Lind", "Bo Berg"],
    ],
  ])("are read from %s", (_, body, names) => {
    expect(namesOf(page(body))).toEqual(names);
  });

  it("are the people of a by-line, not whom the site belongs to", () => {
    const head = '<meta name="author" content="Weather Foundation e.V.">';
    const body = `<p>${story}</p><p>Autorin: Anna Lind, Projektleiterin</p>`;
    expect(namesOf(page(body, head))).toEqual(["Anna Lind"]);
  });

  it("are no label above the headline", () => {
    const html = `<html><body><div class="authors">At kiosks: July 2020</div><p>${"Menu and more of it. ".repeat(14)}</p>
      <h1>Rain again</h1><div class="authors">by <span class="author">Ann Lee</span>, 3 May 2021</div><p>${story}</p></body></html>`;
    expect(namesOf(html)).toEqual(["Ann Lee"]);
  });

  it("stand in a small aside of the header, too", () => {
    const aside = '<header><aside><div class="byline">Posted by Ann Lee</div></aside></header>';
    expect(namesOf(page(`${aside}<p>${story}</p>`))).toEqual(["Ann Lee"]);
  });
});

describe("published", () => {
  it.each([
    [
      "by what other dates on the page show",
      `<b>11/01/2012</b><p>${story}</p><b>24/11/2011</b>`,
      "2012-01-11",
    ],
    ["in a line of its own in a long cell", `<td>20 December 2025<br>${story}</td>`, "2025-12-20"],
    [
      "in front of the first words",
      `<p>Press release of 25 January 2022 | <b>Berlin</b> ${story}</p>`,
      "2022-01-25",
    ],
    ["with bars", `<td>26 | 01 | 2022</td><p>${story}</p>`, "2022-01-26"],
    [
      "from boxes for its parts",
      `<div class="date"><span>Apr</span> <span>04</span><span>2013</span></div>${story}`,
      "2013-04-04",
    ],
    [
      "with a clock against the year",
      `<div class="date">28.09.1912:25</div><p>${story}</p>`,
      "2019-09-28T12:25:00",
    ],
    [
      "as it says that it was published, not by another attribute",
      `<time datetime="2019-07-03T10:18:46Z">Published 29 June 2019</time>${story}`,
      "2019-06-29",
    ],
    [
      "as the only day of the page",
      `<p>${story}</p><p>${story.repeat(5)}</p><time datetime="2021-06-06">June 6</time>`,
      "2021-06-06",
    ],
    [
      "in the sentence that says so at the end",
      `<p>${story.repeat(6)}</p><div>Dieser Artikel wurde am 14. Dezember 2015 um 14:48 von Anna geschrieben</div>`,
      "2015-12-14T14:48:00",
    ],
  ])("is read %s", (_, body, day) => {
    expect(fieldsOf(page(body)).published).toBe(day);
  });

  it.each([
    [
      "of other stories in links",
      '<a href="/b"><i>2013-01-16 00:00</i> -- A mirror of the system</a>',
    ],
    ["in the link home", '<a href="/"><b class="date">Wednesday January 18, 2012</b></a>'],
    ["of a name day", '<div id="aboutDay"><p><b>Sobota, 14 stycznia 2012</b></p></div>'],
  ])("is none %s", (_, body) => {
    expect(fieldsOf(page(`${body}<p>${story}</p>`)).published).toBeUndefined();
  });

  it.each([
    ["/2020-02/19/c_11.htm", "2020-02-19"],
    ["/news/23-01-2022-rain.html", "2022-01-23"],
    ["/blog/2023/october/03/rain", "2023-10-03"],
    ["/rain/2017/7/12/rain", "2017-07-12"],
  ])("is read from the address %s", (path, day) => {
    const settled = settle(page(`<p>${story}</p>`), `https://gazette.example${path}`);
    expect(settled.fields.published).toBe(day);
    expect(settled.provenance.published?.source).toBe("url:date");
  });

  it("is not the time of the last change, seconds apart", () => {
    const head = `<meta property="article:published_time" content="2019-12-12T21:17:43.462Z">
      <meta property="article:modified_time" content="2019-12-12T21:17:44.643Z">
      <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2019-12-09T22:25:10Z"}</script>`;
    expect(fieldsOf(page(`<p>${story}</p>`, head)).published).toBe("2019-12-09T22:25:10Z");
  });
});
