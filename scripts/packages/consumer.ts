// What a program in TypeScript writes: type-checked against the packed types by several compilers and resolutions.
import {
  type Article,
  ArticleError,
  type ArticleEvent,
  type Block,
  parseArticle,
  readArticle,
  streamArticle,
  toHtml,
  toText,
} from "offprint";
import { parseArticle as parseWithout } from "offprint/core";
import { toMarkdown, toMdast } from "offprint/markdown";
import { defineProfile, loadProfiles, meta, text } from "offprint/profile";
import { sites } from "offprint/sites";
import { forums } from "offprint/sites/forums";
import { nytimes } from "offprint/sites/nytimes";
import { checkProfile } from "offprint/testing";

const profile = defineProfile({
  id: "a",
  hosts: ["a.example"],
  fields: { title: [text("h1"), meta("og:title")] },
  layouts: [{ id: "b", container: "main", drop: [".ad"] }],
});
const article: Article = parseArticle("<main><h1>Rain</h1><p>It rained.", {
  url: new URL("https://a.example/"),
  profiles: [profile, ...sites],
  limits: { depth: 100 },
});
export const words = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.type === "paragraph" ? toText(block).split(" ") : []));
export const first: string | undefined = article.authors[0]?.name;
export const names: (keyof Article)[] = ["title", "body"];
export async function read(
  source: Response | ReadableStream<Uint8Array> | AsyncIterable<string>,
): Promise<string> {
  try {
    const events: ArticleEvent["type"][] = [];
    for await (const event of streamArticle(source)) events.push(event.type);
    return toHtml(await readArticle(source), { document: true });
  } catch (error) {
    return error instanceof ArticleError ? error.code : "";
  }
}
export const others = [
  parseWithout("", { profiles: [nytimes, ...forums] }),
  toMarkdown(article),
  toMdast(article).children.length,
  loadProfiles("[]"),
  checkProfile,
];
