import { describe, expect, it } from "vitest";
import { toText } from "../../src/index.js";
import { readMain } from "./read.js";

const text = (value: string) => ({ type: "paragraph", children: [{ type: "text", value }] });

describe("an entry of a live blog", () => {
  it("has time, author, title and blocks", () => {
    const page = readMain(`<div itemscope itemtype="https://schema.org/LiveBlogPosting">
      <p>The river is rising.</p>
      <div itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting">
        <meta itemprop="datePublished" content="2026-05-04T20:42:00+02:00">
        <span itemprop="author" itemscope><meta itemprop="name" content="Ada Lind"></span>
        <h3>The bridge is closed</h3><p>Nobody may cross.</p><ul><li>Not even the miller.</ul></div>
      <div itemprop="liveBlogUpdate"><p>All is quiet.</p></div></div>`);
    expect(page.body).toEqual([
      text("The river is rising."),
      {
        type: "liveEntry",
        time: "2026-05-04T20:42:00+02:00",
        authors: [{ name: "Ada Lind" }],
        title: "The bridge is closed",
        children: [
          text("Nobody may cross."),
          { type: "list", ordered: false, items: [{ children: [text("Not even the miller.")] }] },
        ],
      },
      { type: "liveEntry", authors: [], children: [text("All is quiet.")] },
    ]);
    expect(toText(page)).toBe(
      "The river is rising.\n\nThe bridge is closed\n\nNobody may cross.\n\n- Not even the miller.\n\nAll is quiet.",
    );
    expect(page.wordCount).toBe(18);
  });

  it("is known by its name too", () => {
    expect(
      readMain(
        '<div class="live-event-entries"><div class="live-event-entry"><time datetime="2026-05-04T18:00:00Z">20:00</time><p>Rain.</p></div></div>',
      ).body,
    ).toMatchObject([{ type: "liveEntry", time: "2026-05-04T18:00:00Z" }]);
  });
});

describe("a post of a thread", () => {
  it("is an entry by its author, in order", () => {
    const page = readMain(`
      <article class="message message--post"><a class="username" href="/ada">Ada</a><time datetime="2026-05-04">May 4</time><div><p>Does the mill turn?</p></div></article>
      <article class="message message--post"><a class="username" href="javascript:x">Bo</a><div><p>It does.</p><blockquote><p>Does the mill turn?</p></blockquote></div></article>`);
    expect(page.body).toMatchObject([
      {
        type: "liveEntry",
        time: "2026-05-04",
        authors: [{ name: "Ada", url: "https://gazette.example/ada" }],
      },
      { type: "liveEntry", authors: [{ name: "Bo" }] },
    ]);
    expect(page.body[1]).not.toHaveProperty("authors.0.url");
  });

  it("of answers is one entry each, and what holds them is none", () => {
    expect(
      readMain(
        '<div itemprop="mainEntity" itemtype="https://schema.org/Question"><p>Why?</p><div itemprop="suggestedAnswer" itemtype="https://schema.org/Answer"><p>So.</p></div></div>',
      ).body.map(({ type }) => type),
    ).toEqual(["paragraph", "liveEntry"]);
    expect(
      readMain('<div class="cPost"><div class="cPost"><p>One.</p></div><p>Two.</p></div>').body.map(
        ({ type }) => type,
      ),
    ).toEqual(["liveEntry", "paragraph"]);
  });
});
