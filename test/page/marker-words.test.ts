import { describe, expect, it } from "vitest";
import { bylineIn } from "../../src/page/byline-words.js";
import { labelIn, type Meaning, mayMean, meaningOf } from "../../src/page/marker-words.js";

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

describe("what begins a by-line or names a list", () => {
  const BY =
    "by|written by|posted by|submitted by|article by|story by|words by|von|ein Beitrag von|einem Gastartikel von|Gastbeitrag von|Blogbeitrag von|Beitrag von|Artikel von|par|por|texto|door|oleh|автор|текст|text|par|συντάκτης|بقلم|文";
  const LABELS =
    "words|autor|autorin|autore|auteur|penulis|yazar|yazan|szerző|írta|forfatter|författare|skribent|teksti|نویسنده|लेखक|ผู้เขียน|tác giả";
  const ALONE =
    "by|written by|author|von|autor|par|auteur|por|door|oleh|penulis|yazar|szerző|forfatter|författare";
  const DAYS =
    "publié|posted|published|written|veröffentlicht|erstellt|publicado|pubblicato|geplaatst|opublikowano";

  it.each(BY.split("|"))("sees %s before a name", (word) => {
    for (const text of [`${word} Ann Lee`, `${word.toUpperCase()} ANN LEE`, `(${word} Ann Lee)`])
      expect(bylineIn(text)).toBe("own");
  });

  it.each(LABELS.split("|"))("sees the label %s", (word) => {
    expect(bylineIn(`${word}: Ann Lee`)).toBe("own");
  });

  it.each(ALONE.split("|"))("sees %s alone", (word) => {
    expect(bylineIn(`${word}:`)).toBe("label");
  });

  it.each(DAYS.split("|"))("sees %s with the day in front of the name", (word) => {
    expect(bylineIn(`${word} on 2 May 2024 by Ann Lee`)).toBe("own");
  });

  it("passes over what begins otherwise", () => {
    for (const text of ["The rain", "Ann Lee", "3 May 2024", "“By the sea", "Home"])
      expect(bylineIn(text)).toBeUndefined();
  });

  it.each(
    "Tags:|tagged with|Filed under|Topic|Related topics|Keywords|More on|Schlagwörter|Stichwörter|Themen|Etiquetas|Temas|Palabras clave|Mots-clés|Thèmes|Argomenti|Trefwoorden|Onderwerpen|Tagi|Słowa kluczowe|Метки|ετικέτες|Etiketler|标签|タグ|태그".split(
      "|",
    ),
  )("sees that %s heads a list of tags", (label) => {
    expect(labelIn(label)).toBe("tag");
  });

  it.each(
    "Next|Next page »|Continue to next page|Page suivante|Suivant|Weiter|Seite 2|Nächste Seite|Página siguiente|Siguiente|Próxima|Pagina successiva|Successiva|Volgende|Nästa sida|Neste|Næste|Następna strona|Далее|επόμενη|Sonraki|下一页|次へ|다음".split(
      "|",
    ),
  )("sees that %s names the next page", (label) => {
    expect(labelIn(label)).toBe("next");
  });
});
