import { objectsIn } from "../json/objects.js";
import { ownProperty, valuesAt } from "../json/path.js";
import type { FigureImage } from "../model/block.js";
import type { Image } from "../model/fields.js";
import type { JsonValue } from "../model/json.js";
import type { PageView } from "../model/page.js";
import { decodeEntities } from "../text/entities.js";
import { oneLine } from "../text/whitespace.js";
import { type Caption, captionWith, splitCredit } from "./credit.js";
import { fileNames } from "./same-picture.js";

const CREDITS = ["creditText", "author", "creator", "copyrightHolder", "copyrightNotice"];
// Longer texts are no captions; the longest seen on the corpus has 700 characters.
const LONGEST = 1000;

/**
 * A picture with the caption and credit that the page's `ImageObject` of the same file has, where nothing is said of it.
 *
 * Publishing systems put the alternative text or the article's title in the place of a caption: those are none.
 */
export function withDeclaredCaption<Picture extends FigureImage | Image>(
  image: Picture,
  page: PageView,
): Picture {
  if (image.src === undefined || (image.caption !== undefined && image.credit !== undefined))
    return image;
  const known = page.memo(declaredWords);
  const words = known.size === 0 ? undefined : fileNames(image.src).map((name) => known.get(name));
  const { caption, credit } = words?.find((one) => one !== undefined) ?? {};
  const isCaption = caption !== undefined && caption !== image.alt;
  return { ...(isCaption && { caption }), ...(credit !== undefined && { credit }), ...image };
}

/** What is declared of each picture, by what names its file; nothing where two say different things. */
function declaredWords(page: PageView): ReadonlyMap<string, Caption> {
  const found = new Map<string, Caption>();
  const titles = new Set([page.title, ...page.meta("og:title")]);
  for (const item of objectsIn(page.jsonLd)) {
    if (ownProperty(item, "@type") !== "ImageObject") continue;
    const words = wordsOf(item, titles);
    for (const src of valuesAt(item, ["url"]).concat(valuesAt(item, ["contentUrl"]))) {
      if (typeof src !== "string" || words === undefined) continue;
      for (const name of fileNames(src)) {
        const rival = found.get(name);
        found.set(name, rival === undefined || isSame(rival, words) ? words : {});
      }
    }
  }
  return found;
}

function wordsOf(item: JsonValue, titles: ReadonlySet<string | undefined>): Caption | undefined {
  const text = (key: string): string => {
    const value = valuesAt(item, [key])[0];
    const words = typeof value === "string" ? value : ownProperty(value, "name");
    return typeof words === "string" && words.length < LONGEST
      ? oneLine(decodeEntities(words))
      : "";
  };
  const words = text("caption") || text("description");
  const caption = titles.has(words) ? "" : words;
  const credit = CREDITS.map(text).find((one) => one !== "");
  const parted = credit === undefined ? splitCredit(caption) : captionWith(caption, credit);
  // One word is the name of a file or of a camera.
  if (/\p{L}\s+\p{L}/u.test(parted.caption ?? "")) return parted;
  return parted.credit === undefined ? undefined : { credit: parted.credit };
}

function isSame(a: Caption, b: Caption): boolean {
  return a.caption === b.caption && a.credit === b.credit;
}
