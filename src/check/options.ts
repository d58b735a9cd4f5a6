import { ArticleError, describeValue } from "../errors.js";
import { given } from "./given.js";

/** What a value may be, in words, and whether it is that. */
export type Rule = readonly [allowed: string, holds: (value: unknown) => boolean];

/** The rule of each option by its name. */
export type OptionRules<Options> = Readonly<Record<keyof Options, Rule>>;

/** `true` or `false`. */
export const flag: Rule = ["true or false", (value) => typeof value === "boolean"];

/** A function. */
export const callback: Rule = ["a function", (value) => typeof value === "function"];

/** A number from `least` up. */
/* @__NO_SIDE_EFFECTS__ */
export function numberFrom(least: number): Rule {
  return [
    `a number from ${least}`,
    (value) => typeof value === "number" && value >= least && Number.isFinite(value),
  ];
}

/** One of some words. */
export const oneOf = (...words: readonly string[]): Rule => [
  words.map((word) => JSON.stringify(word)).join(" or "),
  (value) => words.some((word) => word === value),
];

/**
 * A copy of the caller's options with no getter left in it: each is known by its name, and is what it may be or `undefined`. A
 * misspelt option must not be silent. `name` is that of the option that holds them, if one does.
 *
 * @throws ArticleError `bad-option`, naming the option and what is allowed.
 */
export function checkedOptions<Options extends object>(
  options: Options,
  rules: OptionRules<Options>,
  name?: string,
): Options {
  const all = name ?? "options";
  return given(all, () => {
    if (typeof options !== "object" || options === null || Array.isArray(options))
      refuseOption(all, "an object", options);
    const copy = { ...options };
    for (const [key, value] of Object.entries(copy)) {
      if (!Object.hasOwn(rules, key))
        throw new ArticleError(
          "bad-option",
          `${all}: ${describeValue(key)} is unknown; allowed are ${Object.keys(rules).join(", ")}`,
        );
      const [allowed, holds] = rules[key as keyof Options];
      if (value !== undefined && !holds(value))
        refuseOption(name === undefined ? key : `${name}.${key}`, allowed, value);
    }
    return copy;
  });
}

/** Refuses the value of an option. @throws ArticleError `bad-option` */
export function refuseOption(name: string, allowed: string, got: unknown): never {
  throw new ArticleError("bad-option", `${name}: ${allowed} is allowed, got ${describeValue(got)}`);
}
