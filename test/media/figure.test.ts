import { describe, expect, it } from "vitest";
import type { Block, Figure } from "../../src/index.js";
import { readMain } from "../body/read.js";

const body = (html: string): Block[] => readMain(html).body;
const figure = (html: string): Figure | undefined =>
  body(html).find((block): block is Figure => block.type === "figure");
const src = (html: string): string | undefined => figure(html)?.images[0]?.src;

describe("the address of a picture", () => {
  it("is the page's own src, or the widest or densest that a screen can show", () => {
    expect(src('<img src="/mill.jpg" alt="A mill">')).toBe("https://gazette.example/mill.jpg");
    expect(
      src(
        '<img src="/mill-400.jpg" srcset="/mill-400.jpg 400w, /mill-1600.jpg 1600w, /mill-9000.jpg 9000w">',
      ),
    ).toBe("https://gazette.example/mill-1600.jpg");
  });

  it.each([
    ["a blank gif", '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/mill.jpg">'],
    ["a fallback of the theme", '<img src="/theme/images/fallback.png" data-src="/mill.jpg">'],
    ["one of a plug-in", '<img src="/img/placeholder.svg" data-ezsrc="/mill.jpg">'],
    ["one of a carousel", '<img data-flickity-lazyload="/mill.jpg">'],
    ["one of a cache", '<img src="/img/spacer.gif" nitro-lazy-src="/mill.jpg">'],
    ["one of a framework", '<img ng-src="/mill.jpg">'],
    ["one of another", '<img src="/img/spacer.gif" data-breeze="/mill.jpg">'],
    ["a spacer", '<img src="/img/spacer.gif" data-original="/mill.jpg">'],
    [
      "an SVG of the same size",
      '<img src="data:image/svg+xml,%3Csvg%3E" data-lazy-src="/mill.jpg">',
    ],
    ["a template with holes", '<img data-src="/mill-{width}.jpg" src="/mill.jpg">'],
    [
      "a blur whose attribute says so",
      '<img lowsrc="/blur.jpg" src="/blur.jpg" data-src="/mill.jpg">',
    ],
    ["noscript alone", '<noscript><img src="/mill.jpg"></noscript>'],
    [
      "noscript behind a blank",
      '<span><img src="/blank.gif"><noscript><img src="/mill.jpg"></noscript></span>',
    ],
    [
      "a picture's sources",
      '<picture><source type="image/svg+xml" srcset="/mill.svg"><source type="image/webp" data-srcset="/mill.jpg"><img src="data:,"></picture>',
    ],
    ["a set of sizes in the place of an address", '<img src="/mill.jpg 1200w, /mill.jpg 600w">'],
    ["a lazy set of sizes", '<img src="/blank.gif" data-src="/mill.jpg 1x, /mill.jpg 2x">'],
    ["a link to the full size", '<a href="/mill.jpg"><img src="/blank.gif"></a>'],
  ])("is found behind %s", (_, html) => {
    expect(src(`<figure>${html}<figcaption>The mill.</figcaption></figure>`)).toBe(
      "https://gazette.example/mill.jpg",
    );
  });

  it("is the largest of a set also where the page says how wide it shows it", () => {
    const set = "/image/w_424,c_limit/mill.png 424w, /image/w_1456,c_limit/mill.png 1456w";
    const shown = `<picture><source srcset="${set}"><img src="/mill.png" width=1456 height=800></picture>`;
    expect(src(shown)).toBe("https://gazette.example/image/w_1456,c_limit/mill.png");
    expect(src('<img src="/mill-lo.jpg" data-hi-res-src="/mill.jpg">')).toBe(
      "https://gazette.example/mill.jpg",
    );
  });

  it("is left out where the page holds only a stand-in; the words stay", () => {
    expect(
      figure('<figure><img src="/blank.gif"><figcaption>The mill.</figcaption></figure>')?.images,
    ).toEqual([{ caption: "The mill." }]);
  });

  it("comes with its sizes, widest first", () => {
    expect(
      figure(
        '<img src="/a.jpg" srcset="/a.jpg 1x, /a-2.jpg 2x" alt="A mill" width="600" height="400">',
      )?.images,
    ).toEqual([
      {
        src: "https://gazette.example/a-2.jpg",
        alt: "A mill",
        width: 600,
        height: 400,
        candidates: [
          { src: "https://gazette.example/a-2.jpg", density: 2 },
          { src: "https://gazette.example/a.jpg", density: 1 },
        ],
      },
    ]);
  });

  it.each([
    '<img src="/pixel.gif" width="1" height="1">',
    '<img src="https://count.example/a.jpg" style="position:absolute;width:1px;height:1px">',
    '<img class="emoji" src="/smile.png">',
    '<img src="/authors/avatar-12.jpg">',
    '<img src="/images/author/53566e82.jpg" width="900" height="900">',
    '<img src="/v3/blog_authors/ada.png" width="180" height="180">',
    '<a rel="author" href="/ada"><img src="/ada.jpg"></a>',
    '<img src="https://www.facebook.com/tr?id=1">',
  ])("of what is no figure is not given: %s", (html) => {
    expect(body(`<p>The mill stands.</p>${html}`).map(({ type }) => type)).toEqual(["paragraph"]);
  });
});

