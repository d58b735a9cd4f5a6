// `node --expose-gc scripts/scale/stream.mjs`: the heap that streams of 200 MB take until they are let go at the limit of bytes.
import { readArticle } from "../../dist/index.js";
import { ordinary } from "./ordinary.mjs";

const MB = 1024 * 1024;
const LENGTH = 200 * MB;
const MOST = 150 * MB;
const STORY = ordinary(20_000);
const SENTENCE =
  "The river rose by two fingers on Tuesday, which the miller called a good beginning. ";
const STREAMS = {
  "a story, then scripts": `<script>${"x = 1; ".repeat(9000)}</script>`,
  "a story, then comments": `<!-- ${"x ".repeat(30_000)} -->`,
  "a story, then page state": `<script>window.s = {"a":"${"x".repeat(64_000)}"}</script>`,
  "a story, then one text": SENTENCE.repeat(800),
  "a story, then long paragraphs": `<p>${SENTENCE.repeat(40)}</p>`.repeat(20),
  "paragraphs of a sentence": `<p>${SENTENCE}</p>`.repeat(700),
  "paragraphs of a word": "<p>x</p>".repeat(8000),
  "items of a word": "<li>x".repeat(13_000),
  "rows of a word": `<table>${"<tr><td>x</td><td>y</td></tr>".repeat(2000)}`,
  "attributes of a letter": "<p a b c d e f g h i j k l m n o p q r>x</p>".repeat(1400),
  "pictures as data": `<img src="data:image/png;base64,${"iVBORw0KGgo".repeat(6000)}">`,
};

for (const [name, piece] of Object.entries(STREAMS)) {
  const bytes = new TextEncoder().encode(piece);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let peak = 0;
  let read = 0;
  let looked = 0;
  async function* source() {
    yield new TextEncoder().encode(STORY.slice(0, STORY.indexOf("</article>")));
    while (read < LENGTH) {
      yield bytes;
      read += bytes.length;
      if (read - looked < 2 * MB) continue;
      looked = read;
      globalThis.gc?.();
      peak = Math.max(peak, process.memoryUsage().heapUsed - before);
    }
  }
  const article = await readArticle(source(), { contentType: "text/html; charset=utf-8" });
  peak = Math.max(peak, process.memoryUsage().heapUsed - before);
  const codes = article.issues.map(({ code }) => code);
  const isFine = peak < MOST && codes.some((code) => code.startsWith("too-")) && read < LENGTH / 5;
  if (!isFine) process.exitCode = 1;
  console.log(
    `${isFine ? "ok  " : "OVER"}  ${name}: read ${Math.round(read / MB)} of ${LENGTH / MB} MB, ${Math.round(peak / MB)} MB of heap, ${codes.join(", ")}`,
  );
}
