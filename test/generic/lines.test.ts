import { describe, expect, it } from "vitest";
import { parseArticle, toText } from "../../src/index.js";

const PARAGRAPHS = [
  "The ferry at Low Marrow crossed without its cable on Sunday, because a barge had carried that off in the fog of the night.",
  "Its captain rowed the mail over by hand, and was given a cheese for each of the four letters that had come for the mill.",
  "A new cable has been ordered from the rope walk on the coast, which will splice it out of two that are left of the last one.",
  "Until it comes the bell hangs on the far bank, where whoever wants to cross may ring for it until somebody has heard.",
  "Nobody has asked for the fare since then, and the box on the landing stage is fuller than it has been for many years.",
];

function read(between: string, after = ""): { text: string; body: string } {
  const p = PARAGRAPHS.map((text) => `<p>${text}</p>`);
  const article = parseArticle(
    `<!doctype html><html lang=en><title>The ferry without a cable</title><body>
    <nav><a href=/news>News</a> <a href=/river>River</a></nav>
    <main><article><h1>The ferry without a cable</h1><div class=entry>${p.slice(0, 2).join("\n")}${between}${p.slice(2).join("\n")}${after}</div></article></main>
    <footer><p>Low Marrow Mercury, printed by the landing stage</p></footer></body></html>`,
    { url: "https://mercury.example/ferry" },
  );
  const text = toText(article);
  expect(PARAGRAPHS.filter((one) => !text.includes(one))).toEqual([]);
  return { text, body: JSON.stringify(article.body) };
}

describe("lines of a page that are none of its text", () => {
  it.each([
    [
      "helpful",
      "<div><p>Was this article helpful?</p><p>12 out of 30 found this helpful</p></div>",
    ],
    [
      "preferred source",
      "<p><a href=/g>Add the Low Marrow Mercury as a preferred source on Google</a></p>",
    ],
    ["licensing", "<p>Purchase licensing rights</p>"],
    ["Annons", "<div>Annons</div>"],
    ["annoncen", "<div>Artiklen fortsætter efter annoncen</div>"],
    ["Hirdetés", "<div>Hirdetés</div>"],
    ["シェア", "<ul><li>印刷する</li><li>メールでシェアする</li></ul>"],
    ["RISERVATA", "<p>© RIPRODUZIONE RISERVATA</p>"],
    ["Prohibida", "<p>Prohibida su reproducción total o parcial.</p>"],
    ["interdite", "<p>Reproduction interdite</p>"],
    ["Mångfalda", "<p>© Marrowposten. Mångfalda innehållet på denna sajt är förbjudet.</p>"],
    ["禁止转载", "<p>版权声明：未经许可，禁止转载。</p>"],
    ["QR code", "<div><p>Scan the QR code to follow us on the river</p></div>"],
    ["二维码", "<div class=qr><p>扫描二维码关注我们的微信公众号</p></div>"],
    ["扫一扫", "<p>微信扫一扫，关注渡口周刊</p>"],
    ["무단전재", "<p>&lt;저작권자 ⓒ 로우매로우, 무단전재 및 재배포 금지&gt;</p>"],
    ["無断転載", "<p>本記事の無断転載を禁じます。</p>"],
    ["未经", "<p>未经授权，不得转载。</p>"],
  ])("behind it: %s", (words, after) => expect(read("", after).text).not.toContain(words));

  it("the numbers of the pictures in a gallery", () => {
    const slides = [1, 2, 3].map(
      (i) =>
        `<div class=slide><span>${i} / 3</span><img src=/i/${i}.jpg width=800 height=500><p>Bank number ${"I".repeat(i)}.</p></div>`,
    );
    const { body } = read(
      `<section class=photo-gallery>${slides.join("").replaceAll("<p>", "<p class=desc>")}</section>`,
    );
    expect(body).toContain("Bank number III.");
    expect(body).not.toMatch(/\d \/ 3/);
  });

  it.each(["Read more", "… mehr lesen", "続きを読む"])("what unfolds the rest: %s", (says) => {
    const rest = `<p>The cable is of hemp<span style="display:none" class=more-text> and weighs a ton.</span> <a href="#">${says}</a></p>`;
    const { text } = read(rest);
    expect(text).toMatch(/^The cable is of hemp and weighs a ton\.$/m);
  });

  it("how old it is", () => {
    const notice =
      "<div>This article was published more than 2 years ago. Some of it may have changed since.</div>";
    expect(read(notice).text).not.toContain("years ago");
  });

  it("but the marks of a review", () => {
    expect(read("<p>Cheese: <b>4 / 5</b></p><p>4 / 5</p>").text).toMatch(/^4 \/ 5$/m);
  });

  it("what can be done with the page", () => {
    const tools = ["Print", "Email", "Share"].map(
      (tool, i) => `<li><a href="#${i}">${tool}</a></li>`,
    );
    expect(read(`<ul class=article-tools>${tools.join("")}<li>A+ A-</li></ul>`).text).not.toMatch(
      /Print|Share|A\+/,
    );
    expect(
      read("<p>The box has three signs:</p><ul><li>Print</li><li>Pull</li></ul>").text,
    ).toMatch(/Print/);
  });
});

it("keeps the last of a play's stage directions with the others", () => {
  const turns = ["KEEPER", "MAYOR", "KEEPER", "MAYOR"].map(
    (who, i) =>
      `<p class="speaker">${who}</p><p class="speech">${PARAGRAPHS[i]}</p><p class="stage-direction">(Exit ${who}.)</p>`,
  );
  const article = parseArticle(
    `<!doctype html><html lang="en"><head><title>The Keeper, a play | Low Marrow Mercury</title></head><body>
<header class="site-header"><a href="/">Low Marrow Mercury</a><nav><ul><li><a href="/news">News</a></li><li><a href="/town">Town</a></li></ul></nav></header>
<main><h1>The Keeper, a play</h1><p class="stage">A tower. Night.</p>${turns.join("")}</main>
<footer class="site-footer"><ul><li><a href="/imprint">Imprint</a></li><li><a href="/privacy">Privacy</a></li></ul><p>© 2024 Low Marrow Mercury. All rights reserved.</p></footer></body></html>`,
  );
  expect(toText(article).match(/\(Exit/g)).toHaveLength(4);
});

it("keeps the list of sources whose heading it keeps, though all of it is links", () => {
  const list = ["Marrow, A. (1990). Cables of the valley.", "Low, B. (2001). Ropes and bells."]
    .map((title, i) => `<li><a href="https://books.example/${i}">${title}</a></li>`)
    .join("");
  const { text } = read("", `<h2>Sources</h2><ul>${list}</ul>`);
  expect(text).toContain("Sources");
  expect(text).toContain("Ropes and bells.");
});
