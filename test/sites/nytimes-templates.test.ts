import { describe, expect, it } from "vitest";
import { type Article, parseArticle, toText } from "../../src/index.js";

const HEAD = "<meta name=sourceApp content=nyt-v5><meta name=applicationName content=interactive>";
const read = (html: string, address: string): Article =>
  parseArticle(html, { url: `https://www.nytimes.com/${address}`, fallback: false });
const figures = (article: Article) => article.body.filter((block) => block.type === "figure");

describe("interactives of 2014 to 2018", () => {
  const open = `${HEAD}<article id=story class=theme-interactive><div class=interactive-graphic>`;

  it("gives the caption behind a row of pictures to all of them", () => {
    const one = "https://static01.nyt.com/a/one-master675.jpg";
    const two = "https://static01.nyt.com/a/two-master675.jpg";
    const { body } = read(
      `${open}<div class=g-blocks><p class=g-p>Rain fell.</p><div class=g-image><img src=${one}></div><img src=${two}><p class=g-caption>The flooded quay. <span class=g-credit>Ann Lee</span></p><p class=g-p>It went on.</p></div></div></article>`,
      "interactive/2016/01/02/rain.html",
    );
    const words = { caption: "The flooded quay.", credit: "Ann Lee" };
    expect(body.map(({ type }) => type)).toEqual(["paragraph", "figure", "paragraph"]);
    expect(body[1]).toMatchObject({
      images: [
        { src: one, ...words },
        { src: two, ...words },
      ],
    });
  });

  it("reads kicker, roles and date as fields", () => {
    const article = read(
      `${open}<p class=g-kicker>Water</p><h1 class=g-headline>Rain again</h1><p class=g-byline>Produced by Ann Lee and Bo Berg, Photographs by Cy Dahl, Written by Di Ek</p><p class=g-date>Jan. 2, 2016</p><div class=g-blocks><p class=g-p>Rain fell.</p></div></div></article>`,
      "interactive/2016/01/02/rain.html",
    );
    expect(article.kicker).toBe("Water");
    expect(article.authors.map(({ name, role }) => `${name}: ${role}`)).toEqual([
      "Ann Lee: Produced",
      "Bo Berg: Produced",
      "Cy Dahl: Photographs",
      "Di Ek: Written",
    ]);
    expect(toText(article)).toBe("Rain fell.");
  });

  it("reads the late ones, whose names begin with rad", () => {
    const src = "https://static01.nyt.com/a/quay-superJumbo.jpg";
    const picture = `<figure class="media photo"><img class=rad-lazy src=data:image/gif;base64,R0lGOD data-mediaviewer-src=${src}><figcaption><span class=rad-caption-text>The quay.</span><span class=rad-credit>Ann Lee</span></figcaption></figure>`;
    const article = read(
      `${open}<div class=rad-article><div class=rad-cover><p class=credit>By Cy Dahl</p><h1 class=rad-headline>Rain again</h1><p class=rad-summary>It does not stop.</p><p class=rad-byline-pubdate><span class=rad-byline>By <a href=/by/ann-lee>ANN LEE</a>, <a href=/by/bo-berg>BO BERG</a> and DIANA EKMAN</span></p></div><div class=rad-story-body><p>Rain fell.</p><div class=rad-interactive><h2>intro</h2><p class=credit>By Cy Dahl</p></div><div class=rad-diptych>${picture}${picture}</div></div><div class=rad-article-credits>Fay Gil contributed reporting.</div></div><div class=rad-series-box><h2>Related</h2><p>Snow.</p></div></div></article>`,
      "interactive/2018/01/02/rain.html",
    );
    expect([article.title, article.subtitle]).toEqual(["Rain again", "It does not stop."]);
    expect(article.authors.map(({ name, url }) => [name, url])).toEqual([
      ["Ann Lee", "https://www.nytimes.com/by/ann-lee"],
      ["Bo Berg", "https://www.nytimes.com/by/bo-berg"],
      ["Diana Ekman", undefined],
    ]);
    expect(article.body.map(({ type }) => type)).toEqual([
      "paragraph",
      "embed",
      "figure",
      "figure",
    ]);
    expect(figures(article)[0]).toMatchObject({
      images: [{ src, caption: "The quay.", credit: "Ann Lee" }],
    });
    expect(article.notes.map(({ kind }) => kind)).toEqual(["credit"]);
  });
});

