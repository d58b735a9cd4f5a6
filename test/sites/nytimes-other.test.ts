import { describe, expect, it } from "vitest";
import { type Article, parseArticle, toText } from "../../src/index.js";

const lines = (texts: readonly string[], tag = "p"): string =>
  texts.map((text) => `<${tag}>${text}</${tag.split(" ")[0]}>`).join("");
const codes = ({ issues }: Article): string[] => issues.map(({ code }) => code);

const english = [
  "The river rose again last night, and the two bridges in the north were closed until noon.",
  "Nobody was hurt, said the mayor, who had walked the dyke with the fire brigade before light.",
  "On the market square the water stood as high as the second step of the fountain, as in spring.",
  "Engineers will look at the dyke on Friday; the last repair was paid for nine years ago.",
];
const spanish = [
  "El río volvió a crecer anoche y los dos puentes del norte estuvieron cerrados hasta el mediodía.",
  "Nadie resultó herido, dijo la alcaldesa, que recorrió el dique con los bomberos antes del alba.",
];
const chinese = [
  "昨天夜里河水再次上涨，镇北的两座桥一直关闭到中午，市长说没有人受伤。",
  "他在天亮之前和消防队一起走过了堤坝，广场上的水有喷泉的第二级台阶那么高。",
  "工程师们将在星期五检查堤坝，上一次修缮是九年前由县里出钱完成的。",
];

describe("addresses of The New York Times that have no layout of their own", () => {
  it.each([
    ["The Athletic", "https://www.nytimes.com/athletic/5470000/2024/05/03/river/"],
    ["a guide of Cooking", "https://cooking.nytimes.com/guides/1-how-to-watch-a-river"],
  ])("%s: the generic engine reads them, and the issue says so", (_, url) => {
    const article = parseArticle(
      `<html lang="en"><head><title>The River Rises</title><meta property="og:title" content="The River Rises"></head><body><header><nav><a href="/nba/">NBA</a></nav></header><main><article><h1>The River Rises</h1><p>By <a href="/athletic/author/ann-lee/">Ann Lee</a></p><div class="bodytext">${lines(english)}</div></article></main></body></html>`,
      { url },
    );
    expect([article.profile, article.layout, article.title]).toEqual([
      "generic",
      undefined,
      "The River Rises",
    ]);
    expect(article.authors.map(({ name }) => name)).toEqual(["Ann Lee"]);
    expect(toText(article)).toBe(english.join("\n\n"));
    expect(codes(article)).toContain("layout-unknown");
  });

  it("the Chinese edition: by the generic engine, whatever names its boxes share with other templates", () => {
    const article = parseArticle(
      `<html lang="zh-hans"><head><title>河水再次上涨 - 纽约时报中文网</title><meta property="og:title" content="河水再次上涨"></head><body><main><article class="article-content"><header><h1>河水再次上涨</h1></header><section class="article-body">${lines(chinese, 'div class="article-paragraph"')}</section></article></main></body></html>`,
      { url: "https://cn.nytimes.com/world/20240503/river/" },
    );
    expect([article.profile, article.title]).toEqual(["generic", "河水再次上涨"]);
    expect(toText(article)).toBe(chinese.join("\n\n"));
    expect(codes(article)).toContain("layout-unknown");
  });
});

it("the Spanish edition has the template of its year, and its credits are notes", () => {
  const credits = [
    "Cy Dahl y Di Ek colaboraron con reportería.",
    "Cy Dahl contribuyó con reportería desde El Alto.",
  ];
  const article = parseArticle(
    `<html lang="es"><head><meta property="og:title" content="El río sube"></head><body><article id="story"><header><h1>El río sube</h1><p id="article-summary">Otra vez.</p><p>Por <span itemprop="name">Ann Lee</span> y <span itemprop="name">Bo Berg</span></p></header><section name="articleBody"><div class="StoryBodyCompanionColumn"><div>${lines([...spanish, ...credits])}</div></div></section></article></body></html>`,
    { url: "https://www.nytimes.com/es/2021/04/01/espanol/rio.html" },
  );
  expect([article.profile, article.layout]).toEqual(["nytimes", "vi"]);
  expect(article.authors.map(({ name }) => name)).toEqual(["Ann Lee", "Bo Berg"]);
  expect(toText(article)).toBe(spanish.join("\n\n"));
  expect(article.notes.map(({ kind, children }) => [kind, toText(children)])).toEqual(
    credits.map((text) => ["credit", text]),
  );
});
