import type { Figure } from "../../../model/block.js";
import type { JsonObject, JsonValue } from "../../../model/json.js";
import type { PageView } from "../../../model/page.js";
import type { BuildContext } from "../../../profile/profile.js";

/** A picture as the page's own data describes it. */
interface DataImage {
  /** Its letters and digits alone. */
  readonly caption: string;
  readonly src: string;
}

/** The name that the page gives to its data. */
export const STATE = "__preloadedData";
// Largest first; the others are crops and thumbnails.
// Pictures of before 2012 were made in three small sizes.
const RENDITIONS = ["superJumbo", "jumbo", "articleLarge", "popup", "articleInline"];

/**
 * Completes a figure from `window.__preloadedData`: by its place among the pictures if the captions agree, else by its caption.
 *
 * The data comes in two shapes: until 2021 a flat cache whose values refer to each other by id, from 2022 on a tree.
 */
export function recoverFigure(
  figure: Figure,
  order: number,
  page: PageView,
  { resolve }: BuildContext,
): Figure | undefined {
  const images = page.memo(bodyImages);
  const completed = figure.images.map((image) => {
    if (image.src !== undefined) return image;
    const caption = letters(image.caption ?? "");
    const placed = images[order];
    const found = placed?.caption === caption ? placed : page.memo(byCaption).get(caption);
    const src = found === undefined ? undefined : resolve(found.src);
    return src === undefined ? image : { src, ...image };
  });
  return completed.every((image) => image.src !== undefined)
    ? { ...figure, images: completed }
    : undefined;
}

/** The first picture under each caption. */
function byCaption(page: PageView): ReadonlyMap<string, DataImage> {
  const found = new Map<string, DataImage>();
  for (const image of page.memo(bodyImages)) {
    if (image.caption !== "" && !found.has(image.caption)) found.set(image.caption, image);
  }
  return found;
}

/** The short address of the article, which until 2020 its data holds. */
export function shortUrlOf(page: PageView): JsonValue | undefined {
  return new Preloaded(page.state(STATE)).article()?.["shortUrl"];
}

/** Captions are told apart by letters and digits: markup and data differ in quotes and spaces. */
function letters(caption: string): string {
  return caption.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "");
}

function bodyImages(page: PageView): DataImage[] {
  const data = new Preloaded(page.state(STATE));
  const body = data.object(data.article()?.["sprinkledBody"]);
  return data.list(body, "content").flatMap((block) => {
    if (block["__typename"] === "DiptychBlock") {
      return [block["imageOne"], block["imageTwo"]].flatMap((image) =>
        data.image(data.object(image)),
      );
    }
    return block["__typename"] === "ImageBlock" ? data.image(data.object(block["media"])) : [];
  });
}

/** Reads either shape: in the cache a reference is followed, in the tree there is none. */
class Preloaded {
  readonly #root: JsonObject;
  readonly #cache: JsonObject;

  constructor(state: JsonValue | undefined) {
    this.#root = isObject(state) ? state : {};
    const cache = this.#root["initialState"];
    this.#cache = isObject(cache) ? cache : {};
  }

  article(): JsonObject | undefined {
    const tree = this.object(this.object(this.#root["initialData"])?.["data"]);
    const inTree = this.object(tree?.["article"]);
    if (inTree !== undefined) return inTree;
    const query = this.object(this.#cache["ROOT_QUERY"]) ?? {};
    const asked = Object.keys(query).find((key) => /^(?:workOrLocation|article)\(/.test(key));
    const first = Object.keys(this.#cache).find((key) => /^Article:[^.]+$/.test(key));
    return (
      this.object(asked === undefined ? undefined : query[asked]) ??
      this.object(first === undefined ? undefined : this.#cache[first])
    );
  }

  object(value: JsonValue | undefined): JsonObject | undefined {
    if (!isObject(value)) return undefined;
    const id = value["type"] === "id" ? value["id"] : undefined;
    const target =
      typeof id === "string" && Object.hasOwn(this.#cache, id) ? this.#cache[id] : value;
    return isObject(target) ? target : undefined;
  }

  /** Keys carry arguments: `crops({"renditionNames":[…]})`, `content@filterEmpty`. */
  list(owner: JsonObject | undefined, name: string): JsonObject[] {
    const keys = Object.keys(owner ?? {}).filter(
      (key) => key === name || key.startsWith(`${name}@`) || key.startsWith(`${name}(`),
    );
    const values = keys.map((key) => owner?.[key]).find((value) => Array.isArray(value));
    if (!Array.isArray(values)) return [];
    return values.map((value) => this.object(value)).filter((value) => value !== undefined);
  }

  image(image: JsonObject | undefined): DataImage[] {
    const renditions = this.list(image, "crops")
      .flatMap((crop) => this.list(crop, "renditions"))
      .flatMap(({ url, name }) => (typeof url === "string" ? [{ url, name }] : []));
    const src =
      RENDITIONS.map(
        (size) =>
          renditions.find(
            ({ url, name }) => name === size || new RegExp(`-${size}(?:-v\\d+)?\\.`).test(url),
          )?.url,
      ).find((url) => url !== undefined) ?? addressOf(image);
    const caption = this.object(image?.["caption"])?.["text"];
    return src === undefined
      ? []
      : [{ src, caption: typeof caption === "string" ? letters(caption) : "" }];
  }
}

/** The picture's own address, where that is a picture and not a page of one. */
function addressOf(image: JsonObject | undefined): string | undefined {
  const url = image?.["url"];
  return typeof url === "string" && /\.(?:jpe?g|png|gif|webp)(?:[?#]|$)/i.test(url)
    ? url
    : undefined;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
