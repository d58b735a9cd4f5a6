import { describe, expect, it } from "vitest";
import * as core from "../../src/core.js";
import * as whole from "../../src/index.js";
import * as profile from "../../src/profile.js";
import * as everySite from "../../src/sites/index.js";
import { nytimes } from "../../src/sites/nytimes/index.js";
import { fixturePages } from "./pages.js";

const { sites } = everySite;

const url = "https://www.nytimes.com/2020/01/02/story.html";
const page = fixturePages().find(({ name }) => name === "nytimes/seed.html")?.html ?? "";

async function* pieces(): AsyncGenerator<string, void, undefined> {
  yield page;
}

describe("the entry points", () => {
  it("offprint and offprint/core give the same functions", () => {
    expect(Object.keys(core).sort()).toEqual(Object.keys(whole).sort());
    expect(core.ArticleError).toBe(whole.ArticleError);
  });

  it("offprint has the built-in profiles on, offprint/core those that it is given", async () => {
    const article = whole.parseArticle(page, { url });
    expect(article.profile).toBe("nytimes");
    expect(core.parseArticle(page, { url }).profile).toBe("generic");
    const given = { url, profiles: [nytimes] };
    expect(core.parseArticle(page, given)).toEqual(article);
    expect(await core.readArticle(pieces(), given)).toEqual(article);
    for await (const event of core.streamArticle(pieces(), given))
      if (event.type === "article") expect(event.article).toEqual(article);
    expect(core.isProbablyArticle(page, given)).toEqual(whole.isProbablyArticle(page, { url }));
  });

  it("offprint/sites is the list of what stands one by one", () => {
    const { docs, forums, news, sites: all, ...alone } = everySite;
    expect(sites).toEqual([...news, ...forums, ...docs]);
    expect(new Set(Object.values(alone))).toEqual(new Set(sites));
    expect(news).toContain(nytimes);
    expect(new Set(sites.map((site) => site.id)).size).toBe(sites.length);
  });

  it("offprint/profile has what a profile is made of", () => {
    expect(Object.keys(profile).sort()).toEqual([
      "attr",
      "defineProfile",
      "derive",
      "jsonLd",
      "link",
      "loadProfiles",
      "meta",
      "select",
      "state",
      "text",
      "value",
      "walk",
    ]);
  });
});

describe("trace", () => {
  it.each(fixturePages())(
    "of $name is there when asked for, and changes nothing else",
    ({ html, url: address }) => {
      const plain = whole.parseArticle(html, { url: address });
      expect(plain).not.toHaveProperty("trace");
      const { trace, ...rest } = whole.parseArticle(html, { url: address, trace: true });
      expect(rest).toEqual(plain);
      expect(trace?.candidates).toBeInstanceOf(Array);
      for (const removal of trace?.removals ?? []) {
        expect(removal.reason).not.toBe("");
        expect(removal.text.length).toBeLessThanOrEqual(120);
      }
    },
  );
});
