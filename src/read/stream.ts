import { given } from "../check/given.js";
import { ArticleError, isInstance } from "../errors.js";
import type { Article } from "../model/article.js";
import type { ArticleEvent } from "../model/event.js";
import type { ParseOptions } from "../session/options.js";
import { type OpenSource, openSource, type PageChunk, type PageSource } from "./chunks.js";
import { PageWriter } from "./page-writer.js";
import { withDefaults } from "./with-defaults.js";

/** The article's events while the page arrives; the source is cancelled as soon as the article is complete. */
export async function* streamPage(
  source: PageSource,
  options: ParseOptions,
): AsyncGenerator<ArticleEvent, void, undefined> {
  const opened = openSource(source);
  let abortion: Abortion | undefined;
  try {
    const events: ArticleEvent[] = [];
    const all = withDefaults(options, known(opened));
    const feed = new PageWriter(all, (event) => events.push(event));
    abortion = watch(all.signal);
    while (!feed.done) {
      const chunk = await abortion.or(() => read(opened));
      if (chunk === undefined) break;
      feed.write(chunk);
      for (const event of events.splice(0)) {
        yield event;
        abortion.check();
      }
    }
    feed.end();
    for (const event of events.splice(0)) {
      abortion.check();
      yield event;
    }
  } finally {
    abortion?.stop();
    opened.cancel();
  }
}

/** The article of a page that is still arriving. */
export async function readPage(source: PageSource, options: ParseOptions): Promise<Article> {
  for await (const event of streamPage(source, options)) {
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
    if (isInstance(cause, ArticleError)) throw cause;
    throw new ArticleError("source-failed", "source: failed while it was read", { cause });
  }
}

/** The caller's right to give up. */
interface Abortion {
  /** What `work` gives, unless the signal fires before; not begun if it has fired already. */
  or<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Throws if the signal has fired. */
  check(): void;
  /** Forgets the signal. */
  stop(): void;
}

function watch(signal: AbortSignal | undefined): Abortion {
  if (signal === undefined) return { or: (work) => work(), check: () => {}, stop: () => {} };
  let abort = () => {};
  const aborted = (): ArticleError =>
    new ArticleError("aborted", "signal: the caller gave up", { cause: signal.reason });
  const check = (): void => {
    if (signal.aborted) throw aborted();
  };
  // One promise for each piece: a race leaves its mark on the promises in it for as long as they live.
  return {
    or: (work) =>
      new Promise((resolve, reject) => {
        given("signal", () => {
          signal.removeEventListener("abort", abort);
          check();
          abort = () => reject(aborted());
          signal.addEventListener("abort", abort, { once: true });
        });
        work().then(resolve, reject);
      }),
    check: () => given("signal", check),
    stop: () => given("signal", () => signal.removeEventListener("abort", abort)),
  };
}
