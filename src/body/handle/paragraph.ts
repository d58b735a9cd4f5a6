import type { Handler } from "../context.js";

/** A paragraph; two line breaks inside make two of it. */
export const paragraph: Handler = (element, reader) => reader.paragraphs(element);
