/**
 * The attributes of an element: names in lower case and their values, in turn. A list takes a third of the memory of a table,
 * and of two or three names the right one is found sooner by looking at each.
 */
export type Attributes = readonly string[];

export const NO_ATTRIBUTES: Attributes = [];

/** The value of an attribute, as written. */
export function attributeIn(attributes: Attributes, name: string): string | undefined {
  for (let i = 0; i < attributes.length; i += 2)
    if (attributes[i] === name) return attributes[i + 1];
  return undefined;
}

/** The names of all attributes. */
export function attributeNames(attributes: Attributes): string[] {
  return attributes.filter((_, i) => i % 2 === 0);
}
