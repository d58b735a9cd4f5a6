import { describe, expect, it } from "vitest";
import { type Article, isProbablyArticle, parseArticle, toText } from "../../src/index.js";
import { newsPage, PARAGRAPHS } from "./news-page.js";

const url = "https://gazette.example/2024/the-mill-turns-again";
const read = (page: string, trace = false): Article => parseArticle(page, { url, trace });
const words = (text: string): string => text.replace(/\s+/g, " ").trim();
const whole = PARAGRAPHS.join(" ");

describe("a news page that no profile knows", () => {
  it("gives all of the article, and nothing else", () => {
    const article = read(newsPage());
    expect(words(toText(article))).toBe(whole);
    expect(article.profile).toBe("generic");
    expect(article.confidence).toBeGreaterThan(0.8);
  });

  it("gives the text of a short page that all stands in a link for a script", () => {
    const short = (href: string): string =>
      `<html><head><title>Mill</title></head><body><a href="${href}"><p>It turns.</p><p>At last.</p></a></body></html>`;
    expect(toText(read(short("javascript:")))).toBe("It turns.\n\nAt last.");
    expect(toText(read(short("/mill")))).toBe("");
  });

  it("gives the whole body where it stands in several containers", () => {
    const half = (from: number, to: number): string =>
      `<div class="story-part">${PARAGRAPHS.slice(from, to)
        .map((text) => `<p>${text}</p>`)
        .join("")}</div>`;
    const ad = `<div class="ad-slot"><span>Advertisement</span></div>`;
    const article = read(newsPage({ article: half(0, 3) + ad + half(3, 6) + ad + half(6, 8) }));
    expect(words(toText(article))).toBe(whole);
  });

  it("leaves comments below it out", () => {
    const comments = Array.from(
      { length: 5 },
      (_, i) =>
        `<li class="comment" id="comment-${i}"><div class="comment-author">Reader ${i}</div><div class="comment-body"><p>I walked past the mill in my youth, number ${i} of many, and I can say that it was never so loud as they now make it out to have been.</p></div><a href="#">Reply</a></li>`,
    ).join("");
    const article = read(
      newsPage({
        below: `<section id="comments"><h2>5 comments</h2><ol class="comment-list">${comments}</ol></section>`,
      }),
    );
    expect(toText(article)).not.toContain("in my youth");
    expect(words(toText(article))).toBe(whole);
  });

  it("keeps what stands in boxes for comments where the host is a forum's", () => {
    const post = (text: string): string =>
      `<div class="post"><div class="name">A reader</div><div class="text"><p>${text}</p></div></div>`;
    const page = `<title>Slugs</title><meta property="og:type" content="article"><h1>Slugs in the lettuce</h1><p>This board is for gardeners, those who would be, and all who have a question to put to them.</p><div id="comments">${PARAGRAPHS.map(post).join("")}</div>`;
    const text = (host: string): string =>
      toText(parseArticle(page, { url: `https://www.${host}/slugs-in-the-lettuce` }));
    expect(text("gardenforum.example")).toContain(PARAGRAPHS[3]);
    expect(text("gardenpost.example")).not.toContain(PARAGRAPHS[3]);
  });

  it("leaves out a consent box that says nine times as much as the article", () => {
    const purposes = Array.from(
      { length: 24 },
      (_, i) =>
        `<li><h4>Purpose ${i}</h4><p>Information about your activity on this service, such as forms that you fill in or stories that you look at, can be stored and put together with other information, number ${i} of many.</p></li>`,
    ).join("");
    const some = PARAGRAPHS.slice(0, 3);
    const page = newsPage({
      article: some.map((text) => `<p>${text}</p>`).join(""),
      below: `<div id="onetrust-consent-sdk"><div class="ot-pc-scrollbar"><p>We process your data to show advertisements and to count who has seen them.</p><ul>${purposes}</ul></div></div>`,
    });
    expect(words(toText(read(page)))).toBe(some.join(" "));
  });

  it("leaves boxes of related stories, newsletters and captions out of the text", () => {
    const paragraphs = PARAGRAPHS.map((text) => `<p>${text}</p>`);
    const boxes = [
      `<div class="related-box"><h4>Related</h4><ul><li><a href="/a">Weir vote put off again</a></li><li><a href="/b">Trout count is lowest in years</a></li></ul></div>`,
      `<div class="newsletter-signup"><h3>Get our newsletter</h3><p>Sign up for the Gazette's morning mail.</p><form><input type="email"><button>Subscribe</button></form></div>`,
      `<figure><img src="/wheel.jpg" width="800" height="600" alt="The wheel"><figcaption>The wheel at noon. <span class="credit">Photo: Ned Oak</span></figcaption></figure>`,
    ];
    paragraphs.splice(6, 0, boxes[0] ?? "");
    paragraphs.splice(4, 0, boxes[1] ?? "");
    paragraphs.splice(2, 0, boxes[2] ?? "");
    const article = read(newsPage({ article: paragraphs.join("") }));
    expect(words(toText(article))).toBe(whole);
    expect(article.body[2]).toMatchObject({
      type: "figure",
      images: [{ src: "https://gazette.example/wheel.jpg", caption: "The wheel at noon." }],
    });
  });

  it("says what it left out, and why", () => {
    const { trace } = read(newsPage(), true);
    const removed = trace?.removals.map(({ text }) => text).join("\n") ?? "";
    expect(removed).toContain("Most read");
    expect(removed).toContain("© 2024 Valley Gazette");
    expect(removed).not.toContain("oak from a wood upstream");
    expect(trace?.removals.every(({ reason, element }) => reason !== "" && element !== "")).toBe(
      true,
    );
  });

  it("calls short links in a part for links a menu, but not those in the article's header", () => {
    const header = `<article><header><h1>The mill turns again</h1><p><a href="/topics/mills">All about our mills</a></p></header>`;
    const article = `${header}${PARAGRAPHS.map((text) => `<p>${text}</p>`).join("")}</article>`;
    const { trace } = read(newsPage({ article }), true);
    const menus = trace?.removals.filter(({ reason }) => reason === "menu") ?? [];
    expect(menus.map(({ text }) => text).join(" ")).toContain("Harbour");
    expect(menus.map(({ text }) => text).join(" ")).not.toContain("All about our mills");
  });

  it("keeps corrections, credits and the author's bio apart from the body", () => {
    const article = read(
      newsPage({
        article: `${PARAGRAPHS.map((text) => `<p>${text}</p>`).join("")}
<p>Additional reporting by Ned Oak in Upper Aske.</p>
<p>Correction: An earlier version of this article gave the weight of the wheel in pounds.</p>`,
        below: `<div class="author-bio"><p>Jo Reed has written for the Gazette about rivers, mills and bread since 2009.</p></div>`,
      }),
    );
    expect(words(toText(article))).toBe(whole);
    expect(article.notes.map(({ kind }) => kind).sort()).toEqual(["bio", "correction", "credit"]);
  });

  it.each([
    ["zh", "镇上的水磨在沉寂了九个冬天之后，于周二再次转动起来，两岸从清晨就等候的人群发出欢呼。"],
    [
      "ja",
      "村の水車は九つの静かな冬を経て火曜日に再び回り始め、夜明けから両岸で待っていた人々が歓声を上げた。",
    ],
    [
      "ar",
      "عادت طاحونة الماء في القرية إلى الدوران يوم الثلاثاء بعد تسعة فصول شتاء هادئة، وسط هتافات حشد انتظر منذ الفجر.",
    ],
    [
      "hi",
      "नौ शांत सर्दियों के बाद गाँव की पनचक्की मंगलवार को फिर से घूमी, और दोनों किनारों पर खड़ी भीड़ ने खुशी मनाई।",
    ],
    [
      "th",
      "กังหันน้ำของหมู่บ้านหมุนอีกครั้งในวันอังคารหลังจากฤดูหนาวอันเงียบสงบเก้าปี ท่ามกลางเสียงเชียร์ของผู้คนที่รอตั้งแต่รุ่งสาง",
    ],
  ])("reads %s by its script, not by spaces", (_, sentence) => {
    const texts = Array.from({ length: 7 }, (_, i) => `${i + 1}. ${sentence.repeat(2)}`);
    const article = read(newsPage({ article: texts.map((text) => `<p>${text}</p>`).join("") }));
    expect(words(toText(article))).toBe(words(texts.join(" ")));
  });
});

