import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Article, Block } from "../../src/index.js";
import { outline } from "../body/read.js";

/** What is expected of one page, in a form that can be read beside it. */
interface Expected {
  /** What the page is, and which traps it holds. */
  readonly about: string;
  /** The address the page is read from. */
  readonly url: string;
  /** The page is fed as bytes of this charset, not as a string. */
  readonly charset?: "windows-1252";
  readonly article: Summary;
  /** What changes when a source is taken away: see `remove.ts`. Everything else must stay. */
  readonly without?: { readonly [removal: string]: Partial<Summary> };
}

/** A whole article, its blocks in a short form; confidence and word count follow from the rest. */
export interface Summary {
  readonly fields: { readonly [name: string]: unknown };
  /** Source of each field. */
  readonly sources: { readonly [name: string]: string };
  readonly body: readonly string[];
  /** `kind: blocks`. */
  readonly notes: readonly string[];
  /** Codes. */
  readonly issues: readonly string[];
}

/** A page under `fixtures/`, and what is expected of it. */
export interface SitePage {
  readonly name: string;
  readonly html: string;
  readonly expected: Expected;
}

/** The pages of one site. */
export function sitePages(site: string): SitePage[] {
  const folder = fileURLToPath(new URL(`../../fixtures/${site}/`, import.meta.url));
  return readdirSync(folder)
    .filter((file) => file.endsWith(".html"))
    .sort()
    .map((file) => {
      const name = file.slice(0, -".html".length);
      return {
        name,
        html: readFileSync(`${folder}${file}`, "utf8"),
        expected: JSON.parse(readFileSync(`${folder}${name}.json`, "utf8")) as Expected,
      };
    });
}

/** The article in the form of {@link Expected}. */
export function summarize(article: Article): Summary {
  const { body, notes, issues, provenance, wordCount, confidence, trace, ...fields } = article;
  const sources = Object.entries(provenance).map(([field, { source }]) => [field, source]);
  return {
    fields,
    sources: Object.fromEntries(sources),
    body: body.flatMap(line),
    notes: notes.map((note) => `${note.kind}: ${note.children.flatMap(line).join(" ")}`),
    issues: issues.map((issue) => issue.code),
  };
}

/** A block in one line; of pictures and embeds all there is. */
function line(block: Block): string[] {
  if (block.type === "figure")
    return block.images.map((image) => `figure:${JSON.stringify(image)}`);
  if (block.type === "liveEntry") {
    const who = block.authors.map(({ name, url }) =>
      url === undefined ? name : `${name} <${url}>`,
    );
    return [
      `liveEntry: ${who.join(", ")} ${block.time ?? "-"}: ${block.children.flatMap(line).join(" | ")}`,
    ];
  }
  if (block.type !== "embed") return outline([block]);
  const { type, ...rest } = block;
  return [`${type}:${JSON.stringify(rest)}`];
}
