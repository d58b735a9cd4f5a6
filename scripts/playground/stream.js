// Plays a page into streamArticle piece by piece, to watch its events come.
import { streamArticle } from "../../src/index.ts";
import { element } from "./element.js";
import { wordsOf } from "./views.js";

const STEPS = 60;

/** Plays a page as if it arrived slowly, and shows each event when it comes. */
export class StreamPlayer {
  #control = new AbortController();

  constructor({ list, progress, says, speed }) {
    Object.assign(this, { list, progress, says, speed });
  }

  stop() {
    this.#control.abort();
  }

  async play(page, options) {
    this.stop();
    const control = new AbortController();
    this.#control = control;
    this.list.replaceChildren();
    this.progress.value = 0;
    this.says.textContent = "Arriving …";
    const bytes = new TextEncoder().encode(page);
    const size = Math.max(64, Math.ceil(bytes.length / STEPS));
    const began = performance.now();
    let sent = 0;
    const { progress, speed } = this;
    async function* arriving() {
      for (let at = 0; at < bytes.length; at += size) {
        await new Promise((go) => setTimeout(go, (size / speed()) * 1000));
        if (control.signal.aborted) return;
        sent = Math.min(bytes.length, at + size);
        progress.value = sent / bytes.length;
        yield bytes.subarray(at, at + size);
      }
    }
    try {
      const stream = streamArticle(arriving(), {
        ...options,
        contentType: "text/html; charset=utf-8",
      });
      for await (const event of stream) {
        if (control.signal.aborted) return;
        const when = `${((performance.now() - began) / 1000).toFixed(1)} s`;
        const share = `${Math.round((sent / bytes.length) * 100)} %`;
        this.list.append(
          element(
            "li",
            {},
            element("time", {}, `${when} ${share}`),
            element("b", {}, event.type),
            element("span", {}, wordsOfEvent(event)),
          ),
        );
        this.list.lastChild.scrollIntoView({ block: "nearest" });
      }
      const saved = bytes.length - sent;
      this.says.textContent =
        saved > 0
          ? `Complete; the last ${saved.toLocaleString("en")} bytes were never read.`
          : "Complete. Without a profile the blocks come at the end: which text is the article is a question about the whole page.";
    } catch (error) {
      if (!control.signal.aborted) this.says.textContent = error.message;
    }
  }
}

function wordsOfEvent(event) {
  if (event.type === "block") return `${event.index} ${event.block.type}: ${wordsOf(event.block)}`;
  if (event.type === "page")
    return Object.entries(event.fields)
      .map(
        ([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`,
      )
      .join(" · ")
      .slice(0, 300);
  return `${event.article.body.length} blocks, ${event.article.wordCount} words`;
}