describe("the body that a page declares to machines", () => {
  const head = (text: string): string =>
    `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: "The mill turns again", articleBody: text })}</script>`;

  it("is missed where the page shows less", () => {
    const shown = PARAGRAPHS.slice(0, 2).map((text) => `<p>${text}</p>`);
    const article = read(newsPage({ head: head(whole), article: shown.join("") }));
    expect(article.issues.map(({ code }) => code)).toContain("body-gap");
    expect(article.confidence).toBeLessThan(0.6);
  });

  it("is not missed where all of it is shown", () => {
    expect(read(newsPage({ head: head(whole) })).issues).toEqual([]);
  });
});

describe("a thread", () => {
  it("is an article: all posts, in order", () => {
    const posts = PARAGRAPHS.map(
      (text, i) =>
        `<article class="message" id="post-${i}"><header class="message-user"><a href="/u/${i}">miller${i}</a> <time datetime="2024-03-0${i + 1}T10:00:00Z">March ${i + 1}</time></header><div class="message-body">${text}</div><footer><a href="#">Like</a> <a href="#">Reply</a></footer></article>`,
    ).join("");
    const page = `<!doctype html><html lang="en"><head><title>Whose mill is it? | Mill Forum</title><meta name="generator" content="Discourse 3.2"></head><body><header><nav><a href="/">Forum</a> <a href="/new">New</a></nav></header><main><h1>Whose mill is it?</h1><div class="posts">${posts}</div></main><footer><a href="/rules">Rules</a></footer></body></html>`;
    const text = words(
      toText(parseArticle(page, { url: "https://forum.gazette.example/t/mill/12" })),
    );
    let from = 0;
    for (const paragraph of PARAGRAPHS) {
      const at = text.indexOf(paragraph, from);
      expect(at, paragraph).toBeGreaterThanOrEqual(0);
      from = at + paragraph.length;
    }
  });
});

