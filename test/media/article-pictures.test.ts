import { describe, expect, it } from "vitest";
import { type Block, parseArticle, toHtml, toText } from "../../src/index.js";
import { readKept } from "./read-kept.js";

const PROSE = [
  "The mill at the lower bridge has ground the corn of the valley for three hundred years, and it will go on doing so.",
  "Its owners said on Tuesday that the wheel would be mended before the winter, with oak from the woods above the town.",
  "Nobody in the village could remember a year in which the river had carried so little water at the end of the spring.",
  "The council wants to pay a third of the costs, provided that the doors are opened to visitors on every first Sunday.",
];
const [one, two, three, four] = PROSE.map((text) => `<p>${text}</p>`);

function pageOf(article: string, head = "", behind = ""): string {
  return `<!doctype html><html lang="en"><head><title>The mill turns again</title>${head}</head>
    <body><nav><ul><li><a href="/">Home</a><li><a href="/town">Town</a></ul></nav>
    <main>${article}</main>${behind}<footer><p><a href="/about">About us</a></p></footer></body></html>`;
}
const read = (article: string, head = "", behind = ""): Block[] =>
  readKept(pageOf(article, head, behind), PROSE);
const pictures = (body: readonly Block[]): (string | undefined)[] =>
  body.flatMap((block) => (block.type === "figure" ? block.images.map(({ src }) => src) : []));
const url = (name: string): string => `https://gazette.example/img/${name}.jpg`;
const H1 = "<h1>The mill turns again</h1>";

