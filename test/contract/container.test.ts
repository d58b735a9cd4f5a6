import { describe, expect, it } from "vitest";
import { parseArticle, streamArticle, toText } from "../../src/index.js";
import { defineProfile } from "../../src/profile.js";

const PAGE = `<!doctype html><title>Low water at Tarn Abbey</title><meta name=author content="Ada Finch"><body>
  <nav><a href=/>Home</a></nav>
  <main><h1>Low water at Tarn Abbey</h1>
  <p>The weir above the abbey was closed for a second week, and the boats lay along the quay with their lamps out.</p>
  <p>A diver who went down on Monday found that the lowest board had split from end to end, and said so.</p></main>
  <section class=log><h2>The log</h2><p>Six feet.</p><div class=log><p>Five feet.</p></div><p hidden>Not seen.</p></section>
  <aside class=log><ul><li>Four feet</li></ul></aside>`;

describe("the option container", () => {
  it("reads the body from the elements that it names, with all they hold", () => {
    const article = parseArticle(PAGE, { container: ".log" });
    expect(toText(article)).toBe("The log\n\nSix feet.\n\nFive feet.\n\n- Four feet");
    expect(article.issues.map(({ code }) => code)).toEqual(["hidden-text"]);
    expect(article.confidence).toBeGreaterThan(0.9);
  });

  it("reads fields as always", () => {
    const article = parseArticle(PAGE, { container: "aside" });
    expect([article.title, article.authors[0]?.name]).toEqual([
      "Low water at Tarn Abbey",
      "Ada Finch",
    ]);
  });

  it("may look forward, and is asked of the complete page", async () => {
    const options = { container: "section:has(> .log), aside:last-child" };
    const whole = parseArticle(PAGE, options);
    expect(toText(whole)).toContain("Five feet.");
    const pieces = async function* (): AsyncGenerator<string> {
      yield* PAGE;
    };
    const events = [];
    for await (const event of streamArticle(pieces(), options)) events.push(event);
    expect(events.at(-1)).toEqual({ type: "article", article: whole });
  });

  it("goes before a profile's own container", () => {
    const gazette = defineProfile({
      id: "gazette",
      hosts: [],
      fields: {},
      layouts: [{ id: "story", container: "main" }],
    });
    const article = parseArticle(PAGE, { container: ".log", profiles: [gazette] });
    expect(toText(article)).toContain("Four feet");
    expect(toText(article)).not.toContain("diver");
    expect(article.profile).toBe("gazette");
    expect(article.layout).toBeUndefined();
  });

  it("says so where the page has no such element", () => {
    const article = parseArticle(PAGE, { container: "#story" });
    expect(article.issues[0]).toMatchObject({
      code: "layout-unknown",
      message: expect.stringContaining("#story"),
    });
    expect(toText(article)).toContain("A diver who went down");
  });
});
