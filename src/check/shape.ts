import { Visits } from "./visits.js";

/** What a value is checked against; gives a plain copy with nothing but what is known, or says what is wrong. */
export type Shape = (value: unknown, walk: ShapeWalk, where: string) => unknown;

/** A value that is not of its shape; the message says where and what is allowed. */
export class ShapeError extends Error {
  override readonly name: string = "ShapeError";
}

// A tree is at most 1,024 deep, and each level of it makes at most two of a body.
const DEEPEST = 3000;

/** One check of one value: how much it may still visit, and what is open around it. */
export class ShapeWalk {
  readonly #visits: Visits;
  readonly #open = new Set<object>();

  /** Is an address that does not pass `""`, and the rest kept? */
  readonly emptiesAddresses: boolean;

  /** `most` objects may be visited. */
  constructor(most: number, emptiesAddresses = false) {
    this.#visits = new Visits(most);
    this.emptiesAddresses = emptiesAddresses;
  }

  /** Visits an object: no ring, no depth and no number that only a hostile value has. */
  inside<Result>(value: object, where: string, visit: () => Result): Result {
    if (this.#open.has(value)) fail(where, "no value that holds itself");
    if (!this.#visits.enter(value) || this.#open.size >= DEEPEST)
      fail(where, "no larger or deeper value");
    this.#open.add(value);
    try {
      return visit();
    } finally {
      this.#open.delete(value);
    }
  }

  /** Visits a text, which may stand in many places. */
  read(text: string, where: string): string {
    return this.#visits.read(text) ? text : fail(where, "no longer text");
  }
}

/** Refuses a value. */
function fail(where: string, allowed: string): never {
  throw new ShapeError(`${where}: ${allowed} is allowed`);
}

/** Text. */
export const string: Shape = (value, walk, where) =>
  typeof value === "string" ? walk.read(value, where) : fail(where, "text");

/** Text that says something: a name. */
export const name: Shape = (value, walk, where) =>
  typeof value === "string" && value !== ""
    ? walk.read(value, where)
    : fail(where, "text that is not empty");

/** Yes or no. */
export const boolean: Shape = (value, _, where) =>
  typeof value === "boolean" ? value : fail(where, "true or false");

/** A number from `least` up. */
export const number =
  (least: number, whole: boolean): Shape =>
  (value, _, where) =>
    typeof value === "number" &&
    Number.isFinite(value) &&
    value >= least &&
    (!whole || Number.isInteger(value))
      ? value
      : fail(where, `a ${whole ? "whole " : ""}number from ${least}`);

/** One of some words. */
export const oneOf =
  (...allowed: readonly (string | number | boolean)[]): Shape =>
  (value, _, where) =>
    allowed.some((one) => one === value) ? value : fail(where, allowed.join(", "));

/** An address that passes. */
export const address =
  (pass: (value: string) => string | undefined): Shape =>
  (value, walk, where) => {
    if (typeof value !== "string") return fail(where, "an address");
    return (
      pass(walk.read(value, where)) ??
      (walk.emptiesAddresses ? "" : fail(where, "an http or https address"))
    );
  };

/** A list whose members are all of one shape. */
export const list =
  (item: Shape): Shape =>
  (value, walk, where) => {
    if (!Array.isArray(value)) return fail(where, "a list");
    return walk.inside(value, where, () => {
      const made: unknown[] = [];
      for (let i = 0; i < value.length; i++) made.push(item(value[i], walk, `${where}[${i}]`));
      return made;
    });
  };

/** Members of an object by their names. */
export type Members = Readonly<Record<string, Shape>>;

/** An object; what is not named is left out of the copy. */
export function object(required: Members, optional: Members = {}): Shape {
  return (value, walk, where) => {
    if (!isObject(value) || Array.isArray(value)) return fail(where, "an object");
    return walk.inside(value, where, () => {
      const made: Record<string, unknown> = {};
      for (const key of Object.keys(value)) {
        const needed = own(required, key);
        const shape = needed ?? own(optional, key);
        const inner = value[key];
        // What is empty says nothing: in an article it is not there.
        if (needed === undefined && inner === "") continue;
        // As JSON has it: a member that is undefined is none.
        if (shape !== undefined && inner !== undefined)
          made[key] = shape(inner, walk, `${where}.${key}`);
      }
      for (const key of Object.keys(required))
        if (!Object.hasOwn(made, key)) throw new ShapeError(`${where}.${key}: a value is needed`);
      return made;
    });
  };
}

/** An object whose `type` says which of some shapes it has. */
export function tagged(shapes: Members): Shape {
  return (value, walk, where) => {
    const type = isObject(value) ? value["type"] : undefined;
    const shape = typeof type === "string" ? own(shapes, type) : undefined;
    return shape === undefined
      ? fail(`${where}.type`, Object.keys(shapes).join(", "))
      : shape(value, walk, where);
  };
}

/** A shape that is made when it is first asked for: for shapes that hold themselves. */
export const deferred =
  (shape: () => Shape): Shape =>
  (value, walk, where) =>
    shape()(value, walk, where);

function own(table: Members, key: string): Shape | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** What has members, as they may be anything. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
