import { describe, expect, it } from "vitest";
import { type Article, type LiveEntry, parseArticle, toText } from "../../src/index.js";
import { newsPage, PARAGRAPHS } from "./news-page.js";

const url = "https://gazette.example/2024/the-mill-turns-again";
const [first = "", second = "", third = "", fourth = "", fifth = ""] = PARAGRAPHS;
const read = (page: string, at = url): Article => parseArticle(page, { url: at });
const entriesIn = ({ body }: Article): LiveEntry[] =>
  body.filter((block) => block.type === "liveEntry");
const ld = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", ...data }).replaceAll("<", "\\u003c")}</script>`;

const UPDATES = [
  { id: "u3", title: "Flour for the school", time: "2024-03-05T12:00:00+01:00", text: third },
  { id: "u2", title: "Who paid for the oak", time: "2024-03-05T11:00:00+01:00", text: second },
  { id: "u1", title: "The wheel moves", time: "2024-03-05T10:00:00+01:00", text: first },
];
const blog = (authors: unknown = { "@type": "Person", name: "Jo Reed" }): string =>
  ld({
    "@type": "LiveBlogPosting",
    headline: "The mill turns again",
    url,
    liveBlogUpdate: UPDATES.map(({ id, title, time, text }) => ({
      "@type": "BlogPosting",
      headline: title,
      datePublished: time,
      articleBody: text,
      author: authors,
      url: `${url}#${id}`,
    })),
  });

describe("a live blog whose entries are described in its data", () => {
  it("has their time, author and title though the markup names none", () => {
    const boxes = UPDATES.map(
      ({ title, text }) => `<div class="x7"><h3>${title}</h3><p>${text}</p><p>${fourth}</p></div>`,
    ).join("");
    const article = read(newsPage({ head: blog(), article: `<p>${fifth}</p><div>${boxes}</div>` }));
    expect(article.type).toBe("live-blog");
    expect(entriesIn(article)).toMatchObject(
      UPDATES.map(({ title, time, text }) => ({
        time,
        title,
        authors: [{ name: "Jo Reed", kind: "person" }],
        children: [{ type: "paragraph", children: [{ value: text }] }, { type: "paragraph" }],
      })),
    );
    expect(article.body[0]).toMatchObject({ type: "paragraph" });
  });

  it("knows an entry by its id, and believes its own by-line more", () => {
    const boxes = UPDATES.map(
      ({ id, text }, i) =>
        `<div class="live-entry" id="${id}"><p class="meta"><time>${9 + i}:00</time> Ada Finch</p><p>${text.replace(/\w+/, "So")}</p></div>`,
    ).join("");
    const article = read(newsPage({ head: blog(), article: boxes }));
    expect(entriesIn(article).map(({ time, authors }) => [time, authors])).toEqual(
      UPDATES.map(({ time }) => [time, [{ name: "Ada Finch" }]]),
    );
  });

  it("does not take all who write the live blog for the authors of each entry", () => {
    const boxes = UPDATES.map(({ id, text }) => `<div id="${id}"><p>${text}</p></div>`).join("");
    const everybody = [{ name: "Jo Reed" }, { name: "Ada Finch" }];
    const article = read(newsPage({ head: blog(everybody), article: boxes }));
    expect(entriesIn(article).map(({ authors }) => authors)).toEqual([[], [], []]);
  });

  it("is made of the data where a script would fill the page", () => {
    const page = `<!doctype html><html lang="en"><head><title>The mill turns again</title>${blog()}</head><body><div id="root"></div></body></html>`;
    const article = read(page);
    expect(entriesIn(article)).toMatchObject(
      UPDATES.map(({ title, time, text }) => ({
        time,
        title,
        authors: [{ name: "Jo Reed" }],
        children: [{ type: "paragraph", children: [{ type: "text", value: text }] }],
      })),
    );
    expect(article.issues).toEqual([]);
    expect(article.confidence).toBeGreaterThan(0.5);
  });

  it("reads markup in the data as blocks, and nothing that could harm", () => {
    const text = `<p>${first} <a href="/mill">More</a></p><script>alert(1)</script><ul><li>${second}</li></ul>`;
    const data = ld({
      "@type": "LiveBlogPosting",
      headline: "The mill turns again",
      url,
      liveBlogUpdate: [{ datePublished: "2024-03-05", articleBody: text }],
    });
    const [entry] = entriesIn(read(`<html><head>${data}</head><body></body></html>`));
    expect(entry?.children.map(({ type }) => type)).toEqual(["paragraph", "list"]);
    expect(JSON.stringify(entry)).toContain("https://gazette.example/mill");
    expect(JSON.stringify(entry)).not.toContain("alert");
  });
});

