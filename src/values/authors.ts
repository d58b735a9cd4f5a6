import { languagesOf } from "../dates/hints.js";
import type { Author } from "../model/fields.js";
import type { PageView } from "../model/page.js";
import { pageUrl, pictureUrl } from "../text/address/url.js";
import { shownLine, withoutInvisibleMarks } from "../text/invisible-marks.js";
import { namesInLine } from "../text/people/names-in-line.js";

// The longest list of a paper on the corpus has 40 names; what is longer is no list of authors.
const MOST = 400;

/** Authors from names, by-lines and JSON-LD people, in order; the same name once. */
export function readAuthors(raw: readonly unknown[], page: PageView): Author[] | undefined {
  const language = page.language ?? page.memo(languagesOf)[0];
  const authors = new Map<string, Author>();
  for (const value of raw.slice(0, MOST)) {
    for (const author of typeof value === "string"
      ? fromText(value, language, page)
      : fromObject(value, page, language)) {
      const key = author.name.toLowerCase();
      authors.set(key, { ...author, ...authors.get(key) });
    }
  }
  return authors.size > 0 ? [...authors.values()] : undefined;
}

function fromText(text: string, language: string | undefined, page: PageView): Author[] {
  return namesInLine(withoutInvisibleMarks(text), language, page).map((name) => ({ name }));
}

function fromObject(value: unknown, page: PageView, language: string | undefined): Author[] {
  const parts = ["givenName", "familyName"].flatMap((key) => texts(value, key).slice(0, 1));
  const written = texts(value, "name");
  const names = (written.length > 0 ? written : [parts.join(" ")]).flatMap((name) =>
    namesInLine(name, language, page),
  );
  const [name] = names;
  if (name === undefined) return [];
  if (names.length > 1) return names.map((each) => ({ name: each }));
  const url = first(texts(value, "url"), (href) => pageUrl(href, page.base));
  const image = first(texts(value, "image"), (src) => pictureUrl(src, page.base));
  const role = texts(value, "jobTitle", "role")[0];
  const kind = kindOf(texts(value, "@type", "kind"));
  return [
    {
      name,
      ...(url && { url }),
      ...(image && { image }),
      ...(role && { role }),
      ...(kind && { kind }),
    },
  ];
}

function kindOf(types: readonly string[]): Author["kind"] {
  if (types.some((type) => /^(?:https?:\/\/schema\.org\/)?person$/i.test(type))) return "person";
  return types.some((type) => /organi[sz]ation$/i.test(type)) ? "organization" : undefined;
}

/** The texts under the first of the keys that has any; an object counts by its own address or name. */
function texts(value: unknown, ...keys: string[]): string[] {
  for (const key of keys) {
    const read = members(value, key).flatMap((item) =>
      typeof item === "object" ? PARTS.flatMap((part) => members(item, part)).slice(0, 1) : [item],
    );
    const usable = read
      .filter((item) => typeof item === "string")
      .map(shownLine)
      .filter((item) => item !== "");
    if (usable.length > 0) return usable;
  }
  return [];
}

const PARTS = ["url", "contentUrl", "name", "@value"];

function members(value: unknown, key: string): unknown[] {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return [];
  return [(value as Record<string, unknown>)[key]].flat();
}

function first(
  values: readonly string[],
  read: (value: string) => string | undefined,
): string | undefined {
  for (const value of values) {
    const found = read(value);
    if (found !== undefined) return found;
  }
  return undefined;
}
