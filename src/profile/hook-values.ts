import { checkedField } from "../check/field-shape.js";
import type { FieldName, Fields } from "../model/fields.js";

/** What `choose` gives: one of the candidates, as its type says. */
export function chosenOf<F extends FieldName>(
  field: F,
  given: unknown,
): { readonly source: string; readonly value: Fields[F] } {
  if (typeof given !== "object" || given === null || !("source" in given) || !("value" in given))
    throw new TypeError("a candidate or undefined is allowed");
  return { source: String(given.source), value: checkedField(field, given.value) };
}

/** What a source gives: a list, as its type says. */
export function valuesOf(given: unknown): readonly unknown[] {
  if (Array.isArray(given)) return given;
  throw new TypeError("a list of values is allowed");
}