const answers = (count: number): string =>
  [second, third, fourth]
    .slice(0, count)
    .map(
      (text, i) =>
        `<div class="answer" itemprop="suggestedAnswer" itemscope itemtype="https://schema.org/Answer"><div itemprop="text"><p>${text}</p></div>
        <span itemprop="author" itemscope><a href="/u/${i}" itemprop="name">Miller ${i}</a> <b>${i}19 points</b></span><time itemprop="dateCreated" datetime="2024-03-0${6 + i}T10:00:00Z"></time>
        <div class="comments"><div class="comment" itemscope itemtype="https://schema.org/Comment"><a href="/u/7">bo</a> <span>Thank you!</span></div></div></div>`,
    )
    .join("");

describe("the question of a page of answers", () => {
  const at = "https://ask.example/questions/7/how-does-the-mill-turn";

  it("is an entry of its own, in front of the answers", () => {
    const page = `<html lang="en"><head><title>How does the mill turn? - Ask</title></head><body>
      <div itemprop="mainEntity" itemscope itemtype="https://schema.org/Question"><h1 itemprop="name">How does the mill turn?</h1>
      <meta itemprop="dateCreated" content="2024-03-05T09:00:00Z">
      <div class="q"><div itemprop="text"><p>${first}</p><p>${fifth}</p></div><span itemprop="author" itemscope itemtype="https://schema.org/Person"><a href="/u/ada" itemprop="name">ada</a></span></div>
      <div class="answers">${answers(3)}</div></div></body></html>`;
    const article = read(page, at);
    expect(entriesIn(article).map(({ time, authors }) => [time, authors[0]?.name])).toEqual([
      ["2024-03-05T09:00:00Z", "ada"],
      ["2024-03-06T10:00:00Z", "Miller 0"],
      ["2024-03-07T10:00:00Z", "Miller 1"],
      ["2024-03-08T10:00:00Z", "Miller 2"],
    ]);
    expect(article.body[0]).toMatchObject({
      children: [{ type: "paragraph" }, { type: "paragraph" }],
    });
    expect(toText(article)).toContain(fifth);
  });

  it("has the author and time of the data where the markup names none", () => {
    const data = ld({
      "@type": "QAPage",
      mainEntity: {
        "@type": "Question",
        name: "How does the mill turn?",
        text: first,
        author: { "@type": "Person", name: "Ada Finch" },
        datePublished: "2024-03-05T09:00:00Z",
      },
    });
    const page = `<html lang="en"><head><title>How does the mill turn?</title>${data}</head><body><main><h1>How does the mill turn?</h1>
      <div class="q"><p>${first}</p><p>${fifth}</p></div><div>${answers(3)}</div></main></body></html>`;
    expect(entriesIn(read(page, at))[0]).toMatchObject({
      time: "2024-03-05T09:00:00Z",
      authors: [{ name: "Ada Finch" }],
    });
  });

  it("is none where an article answers its own questions", () => {
    const data = ld({
      "@type": "FAQPage",
      mainEntity: [first, second, third].map((text, i) => ({
        "@type": "Question",
        name: `Question ${i}?`,
        acceptedAnswer: { "@type": "Answer", text },
      })),
    });
    expect(entriesIn(read(newsPage({ head: data })))).toEqual([]);
  });
});

