import { given } from "../check/given.js";
import { ArticleError, describeValue } from "../errors.js";
import { valuesAt } from "../json/path.js";
import type { ElementView } from "../model/element.js";
import type { Phase } from "../model/evidence.js";
import type { JsonObject, JsonValue } from "../model/json.js";
import type { PageView } from "../model/page.js";

/** One place where a value may be found: its name for `provenance`, and a reader. */
export interface Source {
  /** What `provenance` prints: `"meta:og:title"`. */
  readonly from: string;
  /** `body` sources are read when the body is complete. */
  readonly phase: Phase;
  /** May the value still come while the body is read, although `phase` is `head`? */
  readonly late?: boolean;
  /** All values found, in order of the page; `[]` when there is none. */
  read(page: PageView): readonly unknown[];
}

/**
 * The content of `<meta name|property|itemprop="key">`.
 *
 * @example
 * ```ts
 * import { meta } from "offprint/profile";
 * console.log(meta("og:title").from);
 * ```
 * ```text output
 * meta:og:title
 * ```
 */
export function meta(key: string): Source {
  return { from: `meta:${key}`, phase: "head", read: (page) => page.meta(key) };
}

/**
 * A property of the page's JSON-LD: `"author.name"` walks, arrays fan out, `@id` references are followed.
 *
 * `type` keeps to nodes of that `@type` (one or several); without it every node is looked at.
 */
export function jsonLd(path: string, type?: string | readonly string[]): Source {
  const keys = path.split(".");
  const types = type === undefined ? undefined : typeof type === "string" ? [type] : type;
  return {
    from: `json-ld:${path}`,
    phase: "head",
    late: true,
    read: (page) =>
      page.jsonLd
        .filter(
          (node) =>
            types === undefined ||
            [node["@type"]].flat().some((t) => typeof t === "string" && types.includes(t)),
        )
        .flatMap((node) => valuesAt(node, keys, (id) => page.node(id))),
  };
}

/**
 * A value in embedded page state: `state("__NEXT_DATA__", "props.pageProps.post.title")`.
 *
 * Arrays fan out unless a key is a number.
 */
export function state(name: string, path: string): Source {
  const keys = path.split(".");
  return {
    from: `state:${name}.${path}`,
    phase: "body",
    read(page) {
      const value = page.state(name);
      return valuesAt(value, keys);
    },
  };
}

/** Text of every element that matches, in order; empty texts are passed over. */
export function text(selector: string): Source {
  return select(selector, (element) => element.text() || undefined, `css:${selector}`);
}

/** An attribute of every element that matches, in order. */
export function attr(selector: string, name: string): Source {
  return select(selector, (element) => element.attr(name), `css:${selector}@${name}`);
}

/**
 * Whatever `read` makes of every element that matches; `undefined` declines.
 *
 * @param selector A CSS selector.
 * @param read Makes a raw value of an element; `undefined` declines.
 * @param from Name of the source, as `provenance` prints it.
 */
export function select(
  selector: string,
  read: (element: ElementView) => unknown,
  from?: string,
): Source {
  if (typeof selector !== "string")
    throw new ArticleError(
      "bad-profile",
      `selector: text is allowed, got ${describeValue(selector)}`,
    );
  return {
    from: from ?? `css:${selector}`,
    phase: "body",
    read: (page) =>
      page.root
        .all(selector)
        .map(read)
        .filter((value) => value !== undefined),
  };
}

/** `href` of `<link rel="…">`. */
export function link(rel: string): Source {
  return {
    from: `link:${rel}`,
    phase: "head",
    read: (page) => page.links(rel).map((found) => found.href),
  };
}

/**
 * A value worked out from the whole page: name it well, it is printed in `provenance`.
 *
 * @param from Name of the source, as `provenance` prints it.
 * @param phase `head` if the value is there when the head has been read.
 * @param read Makes raw values of the page; `[]` where there is none.
 */
/* @__NO_SIDE_EFFECTS__ */
export function derive(
  from: string,
  phase: Phase,
  read: (page: PageView) => readonly unknown[],
): Source {
  return { from, phase, read };
}

/** A value as a list of values: none where it is not known. */
export function asList(value: unknown): readonly unknown[] {
  return value === undefined ? [] : [value];
}

/**
 * The values at a path of JSON. Lists fan out unless a key is a number; `null` is no value.
 *
 * @param value Where to begin.
 * @param keys One for each step.
 * @param resolve Finds the object behind `{"@id": "…"}`.
 * @throws ArticleError `bad-option` where they cannot be read.
 */
export function walk(
  value: JsonValue | undefined,
  keys: readonly string[],
  resolve?: (id: string) => JsonObject | undefined,
): JsonValue[] {
  return given("walk", () => valuesAt(value, keys, resolve));
}
