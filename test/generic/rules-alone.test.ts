import { describe, expect, it } from "vitest";
import { measure } from "../../src/generic/measure/page-stats.js";
import { segment } from "../../src/generic/segment/segment.js";
import { applyRules } from "../../src/generic/select/rules/index.js";
import { selectBlocks } from "../../src/generic/select/select.js";
import { readPage } from "../fields/read-fields.js";
import { PARAGRAPHS } from "./news-page.js";

const TITLE = "The mill turns again";
const [first = "", ...others] = PARAGRAPHS.map((text) => `<p>${text}</p>`);

/** The texts beside the story that the rules keep where the model is sure of every block. */
function kept(markup: string): string[] {
  const page = readPage(`<html lang=en><body>${markup}</body></html>`);
  const blocks = segment(page.root as Parameters<typeof segment>[0]);
  const stats = measure(blocks, page, { title: TITLE });
  for (const block of stats.blocks) block.probability = 0.99;
  const texts = applyRules(selectBlocks(stats)).blocks.flatMap(({ text, keep }) =>
    keep ? [text.replace(/\s+/g, " ").trim()] : [],
  );
  expect(PARAGRAPHS.filter((text) => !texts.includes(text))).toEqual([]);
  return texts.filter((text) => !PARAGRAPHS.includes(text) && text !== TITLE);
}

const story = (below = "", between = "", above = ""): string =>
  `<main>${above}<h1>${TITLE}</h1>${below}${first}${between}${others.join("\n")}</main>`;

describe("left out whatever the model says of it", () => {
  it.each([
    ["how long ago", `<div><span>Ada Finch</span> <span>3 weeks ago</span></div>`],
    ["how long ago, in German", `<div><a href=/ada>Ada Finch</a> | vor 3 Tagen</div>`],
    ["a day", `<address><a rel=author>Ada Finch</a><time>May 02, 2024</time></address>`],
    ["a day alone", "<p>Thursday, May 2, 2024 • 8:15 AM EDT</p>"],
    ["a day alone, in Spanish", "<p>Jueves, 2 de mayo de 2024</p>"],
    ["time to read", "<div><span>Ada Finch</span><span>May 2</span><span>3 min read</span></div>"],
    [
      "places to share on",
      "<div><span>Share</span><a href=/f>Facebook</a><a href=/m>Email</a><span>Copy link</span></div>",
    ],
    ["counts of shares", "<div><span>1.2K shares</span><a href=/f>Facebook</a></div>"],
  ])("below the headline: %s", (_, markup) => expect(kept(story(markup))).toEqual([]));

  it.each([
    ["a way to another view", "<p>Text-Only Version <a href=/full>Go To Full Site</a></p>"],
    ["time to read", "<div><span>Ada Finch</span><span>May 2</span><span>3 min read</span></div>"],
  ])("above the headline: %s", (_, markup) => expect(kept(story("", "", markup))).toEqual([]));

  it.each([
    [
      "a table of contents",
      `<div><p>Table of contents</p><ul><li><a href="#a">The wheel</a></li><li><a href="#b">The oak</a></li></ul></div>`,
    ],
    [
      "a table of contents below a heading",
      `<h2>Inhalt</h2><ol><li><a href="#a">Das Rad</a></li><li><a href="#b">Die Eiche</a></li></ol>`,
    ],
    [
      "the number of a picture among so many",
      `<div><div><img src=/1.jpg><img src=/2.jpg></div><span>1 / 2</span></div>`,
    ],
    [
      "a wall that is named so",
      `<div class=paywall><h3>Read the whole story</h3><p>Subscribe now for one euro a month.</p><button>Subscribe</button><p>Already a subscriber? <a href=/login>Log in</a></p></div>`,
    ],
    [
      "the way to the messages before and behind",
      `<ul><li>Previous message: <a href=1.html>Oil</a></li><li>Next message: <a href=3.html>Ropes</a></li><li><b>Messages sorted by:</b> <a href=date.html>[ date ]</a></li></ul>`,
    ],
    [
      "why a letter was sent",
      "<p>You receive this because you signed up. <a href=/u>Unsubscribe</a> | 12 Mill Lane</p>",
    ],
    [
      "how to get no more",
      "<p>You can <a href=/p>update</a> or <a href=/u>unsubscribe here</a>.</p>",
    ],
  ])("among the paragraphs: %s", (_, markup) => expect(kept(story("", markup))).toEqual([]));
});

describe("kept beside what is left out", () => {
  it.each([
    [
      "when something is",
      "<p><strong>When:</strong> Sunday, 2 June 2024</p>",
      "When: Sunday, 2 June 2024",
    ],
    ["a day in a sentence", "<p>It turned on May 2, 2024.</p>", "It turned on May 2, 2024."],
    ["a time to cook", "<p>Flour <b>20 min</b></p>", "Flour 20 min"],
  ])("below the headline: %s", (_, markup, text) => expect(kept(story(markup))).toEqual([text]));

  it("lists of links below other labels, and of other pages", () => {
    const list = (href: string): string =>
      `<ul><li><a href="${href}a">The wheel</a></li><li><a href="${href}b">The oak</a></li></ul>`;
    const texts = kept(story("", `<p>Contents</p>${list("/")}<p>What was mended:</p>${list("#")}`));
    expect(texts).toEqual([
      "Contents",
      "The wheel",
      "The oak",
      "What was mended:",
      "The wheel",
      "The oak",
    ]);
  });

  it("a mark out of ten, and one item that says what comes next", () => {
    const texts = kept(
      story("", "<p>1 / 10</p><ul><li>Next: <a href=/oil>oil</a></li><li>Then rest</li></ul>"),
    );
    expect(texts).toEqual(["1 / 10", "Next: oil", "Then rest"]);
  });
});
