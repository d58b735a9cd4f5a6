import type { JsonObject, JsonValue } from "../model/json.js";

// Lists in lists carry no meaning in page data; what is nested deeper than this is an attack.
const DEEPEST_LIST = 8;

/**
 * The values at a path of JSON. Lists fan out unless a key is a number; `null` is no value.
 *
 * `resolve` is asked for the object behind `{"@id": "…"}` where the path leads through such a reference.
 *
 * @param value Where to begin.
 * @param keys One for each step.
 * @param resolve Finds the object behind `{"@id": "…"}`.
 */
export function valuesAt(
  value: JsonValue | undefined,
  keys: readonly string[],
  resolve?: (id: string) => JsonObject | undefined,
): JsonValue[] {
  let values = value === undefined ? [] : [value];
  for (const key of keys) {
    const next: JsonValue[] = [];
    const index = NUMBER.test(key) ? Number(key) : undefined;
    for (const item of index === undefined ? flat(values) : values) {
      const holder = dereference(item, key, resolve);
      const found = Array.isArray(holder) ? holder[index ?? -1] : ownProperty(holder, key);
      if (found !== undefined && found !== null) next.push(found);
    }
    values = next;
  }
  const found = flat(values);
  return resolve === undefined
    ? [...found]
    : found.map((item) => dereference(item, undefined, resolve));
}

const NUMBER = /^\d+$/;

/** The value of a page's object under one of its own keys; never what every object inherits. */
export function ownProperty(value: JsonValue | undefined, key: string): JsonValue | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function flat(values: readonly JsonValue[]): readonly JsonValue[] {
  // Most values are no lists, and flat() is slow even then.
  if (!values.some((item) => item === null || Array.isArray(item))) return values;
  return (values.flat(DEEPEST_LIST) as JsonValue[]).filter((item) => item !== null);
}

function dereference(
  item: JsonValue,
  key: string | undefined,
  resolve?: (id: string) => JsonObject | undefined,
): JsonValue {
  if (resolve === undefined) return item;
  const id = ownProperty(item, "@id");
  if (typeof id !== "string") return item;
  const bare =
    key === undefined
      ? ownProperty(item, "name") === undefined
      : ownProperty(item, key) === undefined;
  return bare ? (resolve(id) ?? item) : item;
}
