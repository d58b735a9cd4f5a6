import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/core.js";
import { type Article, type LiveEntry, toText } from "../../src/index.js";
import { SENTENCES } from "./sentences.js";

interface Post {
  readonly by: string;
  readonly at: string;
  readonly text: string;
  readonly quotes?: Post;
}

const gate: Post = { by: "grommet77", at: "2012-05-03 08:20", text: "A garden gate." };
const bicycle: Post = { by: "Lisbeth", at: "2012-05-03 09:02", text: "My bicycle, again." };
const POSTS: readonly Post[] = [
  { by: "petrel", at: "2012-05-03 08:01", text: "Name the last thing you repaired." },
  gate,
  bicycle,
  { by: "petrel", at: "2012-05-03 09:30", text: "What was it this time?", quotes: bicycle },
  { by: "Lisbeth", at: "2012-05-03 09:44", text: "The rear brake cable snapped." },
  { by: "otto_w", at: "2012-05-03 11:15", text: "The handle of our kettle." },
  { by: "grommet77", at: "2012-05-04 06:50", text: "Now it is the hinge of the gate." },
];
const PLACES: Readonly<Record<string, string>> = {
  petrel: "Vigo",
  Lisbeth: "Brno",
  otto_w: "Ostend",
};
const SIGNATURES: Readonly<Record<string, string>> = {
  grommet77: "Measure twice, swear once",
  Lisbeth: "Sent from the shed",
};
const placeOf = ({ by }: Post): string => PLACES[by] ?? "Kettleby";
const signatureOf = ({ by }: Post): string => SIGNATURES[by] ?? "";

const read = (posts: string): Article =>
  parseArticle(
    `<html lang="en"><head><title>Repairs - The Workshop</title></head><body><div><a href="/">The Workshop</a></div>
     <h1>Repairs</h1>${posts}<div class="foot">Powered by an old program</div></body></html>`,
    { url: "https://board.example/viewtopic.php?t=318" },
  );
const entries = ({ body }: Article): LiveEntry[] =>
  body.filter((block) => block.type === "liveEntry");
const told = (article: Article) =>
  entries(article).map(({ authors, time, children }) => [
    authors[0]?.name,
    time?.slice(0, 16).replace("T", " "),
    toText(children),
  ]);
const wanted = POSTS.map(({ by, at, text }) => [by, at, text]);

