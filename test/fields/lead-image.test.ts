import { describe, expect, it } from "vitest";
import { type Image, parseArticle } from "../../src/index.js";

const url = "https://gazette.example/2024/the-mill";
const lead = (image: object): Image | undefined =>
  parseArticle(
    `<html><head><title>The mill</title><script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@type": "NewsArticle", headline: "The mill", url, image })}</script></head><body><h1>The mill</h1><p>It turns again.</p></body></html>`,
    { url },
  ).leadImage;

describe("the sizes of a lead picture", () => {
  it("are addresses that may be shown, whatever a page's data says they are", () => {
    const image = {
      "@type": "ImageObject",
      src: "https://gazette.example/mill.jpg",
      candidates: [
        { src: "javascript:alert(1)", width: 900 },
        { src: "ttps://gazette.example/mill-600.jpg", width: 600 },
        "mill-300.jpg",
        null,
        { src: "/mill-200.jpg", width: "200px", onerror: "alert(1)" },
        { src: "/mill-100.jpg", density: 2 },
      ],
    };
    expect(lead(image)).toEqual({
      src: "https://gazette.example/mill.jpg",
      candidates: [
        { src: "https://gazette.example/mill-200.jpg", width: 200 },
        { src: "https://gazette.example/mill-100.jpg", density: 2 },
      ],
    });
    expect(lead({ ...image, candidates: "mill-300.jpg" })).toEqual({ src: image.src });
  });
});
