import { describe, expect, it } from "vitest";
import { type ParseOptions, parseArticle, toText } from "../../src/index.js";

const STORY = [
  "The weir above Tarn Abbey was closed for a second week, and the boats that usually pass it lay along the quay.",
  "A diver who went down on Monday found that the lowest board had split from end to end, and said so in one word.",
  "The lock keeper keeps a list of every vessel that has waited, with the name of its dog where there is one.",
  "Nobody expects the oak to arrive before the end of the month, because the sawmill has only one long blade.",
  "Until then the baker hands her bread down to the decks by a rope, and is paid by the same way back.",
];
const SECRET = "The moon over Tarn Abbey is sold by weight";

/** A page of five paragraphs, with something among them and something in its head. */
function page(between: string, head = "", after = ""): string {
  const [first = "", second = "", ...rest] = STORY.map((text) => `<p>${text}</p>`);
  return `<!doctype html><html lang=en><title>The weir stays shut</title>${head}<body>
    <nav><a href=/news>News</a> <a href=/river>River</a></nav>
    <main><article><h1>The weir stays shut</h1>${first}${second}${between}${rest.join("")}</article>${after}</main>
    <footer><p>Tarn Abbey Gazette, printed on the island</p></footer>`;
}

const read = (html: string, options: ParseOptions = {}) => {
  const article = parseArticle(html, { trace: true, ...options });
  return { article, text: toText(article), codes: article.issues.map(({ code }) => code) };
};

describe("text that no reader can come to see", () => {
  it.each([
    ["an attribute", `<p hidden>${SECRET}</p>`],
    ["display", `<div style="display:none"><p>${SECRET}</p></div>`],
    ["display, important", `<div style="color: red; DISPLAY : none !important">${SECRET}</div>`],
    ["visibility", `<p style="visibility: hidden">${SECRET}</p>`],
    ["opacity", `<p style="opacity:0.0">${SECRET}</p>`],
    ["font size", `<p style="line-height:0;font-size:0px">${SECRET}</p>`],
    ["a place far off", `<p style="position:absolute; left:-10000px">${SECRET}</p>`],
    ["an indent", `<p style="text-indent:-9999px">${SECRET}</p>`],
    ["a clip", `<p style="position:absolute;clip:rect(0 0 0 0)">${SECRET}</p>`],
    ["a clip path", `<p style="clip-path: inset(50%)">${SECRET}</p>`],
    ["a box without area", `<div style="width:0;height:0;overflow:hidden">${SECRET}</div>`],
    ["a box of no height", `<div style="max-height:0;overflow:hidden">${SECRET}</div>`],
    ["a scale", `<p style="transform:scale(0)">${SECRET}</p>`],
    ["white on white", `<p style="color:#fff;background:white">${SECRET}</p>`],
    [
      "one colour in two spellings",
      `<p style="background-color:rgb(255, 255, 255);color:#FFFFFF">${SECRET}</p>`,
    ],
    ["ink without colour", `<p style="color:transparent">${SECRET}</p>`],
    ["a class of Tailwind", `<div class="mt-4 hidden"><p>${SECRET}</p></div>`],
    ["a class of Bootstrap", `<div class="row d-none"><p>${SECRET}</p></div>`],
    ["content that is not rendered", `<p style="content-visibility: hidden">${SECRET}</p>`],
    ["a popover", `<div popover id=pop><p>${SECRET}</p></div>`],
    ["a class for screen readers", `<span class="sr-only">${SECRET}</span>`],
    ["another of its names", `<div class="note visually-hidden">${SECRET}</div>`],
    ["a third", `<p class="screen-reader-text">${SECRET}</p>`],
    [
      "a tip for a term",
      `<p>The <button>sluice</button><span role=tooltip hidden>${SECRET}</span> is of oak, as it has been since the flood.</p>`,
    ],
    [
      "a mark in a sentence",
      `<p>The toll is <b>four</b><i style="display:none">${SECRET}</i> crowns, as it has been since the flood.</p>`,
    ],
  ])("by %s is left out, and the page says so", (_, markup) => {
    const { text, article } = read(page(markup));
    expect(text).not.toContain(SECRET);
    expect(STORY.filter((one) => !text.includes(one))).toEqual([]);
    expect(article.trace?.removals.map(({ reason }) => reason)).toContainEqual(
      expect.stringMatching(/^hidden: /),
    );
  });

  it.each([
    ["a class", ".print{display:none}", `<div class="print">${SECRET}</div>`],
    [
      "a class, shown in print",
      "@media print{.p{display:block}}.p{display:none}",
      `<p class="x p">${SECRET}</p>`,
    ],
    ["a class in a list", "h1,.a , .b{color:red;visibility:hidden}", `<p class=b>${SECRET}</p>`],
    ["an id", "/* off } */#bait{display:none!important}", `<p id=bait>${SECRET}</p>`],
    [
      "a tag and a class",
      "@media screen{p.bait{position:absolute;left:-9999px}}",
      `<p class=bait>${SECRET}</p>`,
    ],
    [
      "a class of a name with signs",
      String.raw`.md\:off{display:none}`,
      `<p class="md:off">${SECRET}</p>`,
    ],
  ])("by a rule for %s is left out", (_, css, markup) => {
    const { text, codes } = read(page(markup, `<style>${css}</style>`));
    expect(text).not.toContain(SECRET);
    expect(codes).toContain("hidden-text");
    expect(STORY.filter((one) => !text.includes(one))).toEqual([]);
  });

  it("is counted in the issue", () => {
    const { article } = read(page(`<p hidden>${SECRET}</p>`));
    const issue = article.issues.find(({ code }) => code === "hidden-text");
    expect(issue?.message).toContain(`${SECRET.length} characters`);
  });

  it("is no issue outside of the body", () => {
    expect(read(page("", "", `<div hidden>${SECRET}</div>`)).codes).not.toContain("hidden-text");
  });

  it("is left out of what a profile reads", async () => {
    const { defineProfile } = await import("../../src/profile.js");
    const gazette = defineProfile({
      id: "gazette",
      hosts: [],
      fields: {},
      layouts: [{ id: "story", container: "article" }],
    });
    const { text, codes, article } = read(
      page(
        `<div style="display:none"><p>${SECRET}</p></div><p>Low<span hidden>${SECRET}</span> water.</p>`,
      ),
      { profiles: [gazette] },
    );
    expect(article.profile).toBe("gazette");
    expect(text).not.toContain(SECRET);
    expect(text).toContain("Low water.");
    expect(codes).toContain("hidden-text");
  });
});

