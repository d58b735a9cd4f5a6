// `npm run docs:picture [-- --check]`: draws docs/media/page-to-article.svg, the picture of the README, from what the library
// makes of docs/samples/mill.html. --check writes nothing and fails when the picture is not what would be drawn.
import { readFileSync, writeFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { library, root } from "./library.mjs";

const target = `${root}docs/media/page-to-article.svg`;
const url = "https://gazette.example/2024/03/mill";
const html = readFileSync(`${root}docs/samples/mill.html`, "utf8");
const { parseArticle, toText } = await library("src/index.ts");
const article = parseArticle(html, { url, trace: true });

// The pieces of the page as a reader sees them, in their order.
const PIECES =
  ".cookie-banner,header,h1,.byline,.share-tools,figure,article>p:not(.byline),.ad-slot,article>h2,aside,.related,footer";
const words = (text) => text.replace(/\s+/g, " ").trim();
const body = words(toText(article, { captions: true }));

function pieceOf(element) {
  const text = words([...texts(element)].join("")).replace(/ (?=[.,;:”])/g, "");
  const name = [
    element.localName,
    element.id && `#${element.id}`,
    ...[...element.classList].map((one) => `.${one}`),
  ].join("");
  const removed = article.trace.removals.find(
    (one) => one.element === name && text.startsWith(one.text.slice(0, 40)),
  );
  const kind =
    text === article.title || article.authors.some((author) => text === `By ${author.name}`)
      ? "field"
      : body.includes(text.slice(0, 28))
        ? "kept"
        : "dropped";
  return { tag: element.localName, text, kind, reason: removed?.reason ?? "" };
}
// The texts of boxes beside each other must not run together.
function* texts(node) {
  for (const child of node.childNodes)
    if (child.nodeType === 3) yield child.data;
    else {
      yield* texts(child);
      if (!/^(?:span|em|b|i)$/.test(child.localName) && child.nextSibling?.nodeType !== 3)
        yield " ";
    }
}
const pieces = [...parseHTML(html).document.querySelectorAll(PIECES)].map(pieceOf);

// Letters are about half as wide as high: enough to break lines without measuring a font.
function lines(text, width, size, most) {
  const room = Math.floor(width / (size * 0.5));
  const found = [""];
  for (const word of text.split(" ")) {
    const last = found.at(-1);
    if (last !== "" && last.length + word.length + 1 > room) found.push(word);
    else found[found.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return found.length <= most
    ? found
    : [...found.slice(0, most - 1), `${found[most - 1].replace(/[,.]?$/, "")} …`];
}
const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const drawn = [];
const put = (x, y, style, text) =>
  drawn.push(`<text x="${x}" y="${y}" class="${style}">${escaped(text)}</text>`);
function write(x, y, width, { text, size, style, most = 2, lead = 1.4 }) {
  for (const line of lines(text, width, size, most)) {
    put(x, y, style, line);
    y += Math.round(size * lead);
  }
  return y;
}

function drawPage(x, top, width) {
  let y = top + 58;
  put(x + 62, top + 21, "address", url.replace("https://", ""));
  for (const { tag, text, kind, reason } of pieces) {
    if (tag === "figure") {
      drawn.push(`<rect x="${x + 20}" y="${y - 10}" width="92" height="56" rx="4" class="photo"/>`);
      write(x + 124, y + 22, width - 150, { text, size: 12, style: "small" });
      y += 68;
      continue;
    }
    if (kind === "dropped") {
      const start = y - 14;
      y = write(x + 26, y + 3, width - 190, { text, size: 12, style: "gone" }) - 5;
      drawn.push(
        `<rect x="${x + 16}" y="${start}" width="${width - 32}" height="${y - start}" rx="4" class="box"/>`,
      );
      put(x + width - 26, start + 17, "reason", reason);
      y += 22;
      continue;
    }
    const style =
      tag === "h1"
        ? ["h1", 22]
        : tag === "h2"
          ? ["h2", 15]
          : kind === "field"
            ? ["by", 13]
            : ["p", 13];
    y =
      write(x + 20, y + (tag === "h1" ? 10 : 4), width - 40, {
        text,
        size: style[1],
        style: style[0],
        most: 3,
      }) + 6;
  }
  return y;
}

const TEXT_OF = {
  figure: ({ images: [image] }) => `${image.caption} (${image.credit})`,
  heading: (block) => toText(block),
  paragraph: (block) => toText(block),
};
function drawArticle(x, top, width) {
  let y = top + 34;
  y = write(x + 24, y, width - 48, { text: article.title, size: 24, style: "title" }) + 2;
  const rows = [
    ["authors", article.authors.map(({ name }) => name).join(", ")],
    ["published", article.published],
    ["section", article.section],
    ["siteName", article.siteName],
    ["leadImage", article.leadImage.src.replace("https://", "")],
  ];
  for (const [field, value] of rows) {
    put(x + 24, y, "name", field);
    put(x + 110, y, "value", value);
    put(x + width - 24, y, "source", article.provenance[field]?.source ?? "");
    y += 22;
  }
  y += 4;
  drawn.push(
    `<line x1="${x + 24}" x2="${x + width - 24}" y1="${y - 10}" y2="${y - 10}" class="rule"/>`,
  );
  y += 14;
  for (const block of article.body) {
    put(x + 24, y, "name", block.type);
    const style = block.type === "heading" ? { size: 15, style: "h2" } : { size: 13, style: "p" };
    y = write(x + 110, y, width - 134, { text: TEXT_OF[block.type](block), most: 4, ...style }) + 9;
  }
  return y;
}

const WIDTH = 1200;
const left = drawPage(16, 16, 590);
const leftShapes = drawn.splice(0);
const right = drawArticle(666, 16, 518);
const height = Math.max(left, right) + 16;
const STYLE = `
text{font-family:ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif;fill:#1c2127}
.sheet{fill:#fff;stroke:#d5d9de}.bar{fill:#eef0f3}.dot{fill:#c3c9d1}.photo{fill:#cfe0e6}.rule{stroke:#d5d9de}.box{fill:#b4232c;fill-opacity:.06}
.address,.small,.by,.source{font-size:12px;fill:#5b6570}.h1,.title,.h2{font-family:Georgia,"Liberation Serif",serif;font-weight:700}.h1{font-size:22px}.title{font-size:24px}.h2{font-size:15px}
.p{font-size:13px;font-family:Georgia,"Liberation Serif",serif}.gone{font-size:12px;fill:#7d8791;text-decoration:line-through;text-decoration-color:#b4232c}
.reason{font-size:12px;fill:#b4232c;text-anchor:end;font-style:italic}.name,.value,.source{font-size:12px;font-family:ui-monospace,SFMono-Regular,Menlo,"Liberation Mono",monospace}
.name{fill:#0b6b57}.source{font-size:11px;text-anchor:end}.arrow{fill:none;stroke:#0b6b57;stroke-width:3;stroke-linecap:round;stroke-linejoin:round}
@media (prefers-color-scheme:dark){text{fill:#e4e8ec}.sheet{fill:#14181d;stroke:#343b44}.bar{fill:#20262d}.dot{fill:#4a535e}.photo{fill:#29434c}.rule{stroke:#343b44}.box{fill:#ff8a8a;fill-opacity:.08}
.address,.small,.by,.source{fill:#9aa5b1}.gone{fill:#8b95a0;text-decoration-color:#ff8a8a}.reason{fill:#ff9c9c}.name{fill:#63d3b8}.arrow{stroke:#63d3b8}}`;
const count = pieces.filter(({ kind }) => kind === "dropped").length;
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="t d">
<title id="t">A page of the Valley Gazette, and the article that offprint makes of it</title>
<desc id="d">On the left the page, with ${count} parts struck out: ${[...new Set(pieces.filter((one) => one.reason && one.kind === "dropped").map((one) => one.reason))].join(", ")}. On the right the article: its fields with their sources, and its blocks.</desc>
<style>${STYLE}</style>
<rect x="16" y="16" width="590" height="${height - 32}" rx="10" class="sheet"/><path d="M16 48V26a10 10 0 0 1 10-10H596a10 10 0 0 1 10 10V48Z" class="bar"/>
<circle cx="36" cy="32" r="5" class="dot"/><circle cx="52" cy="32" r="5" class="dot"/>
${leftShapes.join("\n")}
<path class="arrow" d="M618 ${Math.round(height / 2)}h34m-11 -11l11 11l-11 11"/>
<rect x="666" y="16" width="518" height="${right - 14}" rx="10" class="sheet"/>
${drawn.join("\n")}
</svg>
`;
if (!process.argv.includes("--check")) writeFileSync(target, svg);
else if (readFileSync(target, "utf8") !== svg) {
  console.error("docs/media/page-to-article.svg is out of date: npm run docs:picture");
  process.exitCode = 1;
}
