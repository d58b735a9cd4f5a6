// Stands in the builds for what mdast-util-to-markdown and its extensions have for trees that ours are none of: see tsup.config.ts.

// Handlers of nodes that we never make.
export const definition = undefined;
export const html = undefined;
export const imageReference = undefined;
export const linkReference = undefined;
export const htmlKind = () => undefined;

// Headings of ours have no line breaks, and we ask for fences: none is underlined, no code is indented.
export const formatHeadingAsSetext = () => false;
export const formatCodeAsIndented = () => false;

// A root of ours holds blocks alone.
export const phrasing = () => false;

// The identifiers of our footnotes are numbers.
export const decodeString = (value) => value;

// It looks for line breaks in headings; mdast-util-gfm-table uses it only where it reads Markdown.
export const EXIT = false;
export const visit = () => undefined;
