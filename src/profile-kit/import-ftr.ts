import type { DataSource } from "../profile/data-source.js";
import { fromXPath } from "./xpath.js";

/** A profile made of another program's rules. It is data alone, so that it can be written as JSON. */
export interface ImportedProfile {
  readonly profile: ImportedSpec;
  /** What the file says to test by. */
  readonly tests: readonly { readonly url: string; readonly contains: readonly string[] }[];
  /** Lines that have no counterpart, with the reason. */
  readonly left: readonly { readonly line: string; readonly reason: string }[];
}

/** The part of a profile that a site-rule file can give. */
interface ImportedSpec {
  readonly id: string;
  readonly hosts: readonly string[];
  readonly fields: Readonly<Record<string, readonly DataSource[]>>;
  readonly layouts?: readonly {
    readonly id: string;
    readonly container: string;
    readonly drop?: readonly string[];
  }[];
}

const FIELDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    title: "title",
    author: "authors",
    date: "published",
    next_page_link: "nextPageUrl",
  }),
);
const NEEDLESS =
  /^(?:tidy|prune|autodetect_on_failure|parser|convert_double_br_tags|skip_json_ld|insert_detected_image|single_page_link_in_feed)$/;
const REASONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    find_string: "changes markup before it is read",
    replace_string: "changes markup before it is read",
    single_page_link: "is a second page to fetch",
    http_header: "is about fetching",
    if_page_contains: "is a condition: make it a layout's `when`",
    strip_comments: "has no counterpart",
    wrap_in: "changes markup before it is read",
    strip_attr: "changes markup before it is read",
    dissolve: "make it `unwrap` by hand",
    native_ad_clue: "is about whole pages: make it `isArticle`",
    strip_image_src: "is no element: drop the box around the picture by hand",
    footnotes: "footnotes are found without",
  }),
);
// A site has a dozen rules of a kind. Each layout of the profile repeats what is dropped.
const MOST = 100;
const TOO_MANY = `is one of more than ${MOST}`;

/** Makes a profile of a FiveFilters `ftr-site-config` file; `file` is its name, which is the host. */
export function importFtr(text: string, file: string): ImportedProfile {
  const host = (file.split("/").pop() ?? file)
    .replace(/\.txt$/, "")
    .replace(/^\./, "")
    .toLowerCase();
  const fields: Record<string, DataSource[]> = {};
  const containers: string[] = [];
  const drop: string[] = [];
  const tests: { url: string; contains: string[] }[] = [];
  const left: { line: string; reason: string }[] = [];
  for (const raw of text.split(/\r\n?|\n/)) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    const [, key = "", value = ""] = /^([a-z_]+)(?:\([^)]*\))?\s*:\s*(.*)$/i.exec(line) ?? [];
    const leave = (reason: string): void => void left.push({ line, reason });
    if (key === "test_url") tests.push({ url: value, contains: [] });
    else if (key === "test_contains") tests.at(-1)?.contains.push(value);
    else if (key === "strip_id_or_class" && drop.length >= MOST) leave(TOO_MANY);
    else if (key === "strip_id_or_class") {
      const name = value.replace(/^['"]|['"]$/g, "").replace(/["\\]/g, "\\$&");
      drop.push(`[class*="${name}"]`, `[id*="${name}"]`);
    } else if (key === "body" || key === "strip" || FIELDS.has(key)) {
      const found = fromXPath(value);
      const field = FIELDS.get(key);
      if (found === undefined) leave("is XPath that CSS cannot say");
      else if (key === "body" && containers.length < MOST) containers.push(found.selector);
      else if (key === "strip" && drop.length < MOST) drop.push(found.selector);
      else if (field === undefined || !add(fields, field, found)) leave(TOO_MANY);
    } else if (!NEEDLESS.test(key)) leave(REASONS.get(key) ?? "is not known");
  }
  const [container] = containers;
  // One after the other, as that program tries them: the first that stands on a page is its body.
  const layouts = containers.map((selector, i) => ({
    id: `body-${i + 1}`,
    container: selector,
    ...(drop.length > 0 && { drop }),
  }));
  if (container === undefined && drop.length > 0)
    left.push({ line: "strip", reason: "there is no body rule to strip from" });
  if (container === undefined && Object.keys(fields).length === 0)
    left.push({ line: file, reason: "holds no rule for a field or the body" });
  return {
    profile: {
      id: host.replace(/[^a-z0-9.-]/g, "-"),
      hosts: [host],
      fields,
      ...(layouts.length > 0 && { layouts }),
    },
    tests,
    left,
  };
}

/** Adds a source of a field, if it has not too many. */
function add(
  fields: Record<string, DataSource[]>,
  name: string,
  { selector, attribute }: { selector: string; attribute?: string },
): boolean {
  fields[name] ??= [];
  const sources = fields[name];
  if (sources.length >= MOST) return false;
  sources.push(attribute === undefined ? { text: selector } : { attr: attribute, of: selector });
  return true;
}