describe("the article's pictures", () => {
  it("do not cut the sentence that they stand in", () => {
    const line =
      '<p>The rope was laid around the post <a href="/post"><img src="/img/post-of-oak.jpg" width="800" height="500"></a> and held until noon.</p>';
    const { body } = parseArticle(
      pageOf(`<article>${H1}${one}${two}${line}${three}${four}</article>`),
      {
        url: "https://gazette.example/town/mill.html",
      },
    );
    expect(toText(body[2] ?? [])).toBe("The rope was laid around the post and held until noon.");
    expect(pictures(body)).toEqual([url("post-of-oak")]);
  });

  it("stand between its paragraphs, whatever their boxes are called", () => {
    const article = read(
      `<article>${H1}${one}${two}<div class="x1"><div class="x2"><img src="/img/wheel-of-oak.jpg"></div><div class="x3">The wheel of oak. <span>Photo: Ada Lind</span></div></div>${three}${four}</article>`,
    );
    expect(article[2]).toEqual({
      type: "figure",
      images: [{ src: url("wheel-of-oak"), caption: "The wheel of oak.", credit: "Ada Lind" }],
    });
    expect(toText({ body: article })).toBe(PROSE.join("\n\n"));
  });

  it("are kept below the headline, above the first paragraph", () => {
    const article = read(
      `<article><header>${H1}<p><a href="/ada">Ada Lind</a></p><figure><img src="/img/old-mill-dam.jpg"><figcaption>The dam.</figcaption></figure></header><div>${PROSE.map((text) => `<p>${text}</p>`).join("")}</div></article>`,
    );
    expect(pictures(article)).toEqual([url("old-mill-dam")]);
    expect(article[0]?.type).toBe("figure");
    expect(toText({ body: article })).toBe(PROSE.join("\n\n"));
  });

  it("are kept above the headline where the page declares the picture", () => {
    const hero = (name: string): string =>
      `<div class="hero"><img src="/img/${name}-1200x630.jpg"></div>`;
    const head =
      '<meta property="og:image" content="https://gazette.example/img/old-mill-dam-600x315.jpg">';
    const rest = `<article>${H1}${one}${two}${three}${four}</article>`;
    expect(pictures(read(hero("old-mill-dam") + rest, head))).toEqual([
      url("old-mill-dam-1200x630"),
    ]);
    expect(pictures(read(hero("another-thing") + rest, head))).toEqual([]);
  });

  it("are not portraits of those who wrote it, unless a portrait leads the article", () => {
    const head = '<meta name="author" content="Ada Lind">';
    const portrait = (alt: string): string =>
      `<p><img src="/img/al-of-the-gazette.jpg" alt="${alt}"></p>`;
    for (const alt of ["Ada Lind", "Portrait of Ada Lind", "Ada Lind headshot"])
      expect(
        pictures(read(`<article>${H1}${one}${two}${portrait(alt)}${three}${four}</article>`, head)),
      ).toEqual([]);
    const others = [portrait("Ada Lind at the mill"), portrait("The wheel")];
    for (const other of others)
      expect(
        pictures(read(`<article>${H1}${one}${two}${other}${three}${four}</article>`, head)),
      ).toHaveLength(1);
    const lead = `${head}<meta property="og:image" content="/img/al-of-the-gazette.jpg">`;
    expect(
      pictures(
        read(`<article>${H1}${portrait("Ada Lind")}${one}${two}${three}${four}</article>`, lead),
      ),
    ).toHaveLength(1);
  });

  it("are still there where a button shares them", () => {
    const image = '<img class="img-share" width="634" height="459" src="/img/wheel-of-oak.jpg">';
    const icon = '<img class="share" width="100" height="100" src="/img/blue-bird-flies.jpg">';
    const group = (inner: string, caption: string): string =>
      `<div class="group"><div>${inner}</div><p class="imageCaption">${caption}</p></div>`;
    const article = read(
      `<article>${H1}${one}${two}${group(image, "The wheel of oak.")}${icon}${three}${four}</article>`,
    );
    expect(article[2]).toMatchObject({ images: [{ caption: "The wheel of oak." }] });
    expect(pictures(article)).toEqual([url("wheel-of-oak")]);
  });

  it("are not those of cards that lead elsewhere, of authors, of advertisements without words", () => {
    const card =
      '<aside class="more"><a href="/town/bridge.html"><img src="/img/card-bridge.jpg"><span>The bridge is closed again until the autumn</span></a></aside>';
    const heading =
      '<div><a href="/town/well.html"><img src="/img/card-well.jpg"></a><h3><a href="/town/well.html">The well</a></h3><p>It is dry, for the first time in many years.</p></div>';
    const author =
      '<div class="author-box"><img src="/img/ada.jpg"><p>Ada Lind writes on mills.</p></div>';
    expect(
      pictures(
        read(`<article>${H1}${author}${one}${card}${two}${heading}${three}${four}</article>`),
      ),
    ).toEqual([]);
  });

  it("behind the last paragraph count beside it alone", () => {
    const image = (name: string): string => `<figure><img src="/img/${name}.jpg"></figure>`;
    expect(
      pictures(
        read(
          `<article>${H1}<div>${one}${two}${three}${four}${image("last-one-here")}</div></article>`,
          "",
          `<div>${image("of-somebody-else")}</div>`,
        ),
      ),
    ).toEqual([url("last-one-here")]);
  });

  it("may have a maker with a page, and stand in a link to the full size", () => {
    const figure = (html: string): Block | undefined =>
      read(`<article>${H1}${one}${html}${two}${three}${four}</article>`)[1];
    const image = { src: url("wheel-of-oak") };
    expect(
      figure(
        '<div><img src="/img/wheel-of-oak.jpg"><p class="credit"><a href="/ada">Ada Lind</a></p></div>',
      ),
    ).toEqual({
      type: "figure",
      images: [{ ...image, credit: "Ada Lind" }],
    });
    expect(
      figure(
        '<div><a href="/img/wheel-of-oak.jpg"><img src="/img/wheel-of-oak.jpg"><span>The wheel of oak, two days before it broke.</span></a></div>',
      ),
    ).toEqual({
      type: "figure",
      images: [{ ...image, caption: "The wheel of oak, two days before it broke." }],
    });
    expect(
      figure(
        '<a href="/gallery"><figure><img src="/img/wheel-of-oak.jpg"><figcaption>The wheel of oak, two days before it broke.</figcaption></figure></a>',
      ),
    ).toEqual({
      type: "figure",
      images: [{ ...image, caption: "The wheel of oak, two days before it broke." }],
    });
  });

  it("stand there once, where most is said of them", () => {
    const small = '<div><img src="/img/wheel-of-oak.jpg"></div>';
    const body = read(
      `<article>${H1}${one}${small}${two}<figure><img src="/img/wheel-of-oak.jpg"><figcaption>The wheel.</figcaption></figure>${three}${small}${four}</article>`,
    );
    expect(body.filter(({ type }) => type === "figure")).toEqual([
      { type: "figure", images: [{ src: url("wheel-of-oak"), caption: "The wheel." }] },
    ]);
    expect(body[2]?.type).toBe("figure");
  });

  it("take their words from a box behind them that is no text", () => {
    const words = (behind: string): Block | undefined =>
      read(
        `<article>${H1}${one}<p><img src="/img/wheel-of-oak.jpg"></p>${behind}${two}${three}${four}</article>`,
      )[1];
    const image = { src: url("wheel-of-oak") };
    expect(words('<p class="caption">The wheel. Photo: Ada Lind</p>')).toEqual({
      type: "figure",
      images: [{ ...image, caption: "The wheel.", credit: "Ada Lind" }],
    });
    expect(words('<footer class="credit">Ada Lind</footer>')).toMatchObject({
      images: [{ ...image, credit: "Ada Lind" }],
    });
    expect(words("<p>Foto: Ada Lind</p>")).toMatchObject({
      images: [{ ...image, credit: "Ada Lind" }],
    });
    expect(words('<p class="author">Ada Lind</p>')).toEqual({ type: "figure", images: [image] });
  });

  it("of a gallery are one figure", () => {
    const slide = (name: string, text: string): string =>
      `<div class="slide"><picture><img src="/img/${name}.jpg"></picture><div>${text}</div></div>`;
    const article = read(
      `<article>${H1}${one}${two}<div class="slides">${slide("slide-of-dam", "The dam.")}${slide("slide-of-wheel", "The wheel.")}</div>${three}${four}</article>`,
    );
    expect(article[2]).toEqual({
      type: "figure",
      images: [
        { src: url("slide-of-dam"), caption: "The dam." },
        { src: url("slide-of-wheel"), caption: "The wheel." },
      ],
    });
  });

  it("of players stay too", () => {
    const article = read(
      `<article>${H1}${one}${two}<div class="embed"><div><iframe data-src="https://www.youtube-nocookie.com/embed/a1b2c3d4e5f"></iframe></div><p class="c">The wheel in motion.</p></div>${three}${four}</article>`,
    );
    expect(article[2]).toEqual({
      type: "embed",
      provider: "youtube",
      url: "https://www.youtube.com/watch?v=a1b2c3d4e5f",
      id: "a1b2c3d4e5f",
      caption: "The wheel in motion.",
    });
  });
});