describe("live coverage", () => {
  it("has posts with title, authors, time and blocks", () => {
    const byline =
      "<p>By <span itemprop=name><a href=/by/ann-lee>Ann Lee</a>, </span><span itemprop=name>Bo Berg</span></p>";
    const article = read(
      `<article class="live-blog-content x"><header class=live-blog-header><h1 data-test-id=headline>Rain, Live</h1></header><aside class=live-blog-major-updates><h3>What to know</h3></aside><div data-test-id=live-blog-post><div class=live-blog-post-headline><h2>The quay is flooded</h2></div><time datetime=2021-03-23T09:10:49Z>9:10</time><p>Water rose.</p>${byline}</div><h3>Advertisement</h3><div data-testid=live-blog-post><div class=live-blog-post-headline><h2>Schools close</h2></div><p>They close.</p></div></article>`,
      "live/2021/03/23/rain.html",
    );
    expect([article.title, article.type, article.layout]).toEqual([
      "Rain, Live",
      "live-blog",
      "vi-live",
    ]);
    expect(article.body).toMatchObject([
      {
        type: "liveEntry",
        title: "The quay is flooded",
        time: "2021-03-23T09:10:49Z",
        authors: [
          { name: "Ann Lee", url: "https://www.nytimes.com/by/ann-lee" },
          { name: "Bo Berg" },
        ],
        children: [{ type: "paragraph" }],
      },
      { type: "liveEntry", title: "Schools close", authors: [] },
    ]);
  });
});

describe("other templates", () => {
  it("reads a column of the site for telephones, with its writer below the portrait", () => {
    const article = read(
      "<meta name=sourceApp content=mobileWeb><article><header><div class=kicker>Op-Ed Columnist</div><h1 class=headline>Rain again</h1><h6 class=dateline>February 26, 2016</h6></header><div class=article-body><figure class=article-asset-inline><img src=https://cdn1.nyt.com/ann.png alt='Ann Lee'><figcaption><div class=heading>Ann Lee</div></figcaption></figure><p class=p-block>Rain fell.</p><div class=related-asset><p>Interactive Feature | Sign up</p></div></div></article>",
      "2016/02/26/opinion/rain.html",
    );
    expect(article.authors).toMatchObject([
      { name: "Ann Lee", image: "https://cdn1.nyt.com/ann.png" },
    ]);
    expect([article.kicker, article.published]).toEqual(["Op-Ed Columnist", "2016-02-26"]);
    expect(toText(article)).toBe("Rain fell.");
  });

  it("leaves out lines that only point elsewhere, and shows that are no persons", () => {
    const story = read(
      '<meta name=sourceApp content=nyt-v5><meta name=applicationName content=article><div id=story><h1 id=headline>Rain</h1><div class=story-body><p>Rain fell.</p><p><em>WATCH: The author stands in <a href="https://a.example/film">the rain</a>.</em></p><p>WATCH: it rains.</p></div></div>',
      "2017/01/02/rain.html",
    );
    expect(toText(story)).toBe("Rain fell.\n\nWATCH: it rains.");
    const show = read(
      "<article id=story><header><h1>Rain</h1></header><section name=articleBody><p><span class=byline-prefix>Produced by </span><span itemprop=name>‘Sway’</span></p><p>Rain fell.</p></section></article>",
      "2020/01/02/rain.html",
    );
    expect([show.authors, toText(show)]).toEqual([[], "Rain fell."]);
  });

  it("reads a guide of Wirecutter by what its machine-made classes leave", () => {
    const article = read(
      '<main id=main><article><header><h1>The Best Umbrellas</h1><figure><img alt="An umbrella" src="https://cdn.thewirecutter.com/u.jpg"><figcaption><span>Ann Lee/NYT Wirecutter</span></figcaption></figure></header><div data-testid=byline data-scp=hidden><a href=https://www.nytimes.com/wirecutter/authors/ann-lee/ data-author-name="Ann Lee"></a></div><div data-scp=removed><div data-testid=author-bio-text><p>I test umbrellas.</p></div></div><p>We tested ten.</p><div data-scp=callout><h4 data-scp=callout_label>Top pick</h4><h3>The Big One</h3><div data-testid=buy-product-box><p>$20 from a shop</p></div></div><div data-testid=gallery-wrapper><div data-testid=gallery-slide-1><img alt="" src="https://cdn.thewirecutter.com/g.jpg"></div><div data-scp=removed><div data-testid=gallery-caption><figcaption>The Big One. <span>Bo Berg</span></figcaption></div></div></div><div data-testid=related_content><h2>Further reading</h2></div><div id=comments><p>Be kind.</p></div></article></main>',
      "wirecutter/reviews/best-umbrellas/",
    );
    expect([article.layout, article.title]).toEqual(["wirecutter", "The Best Umbrellas"]);
    expect(article.authors).toMatchObject([
      { name: "Ann Lee", url: "https://www.nytimes.com/wirecutter/authors/ann-lee/" },
    ]);
    expect(article.leadImage).toMatchObject({ credit: "Ann Lee/NYT Wirecutter" });
    expect(figures(article)).toMatchObject([
      {
        images: [
          {
            src: "https://cdn.thewirecutter.com/g.jpg",
            caption: "The Big One.",
            credit: "Bo Berg",
          },
        ],
      },
    ]);
    expect(toText(article)).toBe("We tested ten.\n\nTop pick\n\nThe Big One");
    expect(article.notes.map(({ kind }) => kind)).toEqual(["bio"]);
  });
});
