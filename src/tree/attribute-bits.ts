import { type Attributes, attributeNames } from "./attributes.js";

/**
 * The attributes that are asked for of every element of a page, and the bit of each. Most elements have one of them or none;
 * to look for one in an object whose shape no two elements share takes V8 a search, of which a page had fifty an element.
 */
export const ATTRIBUTE = {
  class: 1,
  id: 2,
  style: 4,
  hidden: 8,
  "aria-hidden": 16,
  itemprop: 32,
  itemtype: 64,
  itemscope: 128,
  typeof: 256,
  role: 512,
  rel: 1024,
  href: 2048,
  name: 4096,
  "aria-controls": 8192,
  "data-target": 16_384,
  "data-bs-target": 32_768,
  "aria-expanded": 65_536,
  for: 131_072,
  popover: 262_144,
  "data-page": 524_288,
  "data-props": 524_288,
  "data-react-props": 524_288,
} as const;

const BITS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(Object.entries(ATTRIBUTE));

/** The bit of an attribute's name; 0 of one that is seldom asked for. */
export function attributeBit(name: string): number {
  return BITS.get(name) ?? 0;
}

/** The bits of all attributes. */
export function attributeBits(attributes: Attributes): number {
  let bits = 0;
  for (const name of attributeNames(attributes)) bits |= attributeBit(name);
  return bits;
}
