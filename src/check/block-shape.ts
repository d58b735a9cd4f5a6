import {
  address,
  boolean,
  deferred,
  list,
  type Members,
  name,
  number,
  object,
  oneOf,
  type Shape,
  string,
  tagged,
  whole,
} from "./shape.js";

const link = address("link");
/** An address that a page can have. */
export const page: Shape = address("page");
const picture = address("picture");
const size = number(0);
const integer = anyWhole();

const inlines: Shape = list(deferred(() => inline));
const parent = object({ children: inlines });
const valued = object({ value: string });
const inline: Shape = tagged({
  text: valued,
  emphasis: parent,
  strong: parent,
  delete: parent,
  superscript: parent,
  subscript: parent,
  inlineCode: valued,
  link: object({ url: link, children: inlines }),
  break: object({}),
  footnoteReference: object({ identifier: name }, { label: string }),
  inlineMath: object({ value: string }, { mathml: string }),
});

const position = object({ start: whole(0), end: whole(0) });
const blocks: Shape = list(deferred(() => block));
/* @__NO_SIDE_EFFECTS__ */
function blockOf(required: Members, optional: Members = {}): Shape {
  return object(required, { position, ...optional });
}

const CAPTION = { caption: string, credit: string };
// Of a picture in a figure the address may be unknown.
const IMAGE = {
  alt: string,
  caption: string,
  credit: string,
  width: size,
  height: size,
  candidates: list(object({ src: picture }, { width: size, density: size })),
};
// Made in a function: bundlers keep what is spread, cut or looked up where a file is loaded, though nothing asks for it.
/* @__NO_SIDE_EFFECTS__ */
function imageOf(required: Members, optional: Members = {}): Shape {
  return object(required, { ...optional, ...IMAGE });
}
const cell = object(
  { children: inlines },
  { header: oneOf(true), colSpan: whole(1), rowSpan: whole(0), blocks },
);

/** A picture: `Image`. */
export const image: Shape = object({ src: picture }, IMAGE);
/** `Author`. */
export const author: Shape = object(
  { name },
  { url: page, image: picture, role: string, kind: oneOf("person", "organization") },
);

/** Any `Block`, with all that it holds. */
export const block: Shape = tagged({
  paragraph: blockOf({ children: inlines }),
  heading: blockOf({ depth: oneOf(1, 2, 3, 4, 5, 6), children: inlines }),
  blockquote: blockOf({ children: blocks }, { cite: page }),
  list: blockOf(
    {
      ordered: boolean,
      items: list(object({ children: blocks }, { checked: boolean, value: integer })),
    },
    { start: integer, reversed: oneOf(true), style: oneOf("a", "A", "i", "I") },
  ),
  code: blockOf({ value: string }, { lang: string }),
  table: blockOf({ rows: list(object({ cells: list(cell) })) }, { caption: string }),
  thematicBreak: blockOf({}),
  math: blockOf({ value: string }, { mathml: string }),
  figure: blockOf({ images: list(imageOf({}, { src: picture })) }, CAPTION),
  embed: blockOf(
    { provider: name },
    {
      url: page,
      id: string,
      title: string,
      text: string,
      caption: string,
      credit: string,
      poster: picture,
      sources: list(object({ src: page }, { type: string })),
    },
  ),
  liveEntry: blockOf({ authors: list(author), children: blocks }, { time: string, title: string }),
  footnoteDefinition: blockOf({ identifier: name, children: blocks }),
  definitionList: blockOf({ items: list(object({ term: inlines, children: blocks })) }),
  callout: blockOf({ kind: name, children: blocks }, { title: string }),
  details: blockOf({ children: blocks }, { summary: string }),
});

// See `imageOf`.
/* @__NO_SIDE_EFFECTS__ */
function anyWhole(): Shape {
  return whole(Number.MIN_SAFE_INTEGER);
}