describe("the posts of a thread, whatever made it", () => {
  it("are kept however short, without what is told of members, signatures, buttons and quotes", () => {
    const posts = POSTS.map(
      (
        post,
        i,
      ) => `<div class="bit" id="b${i}"><div class="side"><b>${post.by}</b><div>Regular</div>
        <div>Place: ${placeOf(post)}</div><div>Written: ${placeOf(post).length * 7}</div></div>
        <div class="top"><span>${post.at}</span> <a href="#b${i}">#${i + 1}</a></div>
        <div class="words">${post.quotes === undefined ? "" : `<div class="old"><div>${post.quotes.by} wrote:</div><div>${post.quotes.text}</div></div>`}${post.text}</div>
        <div class="end">${signatureOf(post)}</div><div class="do"><a href="/r">Reply</a> <a href="/q">Quote</a></div></div>`,
    );
    expect(told(read(posts.join("")))).toEqual(wanted);
  });

  it("may be shorter than what stands below them", () => {
    const texts = SENTENCES.slice(0, 3);
    const posts = texts.map(
      (text, i) =>
        `<table class="row"><tr><td class="bit" id="b${i}"><div class="info"><b>${["petrel", "Lisbeth", "otto_w"][i]}</b> <span>2012-05-03 08:${10 + i}</span></div><div class="words">${text}</div></td></tr></table>`,
    );
    const footer = `<footer>${"<p>The Workshop is a society for mending, which keeps its books in the old town hall and answers letters on Fridays.</p>".repeat(14)}</footer>`;
    expect(told(read(posts.join("") + footer)).map(([, , text]) => text)).toEqual(texts);
  });

  it("have no signatures in boxes named so, also of those who wrote once", () => {
    const posts = POSTS.map(
      (
        { by, at, text },
        i,
      ) => `<div class="bit" id="b${i}"><div class="top"><b>${by}</b> <span>${at}</span></div><div class="in"><div class="words">${text}</div>
        ${i % 2 === 0 ? `<div class="user-signature">The seas off ${placeOf({ by, at, text })} have ${i} kinds of weather, and I have been out in all of them.</div>` : ""}</div></div>`,
    );
    expect(told(read(posts.join("")))).toEqual(wanted);
  });

  it("have no button that says the same wherever there is one", () => {
    const others = SENTENCES.slice(0, 4);
    const posts = SENTENCES.map(
      (
        text,
        i,
      ) => `<div class="bit" id="b${i}"><div class="top"><b>${["petrel", "Lisbeth", "otto_w"][i % 3]}</b> <span>2012-05-03 08:${10 + i}</span></div>
        <div class="words">${i % 4 === 1 ? `<blockquote><div class="long">${others[i % 4]?.toUpperCase()} I once read that.</div><div class="more">Click to expand...</div></blockquote>` : ""}<p>${text}</p></div></div>`,
    );
    const text = toText(read(posts.join("")));
    expect(text).not.toContain("Click to expand");
    for (const sentence of SENTENCES) expect(text).toContain(sentence);
  });

  it("have no previews of what they link to", () => {
    const card = `<div class="block block--unfurl"><div class="row"><h3><a href="https://lamps.example/wicks">All wicks by length and by weight</a></h3>
      <div class="snippet">A shop for those who keep a lamp, with wicks for every kind of it, and a table of all that were ever made here.</div><div class="host">lamps.example</div></div></div>`;
    const posts = SENTENCES.map(
      (
        text,
        i,
      ) => `<div class="bit" id="b${i}"><div class="top"><b>${["petrel", "Lisbeth", "otto_w"][i % 3]}</b> <span>2012-05-03 08:${10 + i}</span></div>
        <div class="words"><p>${text}</p>${i === 3 ? card : ""}</div></div>`,
    );
    const text = toText(read(posts.join("")));
    for (const part of ["All wicks", "A shop for those", "lamps.example"])
      expect(text).not.toContain(part);
    for (const sentence of SENTENCES) expect(text).toContain(sentence);
  });

  it("may be rows of a table", () => {
    const rows = POSTS.map(
      (
        post,
        i,
      ) => `<tr class="row${(i % 2) + 1}"><td valign="top"><b>${post.by}</b><br>Regular<br>From: ${placeOf(post)}</td>
        <td valign="top"><font size="1">posted ${post.at}</font><hr><font size="2">${post.text}</font></td></tr>`,
    );
    const article = read(`<table><tr><th>Author</th><th>Message</th></tr>${rows.join("")}</table>`);
    expect(told(article)).toEqual(wanted);
    expect(article.body.every(({ type }) => type === "liveEntry")).toBe(true);
  });

  it("may be terms and what stands behind them", () => {
    const items = POSTS.map(
      (post, i) => `<dt>${i + 1} : <b>${post.by}</b> : ${post.at}<dd>${post.text}<br><br>`,
    );
    expect(told(read(`<dl>${items.join("")}</dl>`))).toEqual(wanted);
  });

  it("are two at the least", () => {
    const posts = [
      "My beech chopping board has split along one of its joints. Which glue survives the sink, and is safe to eat from?",
      "Any glue of class D3 or better will do once it has cured. Clamp it overnight, and oil the board afterwards.",
    ].map(
      (
        text,
        i,
      ) => `<div class="bit"><a href="/member.php?u=${i}">Miller${i}</a> <span>Posts: ${i + 4}</span>
        <time datetime="2021-11-06T16:1${i}:00Z">then</time><div class="words">${text}</div></div>`,
    );
    const article = read(posts.join(""));
    expect(entries(article).map(({ authors }) => authors[0]?.name)).toEqual(["Miller0", "Miller1"]);
    expect(toText(article)).not.toContain("Posts:");
  });

  it("keep what their writers say twice", () => {
    const posts = POSTS.map(
      (post, i) => `<div class="bit"><b>${post.by}</b> <span>${post.at}</span>
        <div class="words">${i % 3 === 2 ? "Bump for the evening crowd." : post.text}</div></div>`,
    );
    expect(toText(read(posts.join("")))).toContain("Bump for the evening crowd.");
  });

  it("take nothing from a page that has none", () => {
    const paragraph =
      "The wheel of the mill turned again on Monday, and the whole village came to look at it. ";
    const article = read(`<div><p>${paragraph.repeat(3)}</p><p>${paragraph.repeat(2)}</p></div>`);
    expect(entries(article)).toEqual([]);
    expect(toText(article)).toContain("turned again on Monday");
  });
});