describe("a picture that the page does not hold", () => {
  it("leaves its words in the body, and an issue", () => {
    const figure = '<figure><img src="/img/blank.gif"><figcaption>The dam.</figcaption></figure>';
    const { body, issues } = parseArticle(
      pageOf(
        `<article>${H1}${PROSE.map((text) => `<p>${text} ${text}</p>`).join(figure)}</article>`,
      ),
    );
    expect(body.filter(({ type }) => type === "figure")[0]).toEqual({
      type: "figure",
      images: [{ caption: "The dam." }],
    });
    expect(issues.map(({ code }) => code)).toContain("image-unrecovered");
  });
});

describe("the lead picture", () => {
  const head =
    '<meta property="og:image" content="https://gazette.example/img/old-mill-dam-1200x630.jpg">';
  const page = `<article>${H1}<figure><img src="/img/old-mill-dam-800x450.jpg" alt="A dam"><figcaption>The dam. Photo: Ada Lind</figcaption></figure>${one}${two}${three}${four}</article>`;

  const article = parseArticle(pageOf(page, head), {
    url: "https://gazette.example/town/mill.html",
  });

  it("is described where the body shows it under another size", () => {
    expect(article.leadImage).toMatchObject({
      alt: "A dam",
      caption: "The dam.",
      credit: "Ada Lind",
    });
  });

  it("is shown once", () => {
    expect(toHtml(article).match(/<img/g)).toHaveLength(1);
    expect(toHtml({ ...article, body: article.body.slice(1) }).match(/<img/g)).toHaveLength(1);
  });
});