describe("caption and credit", () => {
  const PICTURE = '<img src="/mill.jpg">';
  it.each([
    [
      "boxes of their own",
      `<figure>${PICTURE}<figcaption><span class="text">The mill.</span> <span class="credit">Photo: Ada Lind</span></figcaption></figure>`,
    ],
    [
      "a footer",
      `<figure>${PICTURE}<figcaption>The mill.</figcaption><footer>Ada Lind</footer></figure>`,
    ],
    [
      "a nameless box that begins with a label",
      `<figure><span>Foto: Ada Lind</span>${PICTURE}<div>The mill.</div></figure>`,
    ],
    [
      "a label in one box and the name in the next",
      `<figure>${PICTURE}<figcaption>The mill. <i class="c-copyright">Copyright</i> <i class="c-credit">Ada Lind/Copyright 2026 Gazette. All rights reserved.</i></figcaption></figure>`,
    ],
    [
      "one line",
      `<figure>${PICTURE}<figcaption>The mill. Photograph by Ada Lind</figcaption></figure>`,
    ],
    [
      "microdata",
      `<figure>${PICTURE}<div itemprop="caption">The mill.</div><div itemprop="copyrightHolder">Ada Lind</div></figure>`,
    ],
    [
      "a caption with controls",
      `<figure>${PICTURE}<figcaption>The mill. <button>Show more</button><span class="hidden">Close</span><cite>Ada Lind</cite></figcaption></figure>`,
    ],
    [
      "a box with a telling name",
      `<div class="wp-caption">${PICTURE}<p class="wp-caption-text">The mill. (Photo: Ada Lind)</p></div>`,
    ],
    [
      "a tooltip",
      `<figure><img src="/mill.jpg" title="The mill. | Bild: Ada Lind"><figcaption>The mill.</figcaption></figure>`,
    ],
  ])("are parted in %s", (_, html) => {
    expect(figure(html)?.images).toEqual([
      { src: "https://gazette.example/mill.jpg", caption: "The mill.", credit: "Ada Lind" },
    ]);
  });

  it("are not what a page says of its own controls", () => {
    const words = (caption: string): string | undefined =>
      figure(`<figure><img src="/mill.jpg">${caption}</figure>`)?.images[0]?.caption;
    const control = "Press enter or click to view image in full size";
    expect(words(`<figcaption>${control}</figcaption>`)).toBeUndefined();
    expect(words(`<div>${control}</div><figcaption>The mill.</figcaption>`)).toBe("The mill.");
    expect(words("<figcaption>The mill. <span>Enlarge</span></figcaption>")).toBe("The mill.");
  });

  it("are no text", () => {
    expect(
      body(
        `<p>One.</p><figure>${PICTURE}<figcaption>The mill.</figcaption></figure><p>Two.</p>`,
      ).map(({ type }) => type),
    ).toEqual(["paragraph", "figure", "paragraph"]);
  });
});

describe("a gallery", () => {
  it("is one figure: each picture with its words, and what is said of all", () => {
    expect(
      figure(
        "<figure><div><img src='/a.jpg'><p class=caption>One. Photo: Ada Lind</p></div><div><img src='/b.jpg'><p class=caption>Two.</p></div><figcaption>The valley.</figcaption></figure>",
      ),
    ).toEqual({
      type: "figure",
      images: [
        { src: "https://gazette.example/a.jpg", caption: "One.", credit: "Ada Lind" },
        { src: "https://gazette.example/b.jpg", caption: "Two." },
      ],
      caption: "The valley.",
    });
  });

  it("shows a picture once that stands there twice", () => {
    expect(
      figure("<figure><img src='/a.jpg'><img src='/a.jpg'><figcaption>One.</figcaption></figure>")
        ?.images,
    ).toEqual([{ src: "https://gazette.example/a.jpg", caption: "One." }]);
  });
});

describe("a picture that is the ground of a box", () => {
  const caption = "<figcaption>The mill in May.</figcaption>";
  it("is one in a figure", () => {
    const html = `<figure><div role=img aria-label="A mill" style="background-image: url('/mill.jpg')"></div>${caption}</figure>`;
    expect(figure(html)?.images).toEqual([
      { src: "https://gazette.example/mill.jpg", alt: "A mill", caption: "The mill in May." },
    ]);
  });

  it("is none where the address is no picture's", () => {
    const html = `<figure><div style="background:url(javascript:x)"></div>${caption}</figure>`;
    expect(figure(html)?.images).toEqual([{ caption: "The mill in May." }]);
  });
});
