import { describe, expect, it } from "vitest";
import { parseArticle, toText } from "../../src/index.js";

const paragraphs = [
  "The river rose again last night, and the two bridges in the north of the town were closed until noon.",
  "Nobody was hurt, said the mayor, who had walked the dyke with the fire brigade before it was light.",
  "On the market square the water stood as high as the second step of the fountain, as it did in the spring.",
  "The school stays shut until Thursday, and the ferry runs once an hour for as long as the current allows.",
  "Engineers will look at the dyke on Friday; the last repair was paid for by the county nine years ago.",
  "A second wave is expected at the weekend, when the snow in the hills begins to melt in earnest.",
  "Until then the volunteers go on filling sacks in the yard of the brewery, in shifts of four hours.",
  "The brewer gives them soup, and says that he has not sold so little beer since the flood of his youth.",
  "In the evening the rain stopped, and for the first time in a week the hills could be seen again.",
];
const page = (behind: string, before = ""): string =>
  `<html lang="en"><title>The river rose</title><body><article><h1>The river rose</h1><p class="byline">By Ann Lee</p>${before}${paragraphs
    .map((text) => `<p>${text}</p>`)
    .join("")}${behind}</article><footer><p>Gazette</p></footer></body></html>`;

describe("notes", () => {
  it.each([
    ["Correction: An earlier version of this story named the wrong bridge.", "correction"],
    [
      "Korrekturhinweis: In einer früheren Fassung stand der falsche Name der Brücke.",
      "correction",
    ],
    ["Una versión anterior de este artículo nombraba otro puente del norte.", "correction"],
    ["Исправление: в первой версии текста был назван другой мост.", "correction"],
    ["Editor’s note: The author is a member of the fire brigade of the town.", "note"],
    ["Anmerkung der Redaktion: Der Text wurde nach der Sitzung ergänzt.", "note"],
    ["A version of this article appears in print on May 3 in the Northern edition.", "print"],
    ["Reporting by Bo Berg; editing by Cy Dahl.", "credit"],
    ["Bo Berg contributed reporting from the hills.", "credit"],
  ])("%s", (text, kind) => {
    const article = parseArticle(page(`<p>${text}</p>`));
    expect(article.notes.map((note) => [note.kind, toText(note.children)])).toEqual([[kind, text]]);
    expect(toText(article)).not.toContain(text);
  });

  it("say in italics who wrote the text", () => {
    const text = "Ann Lee is a reporter at the Gazette. Write to her at ann@gazette.example.";
    const article = parseArticle(page(`<hr><p><em>${text}</em></p>`));
    expect(article.notes.map((note) => [note.kind, toText(note.children)])).toEqual([
      ["bio", text],
    ]);
    expect(toText(article)).not.toContain(text);
  });

  it("of the editor stand in front of the text, too", () => {
    const text = "Editor’s note: This story was first told on the radio, in another form.";
    const article = parseArticle(page("", `<p><em>${text}</em></p>`));
    expect(article.notes.map(({ kind }) => kind)).toEqual(["note"]);
    expect(toText(article)).not.toContain("radio");
  });

  it.each(["author-bio", "about-the-author", "post-author__description"])(
    "of the writer's life stand in a box called %s",
    (name) => {
      const text =
        "Ann Lee has written about rivers for this paper since the year of the great ice.";
      const article = parseArticle(page(`<div class="${name}"><p>${text}</p></div>`));
      expect(article.notes.map((note) => [note.kind, toText(note.children)])).toEqual([
        ["bio", text],
      ]);
      expect(toText(article)).not.toContain("great ice");
    },
  );

  it("are no sentences that speak of corrections or sources", () => {
    for (const text of [
      "Sources say that the correction of the river was a mistake from the beginning.",
      "Исправление русла реки было, по словам инженеров, ошибкой с самого начала.",
    ]) {
      expect(parseArticle(page(`<p>${text}</p>`)).notes).toEqual([]);
    }
  });
});