describe("an icon", () => {
  it.each([
    `<p><i class="material-icons" aria-hidden="true">water_drop</i> Rain is due on Thursday, and the keeper has oiled the winch.</p>`,
    `<p><span class="material-symbols-outlined">directions_boat</span> Rain is due on Thursday, and the keeper has oiled the winch.</p>`,
    `<p><span aria-hidden=true class="icon-glyph">arrow_right</span> Rain is due on Thursday, and the keeper has oiled the winch.</p>`,
    `<p>&#xe0aa;<em aria-hidden=true>\ue0aa</em> Rain is due on Thursday, and the keeper has oiled the winch.</p>`,
  ])("has no name in the text", (markup) => {
    const { text, codes } = read(page(markup));
    expect(text).toMatch(/^\S? ?Rain is due on Thursday/m);
    expect(codes).toEqual([]);
  });
});

describe("text that a reader can unfold", () => {
  const answer = "The toll for a boat with a dog is four crowns, and the dog goes free on Sundays.";
  it.each([
    [
      "a panel that a button names",
      `<button aria-controls=a1>The toll</button><hr><p id=a1 hidden>${answer}</p>`,
    ],
    [
      "a panel that a link names",
      `<p><a href="#more">More</a></p><p>${STORY[2]}</p><div id=more style="display:none"><p>${answer}</p></div>`,
    ],
    [
      "a part that fades in",
      `<style>.wow{visibility:hidden}</style><p class="wow fadeInUp" style="visibility:hidden">${answer}</p>`,
    ],
    [
      "a part that a page builder animates",
      `<style>.maker-invisible{visibility:hidden}</style><div class="maker-widget maker-invisible"><p>${answer}</p></div>`,
    ],
    ["a tab", `<div role=tabpanel hidden><p>${answer}</p></div>`],
    [
      "an accordion",
      `<div class="accordion-item"><h3>The toll</h3><div style="display:none"><p>${answer}</p></div></div>`,
    ],
    [
      "what follows a button",
      `<div><button>What is the toll?</button></div><div style="height:0;overflow:hidden"><p>${answer}</p></div>`,
    ],
    ["details", `<details><summary>The toll</summary><p>${answer}</p></details>`],
    ["what a search finds", `<p hidden="until-found">${answer}</p>`],
    [
      "what a state shows",
      `<style>.x{display:none}.open .x{display:block}</style><p class=x>${answer}</p>`,
    ],
    [
      "what wide screens show",
      `<style>.w{display:none}@media (min-width:60em){.w{display:block}}</style><p class=w>${answer}</p>`,
    ],
    ["what fades in", `<p style="opacity:0;transform:translateY(2rem)">${answer}</p>`],
    ["what fades in by a class", `<p class="fade-up" style="opacity:0">${answer}</p>`],
    ["what stands under a dialog", `<div aria-hidden=true><p>${answer}</p></div>`],
  ])("stays: %s", (_, markup) => {
    const { text, codes } = read(page(markup));
    expect(text).toContain(answer);
    expect(codes).not.toContain("hidden-text");
  });

  it.each([
    [
      "under a wrapper",
      (html: string) => html.replace("<main>", `<main><div style="visibility:hidden">`),
    ],
    ["under its body", (html: string) => html.replace("<body>", "<body style=opacity:0>")],
    [
      "under a rule",
      (html: string) => html.replace("<body>", "<style>article{display:none}</style><body>"),
    ],
    [
      "in what React moves",
      (html: string) => html.replace("<article>", `<div hidden id="S:0"><article>`),
    ],
  ])("is a whole page that a script shows: %s", (_, hide) => {
    const { text, codes } = read(hide(page("")));
    expect(STORY.filter((one) => !text.includes(one))).toEqual([]);
    expect(codes).not.toContain("hidden-text");
  });

  it("is told once where it stands twice", () => {
    const { text } = read(page(`<div hidden><p>${STORY.join("</p><p>")}</p></div>`));
    expect(text.split(STORY[1] ?? "").length).toBe(2);
  });
});

