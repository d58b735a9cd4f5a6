// Not published: the file that holds what is wanted without the parser.
export * from "./errors.js";
export * from "./render/html/to-html.js";
export * from "./render/text.js";
export * from "./views/chunks.js";
export * from "./views/excerpt.js";
export * from "./views/images.js";
export * from "./views/links.js";
export * from "./views/outline.js";