describe("the posts of a thread", () => {
  it("are entries though no name says so", () => {
    const posts = PARAGRAPHS.map(
      (text, i) =>
        `<div class="p bg${i % 2}"><div class="who"><a class="username-coloured" href="/u/${i}">Miller${i}</a></div><time datetime="2024-03-0${1 + i}T10:00:00Z">then</time><div class="what">${text}</div></div>`,
    ).join("");
    const page = `<html lang="en"><head><title>The mill - View topic</title><meta property="article:published_time" content="2024-03-01T10:00:00Z"></head><body><h1>The mill</h1><div id="posts">${posts}</div></body></html>`;
    const article = read(page, "https://forum.example/viewtopic.php?t=7");
    expect(entriesIn(article).map(({ time, authors }) => [time, authors[0]?.name])).toEqual(
      PARAGRAPHS.map((_, i) => [`2024-03-0${1 + i}T10:00:00Z`, `Miller${i}`]),
    );
  });

  const at = "https://forum.example/viewtopic.php?t=7";
  const thread = (posts: string): string =>
    `<html lang="en-GB"><head><title>The mill - View topic</title></head><body><h1>The mill</h1>${posts}</body></html>`;
  const signed = (article: Article) =>
    entriesIn(article).map(({ time, authors }) => [time, authors[0]?.name, authors[0]?.url]);
  const wanted = PARAGRAPHS.map((_, i) => [
    `2024-03-0${1 + i}T10:05:00`,
    `Miller${i}`,
    `https://forum.example/member.php?u=${i}`,
  ]);

  it("may be the items of a list, and say in words who writes and when", () => {
    const posts = PARAGRAPHS.map(
      (
        text,
        i,
      ) => `<li class="bit" id="post_${i}"><div class="head">0${1 + i}/03/2024, <span>10:05 AM</span> <a href="#post_${i}">#${1 + i}</a></div>
        <div class="who"><a href="member.php?u=${i}"><img src="/a/${i}.png" alt=""></a><b><a href="member.php?u=${i}">Miller${i}</a></b>
        <dl><dt>Joined</dt><dd>Feb 2019</dd></dl></div><div class="what"><p>${text}</p><p>${fifth}</p></div></li>`,
    ).join("");
    const article = read(thread(`<ol id="posts">${posts}</ol>`), at);
    expect(signed(article)).toEqual(wanted);
    expect(article.body.every(({ type }) => type === "liveEntry")).toBe(true);
  });

  it("were not written when their author joined, or by whom they quote or speak to", () => {
    const posts = PARAGRAPHS.map(
      (
        text,
        i,
      ) => `<div class="bit"><dl class="who"><dt>Regular</dt><dd>Joined: Wed Jul 04, 2012 4:09 pm</dd></dl>
        <blockquote><a href="/member.php?u=90">Somebody</a> on 4 July 2012, 16:09: ${fourth}</blockquote>
        <div class="what"><a href="/member.php?u=91">@Another</a> ${text}</div>
        <p class="foot"><a href="/member.php?u=${i}">Miller${i}</a> <span>Last edited on 9 March 2024, 12:00</span> <span>Posted: ${1 + i} March 2024, 10:05</span></p></div>`,
    ).join("");
    expect(signed(read(thread(`<div id="posts">${posts}</div>`), at))).toEqual(wanted);
  });

  it("have no title that says when they were written", () => {
    const posts = PARAGRAPHS.map(
      (text, i) =>
        `<div class="bit"><h2>#${1 + i} 2024-03-0${1 + i} 10:05:00</h2><div><a href="/member.php?u=${i}">Miller${i}</a></div><p>${text}</p></div>`,
    ).join("");
    const article = read(thread(`<div id="posts">${posts}</div>`), at);
    expect(signed(article)).toEqual(wanted);
    expect(entriesIn(article).map(({ title }) => title)).toEqual(PARAGRAPHS.map(() => undefined));
  });

  it("are kept each for itself where the list around them holds little else than their buttons", () => {
    const buttons = ["Quote", "Reply", "Report", "Share"]
      .map((word) => `<p><a href="/do">${word} this post of mine</a></p>`)
      .join("");
    const posts = PARAGRAPHS.map(
      (
        text,
        i,
      ) => `<li class="k${i % 2}" itemprop="comment" itemscope itemtype="https://schema.org/Comment"><meta itemprop="datePublished" content="2024-03-0${1 + i}T10:05:00">
        <span itemprop="author" itemscope itemtype="https://schema.org/Person"><a itemprop="name" href="/member.php?u=${i}">Miller${i}</a></span>${buttons}<div class="what"><p>${text}</p></div>${buttons}</li>`,
    ).join("");
    const article = read(thread(`<ul class="rows">${posts}</ul>`), at);
    expect(signed(article)).toEqual(wanted);
    for (const text of PARAGRAPHS) expect(toText(article)).toContain(text);
  });
});
