/** Any value JSON can hold. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;

/** An object as JSON holds it; keys come from the page, so read with care. */
export interface JsonObject {
  [key: string]: JsonValue;
}
