import type { NoteKind } from "../model/article.js";
import { allowedPageUrl, allowedPictureUrl, allowedUrl } from "../text/address/allowed-url.js";
import {
  address,
  boolean,
  lazy,
  list,
  name,
  number,
  object,
  oneOf,
  type Shape,
  string,
  tagged,
} from "./shape.js";

const link = address((url) => allowedUrl(url, undefined));
/** An address that a page can have. */
export const page: Shape = address((url) => allowedPageUrl(url, undefined));
const picture = address((url) => allowedPictureUrl(url, undefined));
const size = number(0, false);
const integer = number(Number.MIN_SAFE_INTEGER, true);
const type = string;

const inlines: Shape = list(lazy(() => inline));
const parent = object({ type, children: inlines });
const inline: Shape = tagged({
  text: object({ type, value: string }),
  emphasis: parent,
  strong: parent,
  delete: parent,
  superscript: parent,
  subscript: parent,
  inlineCode: object({ type, value: string }),
  link: object({ type, url: link, children: inlines }),
  break: object({ type }),
  footnoteReference: object({ type, identifier: name }, { label: string }),
  inlineMath: object({ type, value: string }, { mathml: string }),
});

const position = object({ start: number(0, true), end: number(0, true) });
const blocks: Shape = list(lazy(() => block));

const IMAGE = {
  alt: string,
  caption: string,
  credit: string,
  width: size,
  height: size,
  candidates: list(object({ src: picture }, { width: size, density: size })),
};
/** A picture of a figure; its `src` may be unknown. */
const figureImage = object({}, { src: picture, ...IMAGE });

/** A picture: `Image`. */
export const image: Shape = object({ src: picture }, IMAGE);
/** `Author`. */
export const author: Shape = object(
  { name },
  { url: page, image: picture, role: string, kind: oneOf("person", "organization") },
);

/** Any `Block`, with all that it holds. */
export const block: Shape = tagged({
  paragraph: object({ type, children: inlines }, { position }),
  heading: object({ type, depth: oneOf(1, 2, 3, 4, 5, 6), children: inlines }, { position }),
  blockquote: object({ type, children: blocks }, { cite: page, position }),
  list: object(
    {
      type,
      ordered: boolean,
      items: list(object({ children: blocks }, { checked: boolean, value: integer })),
    },
    {
      start: integer,
      reversed: oneOf(true),
      style: oneOf("a", "A", "i", "I"),
      position,
    },
  ),
  code: object({ type, value: string }, { lang: string, position }),
  table: object(
    {
      type,
      rows: list(
        object({
          cells: list(
            object(
              { children: inlines },
              {
                header: oneOf(true),
                colSpan: number(1, true),
                rowSpan: number(0, true),
                blocks,
              },
            ),
          ),
        }),
      ),
    },
    { caption: string, position },
  ),
  thematicBreak: object({ type }, { position }),
  math: object({ type, value: string }, { mathml: string, position }),
  figure: object(
    { type, images: list(figureImage) },
    { caption: string, credit: string, position },
  ),
  embed: object(
    { type, provider: name },
    {
      url: page,
      id: string,
      title: string,
      text: string,
      caption: string,
      credit: string,
      poster: picture,
      sources: list(object({ src: page }, { type: string })),
      position,
    },
  ),
  liveEntry: object(
    { type, authors: list(author), children: blocks },
    { time: string, title: string, position },
  ),
  footnoteDefinition: object({ type, identifier: name, children: blocks }, { position }),
  definitionList: object(
    { type, items: list(object({ term: inlines, children: blocks })) },
    { position },
  ),
  callout: object({ type, kind: name, children: blocks }, { title: string, position }),
  details: object({ type, children: blocks }, { summary: string, position }),
});

/** What a note may be. */
export const NOTE_KINDS: readonly NoteKind[] = [
  "correction",
  "credit",
  "print",
  "bio",
  "source",
  "note",
];

/** `Note`. */
export const note: Shape = object({ kind: oneOf(...NOTE_KINDS), children: blocks });
