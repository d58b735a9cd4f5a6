import { describe, expect, it } from "vitest";
import { type Meaning, mayMean, meaningOf } from "../../src/page/marker-words.js";

const SAYS_MUCH = [
  "author autor auteur by-line by_line byline by-_line writer reporter journalist redakteur contributor posted-by postedby",
  "vcard user-name username date datum publi posted fecha time meta subtitle sub-title sub_head subhead sub-line subtitulo",
  "subtitel sub-deck standfirst stand-first dek deck intro lead lede teaser excerpt abstract summary chapo chapeau bajada",
  "vorspann entradilla sommario ingress manchet kicker eyebrow overline topline dachzeile antetitulo ante-titulo surtitre",
  "pretitle roofline rubrik rubric breadcrumb tag tags topics keywords schlagworte schlagwörte stichworte etiquetas motscles",
  "mots-cles теги hashtags post-tags tag-list postTags taglinks tagged_as comment comments respond disqus related sidebar widget",
  "widget-area recommend recirc trending popular most-read mostread newsletter footer menu",
].flatMap((line) => line.split(" "));

const meant = (names: string): Meaning => meaningOf(names, mayMean(names));
const EVERYTHING = 127;

/** What all patterns find in it. */
const meantInFull = (names: string): Meaning => meaningOf(names, EVERYTHING);

describe("what a class may mean", () => {
  it.each(SAYS_MUCH)("looks at %s whatever stands around it", (word) => {
    for (const names of [word, `c-${word}`, `box ${word} wide`, word.toUpperCase()])
      expect(meant(names)).toEqual(meantInFull(names));
    const { kinds, beside, crumbs, tags } = meant(word);
    expect(kinds.length > 0 || beside || crumbs || tags).toBe(true);
  });

  it("passes over what has none of the words", () => {
    for (const names of ["row", "grid--wide", "col-md-6", ""]) expect(mayMean(names)).toBe(0);
  });

  it("tells apart what they mark", () => {
    expect(meant("article__byline post-date").kinds).toEqual(["author", "date"]);
    expect(meant("most-read").beside).toBe(true);
    expect(meant("widget Blog").beside).toBe(false);
    expect(meant("post-tags").tags).toBe(true);
  });
});
