import { captionBeside, readCaption } from "../../media/caption.js";
import { embedOfAddress, readEmbed } from "../../media/embed.js";
import { readFigure } from "../../media/figure.js";
import { readUnknownFrame } from "../../media/unknown-frame.js";
import type { Embed } from "../../model/block.js";
import { PLAYERS } from "../../tree/element-kinds.js";
import type { ElementNode } from "../../tree/node.js";
import type { ElementReader, Handler } from "../context.js";

/** A figure: pictures, or an embed with its caption; around a table, code or quote it is only a box. */
export const figure: Handler = (element, reader) => {
  if (element.one("table, pre, blockquote > p") !== undefined || isQuotation(element)) {
    return post(element, reader) ?? captioned(element, reader);
  }
  if (PLAYERS.has(element.name)) return undefined;
  const frame = element.one("iframe, video, audio, lite-youtube, amp-youtube, amp-iframe, object");
  const embed =
    frame === undefined
      ? waitingEmbed(element, reader)
      : (readEmbed(frame, reader.context.page) ?? readUnknownFrame(frame, reader.context.page));
  if (embed !== undefined) return [{ ...embed, ...readCaption(element) }];
  const made = readFigure(element, reader.context.page);
  return made === undefined ? (post(element, reader) ?? []) : [made];
};

/** A quotation without a picture, with the words of who said it. */
function isQuotation(element: ElementNode): boolean {
  const quote = element.one("blockquote");
  return quote !== undefined && element.one("img, picture, iframe, video, noscript") === undefined;
}

/** A table whose caption is the figure's. */
function captioned(element: ElementNode, reader: ElementReader): ReturnType<Handler> {
  const words = element.children.find(
    (child) => child.type === "tag" && child.name === "figcaption",
  );
  if (words?.type !== "tag" || element.one("table") === undefined) return undefined;
  const caption = words.text();
  if (caption === "" || words.one("table, ul, ol, p + p") !== undefined) return undefined;
  const blocks = reader.blocks(element, words);
  if (blocks.filter(({ type }) => type === "table").length !== 1)
    return words.prev === null || words.prev.prev === null
      ? [...reader.unit(words), ...blocks]
      : [...blocks, ...reader.unit(words)];
  return blocks.map((block) => (block.type === "table" ? { caption, ...block } : block));
}

/** A picture that was found among texts: its words may stand in a box behind it that is no text of the article. */
export const foundFigure: Handler = (element, reader) => {
  const blocks = figure(element, reader);
  const [block] = blocks ?? [];
  if (block?.type !== "figure") return blocks;
  const [image, ...others] = block.images;
  const next = element.next?.type === "text" ? element.next.next : element.next;
  if (image === undefined || others.length > 0 || next?.type !== "tag") return [block];
  const isLeft = reader.context.rules.actions(next)[0]?.do === "drop";
  return [isLeft ? { ...block, images: [{ ...captionBeside(next), ...image }] } : block];
};

/** WordPress leaves the address of what a figure is to show. */
function waitingEmbed(element: ElementNode, reader: ElementReader): Embed | undefined {
  const box = /(?:^|\s)wp-block-embed(?:$|\s)/.test(element.attr("class") ?? "")
    ? (element.one(".wp-block-embed__wrapper") ?? element)
    : undefined;
  return box && embedOfAddress(box, reader.context.page);
}

const post = (element: ElementNode, reader: Parameters<Handler>[1]): ReturnType<Handler> => {
  const quote = element.one("blockquote");
  const embed = quote === undefined ? undefined : readEmbed(quote, reader.context.page);
  return embed === undefined ? undefined : [embed];
};
