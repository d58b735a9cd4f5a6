import { describe, expect, it } from "vitest";
import { type FigureImage, parseArticle } from "../../src/index.js";
import { newsPage, PARAGRAPHS } from "../generic/news-page.js";

const url = "https://gazette.example/2024/the-mill-turns-again";
const [first = "", ...others] = PARAGRAPHS;

/** The picture between the first paragraphs of a page with that data. */
function picture(figure: string, ...images: object[]): FigureImage | undefined {
  const data = JSON.stringify({
    "@type": "NewsArticle",
    headline: "The mill turns again",
    image: images.map((image) => ({ "@type": "ImageObject", ...image })),
  });
  const texts = [`<p>${first}</p>`, figure, ...others.map((text) => `<p>${text}</p>`)];
  const page = newsPage({
    head: `<script type="application/ld+json">${data}</script>`,
    article: texts.join(""),
  });
  const found = parseArticle(page, { url }).body.find((block) => block.type === "figure");
  return found?.type === "figure" ? found.images[0] : undefined;
}

const bare = '<img src="/img/2024/wheel-800x600.jpg" alt="A wheel" width="800" height="600">';

describe("what the page's data says of a picture", () => {
  it("is its caption and credit where the markup has none", () => {
    expect(
      picture(bare, {
        url: "https://gazette.example/img/2024/wheel.jpg",
        caption: "The wheel on Tuesday",
        creditText: "Photo: Bo Berg",
      }),
    ).toMatchObject({ caption: "The wheel on Tuesday", credit: "Bo Berg" });
    expect(
      picture(bare, {
        contentUrl: "/img/2024/wheel-1200x900.jpg?x=1",
        description: "The wheel on Tuesday. Photo: Bo Berg",
      }),
    ).toMatchObject({ caption: "The wheel on Tuesday.", credit: "Bo Berg" });
    for (const author of ["Bo Berg", { "@type": "Person", name: "Bo Berg" }])
      expect(picture(bare, { url: "/img/2024/wheel.jpg", author })).toMatchObject({
        credit: "Bo Berg",
      });
  });

  it("does not replace what stands beside the picture", () => {
    const figure = `<figure>${bare}<figcaption>It moves!</figcaption></figure>`;
    const image = picture(figure, {
      url: "/img/2024/wheel.jpg",
      caption: "The wheel on Tuesday",
      creditText: "Bo Berg",
    });
    expect(image).toMatchObject({ caption: "It moves!", credit: "Bo Berg" });
  });

  it("is not said of another file, nor of one of two that are called alike", () => {
    const caption = "The wheel on Tuesday";
    for (const src of ["/img/2024/weir.jpg", "/img/2023/wheel.jpg", "/logo.png"])
      expect(picture(bare, { url: src, caption })).not.toHaveProperty("caption");
    const two = ["The wheel on Tuesday", "The wheel in winter"].map((said) => ({
      url: "/img/2024/wheel.jpg",
      caption: said,
    }));
    expect(picture(bare, ...two)).not.toHaveProperty("caption");
  });

  it("is no caption where a system put something else in its place", () => {
    for (const caption of ["A wheel", "DSC_0042", "The mill turns again"])
      expect(picture(bare, { url: "/img/2024/wheel.jpg", caption })).not.toHaveProperty("caption");
  });
});
