import { ArticleError } from "../../errors.js";
import {
  type Article,
  type ArticleEvent,
  type ParseOptions,
  parseArticle,
  streamArticle,
} from "../../index.js";
import { writtenArticle } from "../article/format.js";
import { failureReason } from "../failure.js";
import { type LoadedRecord, loadRecord, RecordError } from "./load-record.js";
import type { BatchErrorCode, BatchResult, NumberedRecord } from "./record.js";
import type { BatchSetup } from "./setup.js";

/** Turns a record into its line of output. Never throws: what is wrong with the record stands in its line. */
export async function convertRecord(
  record: NumberedRecord,
  setup: BatchSetup,
  options: ParseOptions,
): Promise<BatchResult> {
  let loaded: LoadedRecord | undefined;
  try {
    loaded = loadRecord(record.page);
    const { page, id, ...known } = loaded;
    const { article, written } = await formatted(page, setup, { ...options, ...known });
    const { url } = known;
    const line = lineOf(record, {
      ...(id !== undefined && { id }),
      ...(url !== undefined && { url }),
      ...written,
    });
    return { line, outcome: article.body.length > 0 ? "article" : "empty" };
  } catch (error) {
    if (error instanceof RecordError)
      return failedRecord(record, error.code, error.message, error.known);
    const code = error instanceof ArticleError ? "bad-record" : "crashed";
    return failedRecord(record, code, failureReason(error), loaded);
  }
}

/** The line of a record that has no article. */
export function failedRecord(
  record: NumberedRecord,
  code: BatchErrorCode,
  message: string,
  loaded?: Pick<LoadedRecord, "id" | "url">,
): BatchResult {
  const { id, url } = loaded ?? {};
  const line = lineOf(record, {
    ...(id !== undefined && { id }),
    ...(url !== undefined && { url }),
    error: { code, message: message.slice(0, 1000) },
  });
  return { line, outcome: "error" };
}

/** Place and name come first: by them an interrupted batch is taken up again. */
function lineOf({ index, source }: NumberedRecord, rest: object): string {
  return JSON.stringify({ index, source, ...rest });
}

interface Written {
  readonly article: Article;
  readonly written: object;
}

async function formatted(
  page: string | Uint8Array,
  setup: BatchSetup,
  options: ParseOptions,
): Promise<Written> {
  if (setup.format === "events") {
    const events: ArticleEvent[] = [];
    for await (const event of streamArticle(one(page), options)) events.push(event);
    const last = events.at(-1);
    if (last?.type !== "article") throw new Error("the page ended before the article did");
    return { article: last.article, written: { events } };
  }
  const article = parseArticle(page, options);
  if (setup.format === "json") return { article, written: { article } };
  return { article, written: { [setup.format]: writtenArticle(article, setup) } };
}

async function* one<Value>(value: Value): AsyncGenerator<Value, void, undefined> {
  yield value;
}
