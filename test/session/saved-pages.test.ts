import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/index.js";
import { originalAddress, savedAddress } from "../../src/text/address/saved-address.js";

const STORY =
  '<article id=story><header><h1>Rain again</h1></header><section name=articleBody><p>Rain fell on <a href="/2020/snow.html">snow</a>.</p></section></article>';
const REAL = "https://www.nytimes.com/2020/01/02/rain.html";

describe("pages saved elsewhere", () => {
  it.each([
    [`https://web.archive.org/web/20200102030405/${REAL}`],
    [`http://web.archive.org/web/20200102030405id_/${REAL}`],
    [`https://archive.ph/20200102030405/${REAL}`],
  ])("%s chooses the profile, and is its own base", (url) => {
    const article = parseArticle(STORY, { url });
    expect([article.profile, article.url]).toEqual(["nytimes", REAL]);
    expect(JSON.stringify(article.body)).toContain('"https://www.nytimes.com/2020/snow.html"');
  });

  it.each([
    [
      `<!DOCTYPE html><html lang=en><!--\n Page saved with SingleFile \n url: ${REAL} \n saved date: Tue -->`,
    ],
    [`<!DOCTYPE html>\n<!-- saved from url=(0044)${REAL} -->\n<html>`],
    ["<html><!-- Mirrored from www.nytimes.com/2020/01/02/rain.html by HTTrack Website Copier -->"],
    [`From: <Saved by Blink>\nSnapshot-Content-Location: ${REAL}\n\n<html>`],
  ])("%j names its address", (beginning) => {
    const article = parseArticle(`${beginning}<head><title>Rain again</title></head>${STORY}`);
    expect([article.profile, article.url]).toEqual(["nytimes", REAL]);
    expect(article.provenance.url?.source).toBe("comment:saved from");
  });

  it("keeps what only looks like one", () => {
    expect(
      savedAddress("<html><head><!-- saved from url=(0044)https://a.example/ -->"),
    ).toBeUndefined();
    expect(originalAddress("https://web.archive.org/web/")).toBe("https://web.archive.org/web/");
    const cited = "https://web.archive.org/web/2020/https://a.example/";
    const { body } = parseArticle(
      `<h1>Rain</h1><p>It <a href="${cited}">rained</a> all of the night.</p>`,
    );
    expect(JSON.stringify(body)).toContain(cited);
  });

  it("reads C1 controls as Windows-1252 has them", () => {
    const article = parseArticle(STORY.replace("Rain fell", "Rain \u0097 more rain \u0097 fell"), {
      url: REAL,
    });
    expect(JSON.stringify(article.body)).toContain("Rain — more rain — fell");
  });
});