describe("a page with little on it", () => {
  it("is read by what its markup names", () => {
    const page = `<nav><a href="/">Home</a></nav><article><h1>Rain</h1><p>It rained for days.</p></article>`;
    const article = read(page);
    expect(toText(article).trim()).toBe("It rained for days.");
    expect(article.confidence).toBeLessThan(0.5);
  });
});

const shell = (title: string, body: string): string =>
  `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;

describe("a page without an article", () => {
  it.each([
    [
      "bot-check",
      shell(
        "Just a moment...",
        "<h1>gazette.example</h1><p>Checking if the site connection is secure. Verify you are human.</p>",
      ),
    ],
    [
      "error-page",
      shell(
        "404 - Page not found",
        "<h1>Page not found</h1><p>We looked everywhere for that page, and it is not here. Try the front page.</p>",
      ),
    ],
    [
      "login-wall",
      shell(
        "Members",
        "<h1>Welcome</h1><p>Sign in to continue reading this and all other articles of the Gazette.</p>",
      ),
    ],
    [
      "consent-wall",
      shell(
        "Gazette",
        "<h1>We value your privacy</h1><p>Accept all cookies to go on, or choose which of them you allow us to set.</p>",
      ),
    ],
    [
      "script-shell",
      shell(
        "Gazette",
        '<div id="root"></div><noscript>Please turn on JavaScript to read.</noscript>',
      ),
    ],
  ])("is told apart: %s", (code, page) => {
    const article = read(page);
    expect(article.issues.map((issue) => issue.code)).toContain(code);
    expect(article.confidence).toBe(0);
    const verdict = isProbablyArticle(page, { url });
    expect(verdict.probable).toBe(false);
    expect(verdict.reasons.length).toBeGreaterThan(0);
  });

  it("is not a show that is called after an error, however short its page", () => {
    const notes = "The hosts talk of tides and of those who keep a table of them by hand. ".repeat(
      3,
    );
    const page = newsPage({ article: `<p>${notes}</p>` }).replace(
      /<title>[^<]*<\/title>/,
      "<title>The 404 1,310: Tides by hand (podcast)</title>",
    );
    expect(read(page).issues.map((issue) => issue.code)).not.toContain("error-page");
    const errors = ["404", "Error 404", "404 Not Found", "404: no page here", "Gazette | 404"];
    for (const title of errors)
      expect(read(shell(title, "<p>Try the front page of the Gazette.</p>")).issues).toContainEqual(
        expect.objectContaining({ code: "error-page" }),
      );
  });

  it("is told apart: a front", () => {
    const page = newsPage({ article: "" })
      .replace(/<meta property="(?:og:type|article:published_time)"[^>]*>/g, "")
      .replace(/<div class="byline">.*?<\/div>/, "");
    const article = parseArticle(page, { url: "https://gazette.example/" });
    expect(article.issues.map((issue) => issue.code)).toContain("not-an-article");
    expect(article.confidence).toBeLessThan(0.3);
    expect(isProbablyArticle(page, { url: "https://gazette.example/" }).probable).toBe(false);
  });
});
