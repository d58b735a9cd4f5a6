import { oneLine } from "../text/whitespace.js";
import { PICTURES, PLAYERS } from "../tree/element-kinds.js";
import { type ElementNode, rawText } from "../tree/node.js";
import { type Caption, captionWith, isCredit, looksNamed, splitCredit } from "./credit.js";

/** Boxes that hold a caption. */
export const CAPTION_BOX =
  "figcaption, .wp-caption-text, [class*=caption i]:not(figure, [class*=captioned i]), [itemprop~=caption]";
const CREDIT_BOX =
  "[itemprop~=copyrightHolder], [itemprop~=creator], [itemprop~=author], [class*=credit i], [class*=copyright i], [class*=photographer i], [class*=fotograf i], [class*=bildautor i], [class*=source i], [class*=byline i], [class*=attribution i], [class*=agency i], [class*=rights i], [class*=author i], small, cite, footer";
const PLAIN_BOX = "span, p, div, em, i, small, cite, b, strong, a, font, dd";
const LONGEST_CREDIT = 150;
const LONGEST_BESIDE = 400;
// What a page says of its own controls.
const CONTROL =
  /^(?:press enter or click to view image in full size|(?:click (?:here )?to )?(?:enlarge|zoom)(?: (?:this )?(?:image|photo))?|(?:view|open) (?:full[- ]size|larger)(?: image)?|open (?:image )?in (?:a )?new tab|bild vergrößern|agrandir(?: l['’]image)?|ampliar(?: imagen)?|ingrandisci|listen to (?:this|the) (?:article|story)(?: \d{1,3} min(?:utes)?)?|\d{1,3} min(?:utes)?)$/i;

/** Caption and credit of a figure, parted: by boxes of their own first, else by what the text says. */
export function readCaption(figure: ElementNode): Caption {
  const holder = captionBox(figure) ?? figure;
  const credit = creditBox(holder) ?? (holder === figure ? undefined : creditBox(figure, holder));
  const words = rawText(holder, (child) =>
    child === credit
      ? " "
      : isWordless(child) || isHidden(child) || isControl(child)
        ? ""
        : undefined,
  );
  const caption = CONTROL.test(oneLine(words)) ? "" : words;
  if (credit === undefined) return splitCredit(caption);
  const parts = captionWith(caption, oneLine(rawText(credit)));
  // The caption may name the maker once more, and better than a box that holds a label alone.
  const parted = splitCredit(parts.caption ?? "");
  return parts.credit === undefined || parted.credit === parts.credit
    ? { ...parts, ...parted }
    : parts;
}

/** What a box beside a picture says of it; nothing if it is not marked as a caption or credit. */
export function captionBeside(box: ElementNode): Caption {
  const text = box.text();
  if (text === "" || text.length > LONGEST_BESIDE || box.one("img, h1, h2, h3, h4") !== undefined)
    return {};
  if (box.is(CAPTION_BOX) || box.one(CAPTION_BOX) !== undefined) return readCaption(box);
  const named = box.is("[class*=credit i], [class*=copyright i], [itemprop~=copyrightHolder]");
  return (named && text.length <= LONGEST_CREDIT) || isCredit(text) ? captionWith("", text) : {};
}

/** The outermost box that is named as the caption's; the first that holds words. */
function captionBox(figure: ElementNode): ElementNode | undefined {
  return figure.all(CAPTION_BOX).find((box) => box.one("img") === undefined && box.text() !== "");
}

/** The box of the credit: it holds no more than a name, with its label or without. */
function creditBox(holder: ElementNode, caption?: ElementNode): ElementNode | undefined {
  const fits = (box: ElementNode): boolean => isShort(box) && !isWithin(caption, box);
  const named = holder.all(CREDIT_BOX).filter(fits);
  return (
    named.find((box) => isCredit(box.text())) ??
    named.find((box) => captionWith("", box.text()).credit !== undefined && !isLabel(box)) ??
    holder.all(PLAIN_BOX).find((box) => fits(box) && isCredit(box.text())) ??
    lastBox(holder, caption)
  );
}

function isWithin(element: ElementNode | undefined, box: ElementNode): boolean {
  return element?.isIn(box) === true;
}

function isShort(box: ElementNode): boolean {
  const text = box.text();
  return text !== "" && text.length <= LONGEST_CREDIT && box.one("img, figcaption") === undefined;
}

/** Is it the label alone, with the name behind it? */
function isLabel(box: ElementNode): boolean {
  return /^(?:©|copyright|tous droits réservés|(?:photo|image|picture|bild|foto)(?: credit)?|credit|source|quelle)\W*$/i.test(
    box.text(),
  );
}

/** A box without a telling name, behind the caption's text, that holds a name. */
function lastBox(holder: ElementNode, caption: ElementNode | undefined): ElementNode | undefined {
  const last = holder.children
    .filter((child) => child.type === "tag" || child.data.trim() !== "")
    .at(-1);
  if (last?.type !== "tag" || isWithin(caption, last)) return undefined;
  if (!/^(?:span|div|p|em|i|small)$/.test(last.name)) return undefined;
  const text = last.text();
  if (text.length < 3 || text.length > 90 || /[.!?]$/.test(text) || !looksNamed(text))
    return undefined;
  return holder.text().length > text.length ? last : undefined;
}

/** The words of pictures, players and labels of controls are no caption. */
function isWordless({ name }: ElementNode): boolean {
  return PICTURES.has(name) || PLAYERS.has(name) || name === "label";
}

function isControl({ name, children }: ElementNode): boolean {
  const [text, more] = children;
  const isLine = text?.type === "text" && more === undefined && text.data.length < LONGEST_CREDIT;
  return isLine && name !== "figcaption" && CONTROL.test(oneLine(text.data));
}

function isHidden(element: ElementNode): boolean {
  return (
    element.attr("hidden") !== undefined ||
    /(?:^|\s)(?:hidden|visually-?hidden|sr-only|screen-?reader-?text)(?:$|\s)/i.test(
      element.attr("class") ?? "",
    )
  );
}
