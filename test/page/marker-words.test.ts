import { describe, expect, it } from "vitest";
import { mayMean, meaningOf } from "../../src/page/marker-words.js";

const SAYS_MUCH = [
  "author autor auteur by-line by_line byline by-_line writer reporter journalist redakteur contributor posted-by postedby",
  "vcard user-name username date datum publi posted fecha time meta subtitle sub-title sub_head subhead sub-line subtitulo",
  "subtitel sub-deck standfirst stand-first dek deck intro lead lede teaser excerpt abstract summary chapo chapeau bajada",
  "vorspann entradilla sommario ingress manchet kicker eyebrow overline topline dachzeile antetitulo ante-titulo surtitre",
  "pretitle roofline rubrik rubric breadcrumb tag tags topics keywords schlagworte schlagwörte stichworte etiquetas motscles",
  "mots-cles теги hashtags post-tags tagList postTags taglinks tagged_as comment comments respond disqus related sidebar widget",
  "widget-area recommend recirc trending popular most-read mostread newsletter footer menu",
].flatMap((line) => line.split(" "));

describe("what a class may mean", () => {
  it.each(SAYS_MUCH)("looks at %s whatever stands around it", (word) => {
    for (const names of [word, `c-${word}`, `box ${word} wide`, word.toUpperCase()])
      expect(mayMean(names)).toBe(true);
  });

  it("passes over what has none of the words", () => {
    expect(["row", "grid--wide", "col-md-6", ""].filter(mayMean)).toEqual([]);
  });

  it("tells apart what they mark", () => {
    expect(meaningOf("article__byline post-date").kinds).toEqual(["author", "date"]);
    expect(meaningOf("most-read").beside).toBe(true);
    expect(meaningOf("widget Blog").beside).toBe(false);
    expect(meaningOf("post-tags").tags).toBe(true);
  });
});