describe("the option hidden", () => {
  const folded = `<button aria-controls=a1>Toll</button><p id=a1 hidden>The toll for a boat with a dog is four crowns, and the dog goes free.</p>`;
  const bait = `<p style="display:none">${SECRET}, which is a thing that only machines are ever told.</p>`;

  it("drops what can be unfolded too", () => {
    const { text } = read(page(folded + bait), { hidden: "drop" });
    expect(text).not.toContain("four crowns");
    expect(text).not.toContain(SECRET);
    expect(STORY.filter((one) => !text.includes(one))).toEqual([]);
  });

  it("drops the closed part of details", () => {
    const closed =
      "<details><summary>The toll</summary><p>It is four crowns for each boat and two for a raft.</p></details>";
    expect(read(page(closed), { hidden: "drop" }).text).not.toContain("four crowns");
    expect(
      read(page(closed.replace("<details>", "<details open>")), { hidden: "drop" }).text,
    ).toContain("four crowns");
  });

  it("keeps all by not looking", () => {
    const { text, codes } = read(page(bait), { hidden: "keep" });
    expect(text).toContain(SECRET);
    expect(codes).not.toContain("hidden-text");
  });

  it.each(["folded", "", null, true])("is refused as %j", (hidden) => {
    expect(() => parseArticle("<p>Rain", { hidden: hidden as "fold" })).toThrow(
      /hidden: "fold" or "drop" or "keep" is allowed/,
    );
  });
});

describe("a copy for other screens", () => {
  const pie =
    "The pilot's pie is sold on the quay at four, and never lasts until the bell has rung.";
  const times = (html: string) => read(page(html)).text.split(pie).length - 1;
  const both = (wide: string, narrow: string, style = "") =>
    `<style>${style}</style><div class="${wide}"><p>${pie}</p></div><div class="${narrow}"><p>${pie}</p></div>`;

  it.each([
    [
      "a rule for each width",
      both(
        "hidden-b",
        "hidden-a",
        "@media (min-width:1200px){.hidden-a{display:none!important}}@media screen and (max-width: 1199.98px){.hidden-b{display:none}}",
      ),
    ],
    [
      "a rule that shows it on narrow screens",
      both("w", "n", ".n{display:none}@media (max-width:40em){.n{display:block}.w{display:none}}"),
    ],
    [
      "a rule in the newer way of writing",
      both("w", "n", "@media (width >= 48rem){.n{display:none}}"),
    ],
    ["classes of Tailwind", both("hidden md:block", "md:hidden")],
    ["classes of Bootstrap", both("d-none d-lg-flex", "d-block d-lg-none")],
    ["classes of Elementor", both("elementor-hidden-phone", "elementor-hidden-desktop")],
    ["classes of GenerateBlocks", both("gb-hide-mobile", "gb-hide-desktop")],
    ["classes of Kadence", both("vs-sm-false", "vs-lg-false vs-md-false")],
    ["words of a page's own", both("desktop-only", "mobile-only")],
  ])("is told once: %s", (_, html) => {
    expect(times(html)).toBe(1);
    expect(times(html.replace(/<div class="[^"]*">/, "<div>"))).toBe(1);
  });

  it.each([
    ["a copy", `<div class="md:hidden"><p>${pie}</p></div>`],
    [
      "a copy that is seen",
      `<style>@media (min-width:700px){.n{display:none}}</style><p class=n>${pie}</p>`,
    ],
    [
      "a wide screen",
      both("sm:hidden xl:block", "hidden xl:hidden").replace(/<div class="hidden.*$/, ""),
    ],
    [
      "narrower screens",
      `<style>@media (min-width:1600px){.n{display:none}}</style><p class=n>${pie}</p>`,
    ],
  ])("is no copy without %s", (_, html) => {
    expect(times(html)).toBe(1);
  });
});
