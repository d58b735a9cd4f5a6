import type { FieldName, Fields } from "../model/fields.js";
import { neededAddress } from "./allowed-address.js";
import { author, image, page } from "./block-shape.js";
import { boolean, list, object, oneOf, type Shape, ShapeWalk, string } from "./shape.js";

// Objects in the value of one field: a thousand tags or authors.
const MOST = 10_000;

/** What each field holds. */
const FIELD_SHAPES: Readonly<Record<FieldName, Shape>> = {
  title: string,
  subtitle: string,
  description: string,
  authors: list(author),
  published: string,
  modified: string,
  section: string,
  kicker: string,
  tags: list(string),
  url: page,
  canonicalUrl: page,
  shortUrl: page,
  nextPageUrl: page,
  siteName: string,
  language: string,
  direction: oneOf("ltr", "rtl"),
  type: string,
  access: object({ free: boolean, evidence: string }),
  leadImage: image,
};

/** A field's value as plain data. @throws {ShapeError} where it is none. */
export function checkedField<F extends FieldName>(field: F, value: unknown): Fields[F] {
  return FIELD_SHAPES[field](value, new ShapeWalk(MOST, neededAddress), field) as Fields[F];
}
