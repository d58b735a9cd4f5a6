/**
 * Is one of the sizes of a picture also a size of another? Judged by what of an address names the picture: a number or an id of
 * five digits and more, or a long file or folder name.
 */
export function sameImageAs(picture: SizedPicture): (other: SizedPicture) => boolean {
  const sizes = new Set(sizesOf(picture));
  const names = new Set([...sizes].flatMap(namesOf));
  if (sizes.size === 0) return () => false;
  // An address that is the picture's data has no name.
  return (other) =>
    sizesOf(other).some((src) => sizes.has(src) || namesOf(src).some((name) => names.has(name)));
}

const LONGEST = 2000;

/** A picture by its addresses. */
export interface SizedPicture {
  readonly src?: string;
  readonly candidates?: readonly { readonly src: string }[];
}

// Sizes beyond the first dozen tell nothing new; comparing them is quadratic.
const MOST = 12;

function sizesOf({ src, candidates = [] }: SizedPicture): string[] {
  const sizes = candidates.slice(0, MOST).map((candidate) => candidate.src);
  return src === undefined ? sizes : [src, ...sizes];
}

/** The width that an address itself tells: `-1200x630`, `w=800`, `/w1136/`, `s810`. */
export function widthInAddress(src: string): number | undefined {
  if (src.length > LONGEST) return undefined;
  const match =
    /(?<![\da-z])(\d{3,4})x\d{3,4}(?!\d)|(?<![a-z\d])(?:w|width|s|imwidth|size)[=_:-]?(\d{3,4})(?!\d)|[:/](\d{3,4})[:/]\d{3,4}[:/]/i.exec(
      src,
    );
  const width = Number(match?.[1] ?? match?.[2] ?? match?.[3]);
  return width >= 100 ? width : undefined;
}

/** What of an address names its picture: its whole path, and the telling parts of it. */
function namesOf(src: string): string[] {
  // Data addresses have no names in them.
  const path = src.length > LONGEST ? "" : pathOf(src);
  return path.length > 1 ? [path, ...namesIn(path)] : [];
}

/** The path, lower case; of a resizer's address also the address that it wraps. */
function pathOf(src: string): string {
  const plain = decoded(src);
  const wrapped = plain.lastIndexOf("http");
  const own = plain.slice(Math.max(0, wrapped)).replace(/[?#].*$/s, "");
  const outer = wrapped > 0 ? plain.slice(0, wrapped) : "";
  return `${outer}${own}`.replace(/^(?:https?:)?\/\/[^/]+/i, "").toLowerCase();
}

function decoded(src: string): string {
  if (!src.includes("%")) return src;
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}

/** What of an address names one file in all its sizes: other files stand in the same folder, or have a short name. */
export function fileNames(src: string): string[] {
  if (src.length > LONGEST) return [];
  const path = pathOf(src);
  const stems = stemsIn(path);
  const file = stems[stems.length - 1] ?? "";
  const ids = path.match(/[a-f\d]{8}(?:-[a-f\d]{4}){3}-[a-f\d]{12}|[a-f\d]{16,}/g) ?? [];
  if (file === "") return [];
  return [stems.join("/"), ...(file.length > 20 || /\d{5}/.test(file) ? [file] : []), ...ids];
}

function stemsIn(path: string): string[] {
  return path
    .split("/")
    .map((part) =>
      part.replace(/\.[a-z]{3,4}$/, "").replace(/[-_.]?\d{2,4}x\d{2,4}(?=$|[-_.@])/, ""),
    );
}

function namesIn(path: string): string[] {
  const parts = stemsIn(path);
  const long = parts.filter((part) => part.length > 15);
  // Days and years stand in the addresses of all of a site's pictures.
  const numbers =
    path
      .match(/[a-f\d]{8}(?:-[a-f\d]{4}){3}-[a-f\d]{12}|[a-f\d]{12,}|\d{5,}/g)
      ?.filter((number) => !/^(?:19|20)\d{6}$/.test(number)) ?? [];
  const file = parts[parts.length - 1] ?? "";
  return [...long, ...numbers, ...(file.length > 7 ? [file] : [])];
}
