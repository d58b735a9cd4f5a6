import { ArticleError } from "../fault/article-error.js";
import type { Article } from "../model/article.js";
import type { ArticleEvent } from "../model/event.js";
import type { Profile } from "../profile/profile.js";
import type { ParseOptions } from "../session/options.js";
import { type OpenSource, openSource, type PageChunk, type PageSource } from "./chunks.js";
import { Feed } from "./feed.js";

/** The article's events while the page arrives; the source is cancelled as soon as the article is complete. */
export async function* streamPage(
  source: PageSource,
  options: ParseOptions,
  sites: readonly Profile[],
): AsyncGenerator<ArticleEvent, void, undefined> {
  const opened = openSource(source);
  const events: ArticleEvent[] = [];
  const feed = new Feed({ ...known(opened), ...options }, sites, (event) => events.push(event));
  const abortion = watch(options.signal);
  try {
    while (!feed.done) {
      const chunk = await Promise.race([read(opened), abortion.promise]);
      if (chunk === undefined) break;
      feed.write(chunk);
      yield* events.splice(0);
    }
    feed.end();
    yield* events.splice(0);
  } finally {
    abortion.stop();
    opened.cancel();
  }
}

/** The article of a page that is still arriving. */
export async function readPage(
  source: PageSource,
  options: ParseOptions,
  sites: readonly Profile[],
): Promise<Article> {
  for await (const event of streamPage(source, options, sites)) {
    if (event.type === "article") return event.article;
  }
  throw new ArticleError("source-failed", "source: ended before the article did");
}

function known({ url, contentType }: OpenSource): ParseOptions {
  return { ...(url !== undefined && { url }), ...(contentType !== undefined && { contentType }) };
}

async function read(source: OpenSource): Promise<PageChunk | undefined> {
  try {
    return await source.next();
  } catch (cause) {
    if (cause instanceof ArticleError) throw cause;
    throw new ArticleError("source-failed", "source: failed while it was read", { cause });
  }
}

/** Rejects when the signal fires; `stop` forgets it. */
function watch(signal: AbortSignal | undefined): { promise: Promise<never>; stop: () => void } {
  let stop = () => {};
  const promise = new Promise<never>((_, reject) => {
    if (signal === undefined) return;
    const abort = () =>
      reject(new ArticleError("aborted", "signal: the caller gave up", { cause: signal.reason }));
    if (signal.aborted) abort();
    else {
      signal.addEventListener("abort", abort, { once: true });
      stop = () => signal.removeEventListener("abort", abort);
    }
  });
  // Nobody may be waiting when it fires.
  promise.catch(() => {});
  return { promise, stop };
}
