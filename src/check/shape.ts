import { flag, numberFrom, type Rule } from "./options.js";
import { Visits } from "./visits.js";

/** What a value is checked against; gives a plain copy with nothing but what is known, or says what is wrong. */
export type Shape = (value: unknown, walk: ShapeWalk, where: string) => unknown;

/** A value that is not of its shape; the message says where and what is allowed. */
export class ShapeError extends Error {}

/** What an address may be of. */
export type AddressKind = "link" | "page" | "picture";

/** What is kept of an address. @throws {ShapeError} where it is refused. */
export type AddressCheck = (address: string, kind: AddressKind, where: string) => string;

// A tree is at most 1,024 deep, and each level of it makes at most two of a body.
const DEEPEST = 3000;

/** One check of one value: how much it may still visit, and what is open around it. */
export class ShapeWalk {
  readonly #visits: Visits;
  readonly #path: object[] = [];

  /** Which addresses pass. */
  readonly address: AddressCheck;

  /** `most` objects may be visited. */
  constructor(most: number, address: AddressCheck) {
    this.#visits = new Visits(most);
    this.address = address;
  }

  /** Visits an object: no ring, no depth and no number that only a hostile value has. */
  inside<Result>(value: object, where: string, visit: () => Result): Result {
    const isFine = this.#visits.enter(value) && this.#path.length < DEEPEST;
    if (!isFine || (this.#visits.isAgain && this.#path.includes(value)))
      fail(where, "no value that is larger, deeper or holds itself");
    this.#path.push(value);
    try {
      return visit();
    } finally {
      this.#path.pop();
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

/** A value that holds to a rule. */
/* @__NO_SIDE_EFFECTS__ */
function ruled([allowed, holds]: Rule): Shape {
  return (value, _, where) => (holds(value) ? value : fail(where, allowed));
}

/** Text. */
export const string: Shape = (value, walk, where) =>
  typeof value === "string" ? walk.read(value, where) : fail(where, "text");

/** Text that says something: a name. */
export const name: Shape = (value, walk, where) =>
  value === "" ? fail(where, "text that is not empty") : string(value, walk, where);

/** Yes or no. */
export const boolean: Shape = ruled(flag);

/** A number from `least` up. */
/* @__NO_SIDE_EFFECTS__ */
export function number(least: number): Shape {
  return ruled(numberFrom(least));
}

/** A whole number from `least` up. */
/* @__NO_SIDE_EFFECTS__ */
export function whole(least: number): Shape {
  return ruled([
    `a whole number from ${least}`,
    (value) => Number.isInteger(value) && (value as number) >= least,
  ]);
}

/** One of some words. */
/* @__NO_SIDE_EFFECTS__ */
export function oneOf(...allowed: readonly (string | number | boolean)[]): Shape {
  return ruled([allowed.join(", "), (value) => allowed.some((one) => one === value)]);
}

/** An address that passes. */
/* @__NO_SIDE_EFFECTS__ */
export function address(kind: AddressKind): Shape {
  return (value, walk, where) => walk.address(string(value, walk, where) as string, kind, where);
}

/** A list whose members are all of one shape. */
/* @__NO_SIDE_EFFECTS__ */
export function list(item: Shape): Shape {
  return (value, walk, where) => {
    if (!Array.isArray(value)) return fail(where, "a list");
    return walk.inside(value, where, () => {
      const made: unknown[] = [];
      for (let i = 0; i < value.length; i++) made.push(item(value[i], walk, `${where}[${i}]`));
      return made;
    });
  };
}

/** Members of an object by their names. */
export type Members = Readonly<Record<string, Shape>>;

/** An object; what is not named is left out of the copy. */
/* @__NO_SIDE_EFFECTS__ */
export function object(required: Members, optional: Members = {}): Shape {
  const members = Object.entries({ ...required, ...optional });
  return (value, walk, where) => {
    if (!isObject(value) || Array.isArray(value)) return fail(where, "an object");
    return walk.inside(value, where, () => {
      const made: Record<string, unknown> = {};
      for (const [key, shape] of members) {
        // As JSON has it: a member that is undefined is none.
        const inner = Object.hasOwn(value, key) ? value[key] : undefined;
        const isNeeded = Object.hasOwn(required, key);
        // What is empty says nothing: in an article it is not there.
        if (inner !== undefined && (isNeeded || inner !== ""))
          made[key] = shape(inner, walk, `${where}.${key}`);
        else if (isNeeded) throw new ShapeError(`${where}.${key}: a value is needed`);
      }
      return made;
    });
  };
}

/** An object whose `type` says which of some shapes it has. */
/* @__NO_SIDE_EFFECTS__ */
export function tagged(shapes: Members): Shape {
  return (value, walk, where) => {
    const type = isObject(value) && value["type"];
    const shape = typeof type === "string" && Object.hasOwn(shapes, type) && shapes[type];
    return shape
      ? { type, ...(shape(value, walk, where) as object) }
      : fail(`${where}.type`, Object.keys(shapes).join(", "));
  };
}

/** A shape that is made when it is first asked for: for shapes that hold themselves. */
/* @__NO_SIDE_EFFECTS__ */
export function deferred(shape: () => Shape): Shape {
  return (value, walk, where) => shape()(value, walk, where);
}

/** What has members, as they may be anything. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
