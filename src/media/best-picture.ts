import type { FigureImage } from "../model/block.js";
import type { PageView } from "../model/page.js";
import { pictureUrl } from "../text/address/url.js";
import { shownLine } from "../text/invisible-marks.js";
import type { ElementNode } from "../tree/node.js";
import { pictureCandidates } from "./candidates.js";
import type { SrcsetCandidate } from "./srcset.js";

// Wider than this no screen shows more; the widest rendition in common use has 2,048.
const WIDEST = 2100;

/**
 * The picture of an element: the page's own `src` where that is one, else the widest address it offers.
 *
 * `src` is left out when the page holds only stand-ins.
 */
export function bestPicture(element: ElementNode, page: PageView): FigureImage {
  const { base } = page;
  const candidates: SrcsetCandidate[] = [];
  for (const candidate of pictureCandidates(element)) {
    const src = pictureUrl(candidate.src, base);
    if (src !== undefined)
      candidates.push(src === candidate.src ? candidate : { ...candidate, src });
  }
  const image =
    element.name === "img" || element.name === "amp-img" ? element : element.one("img, amp-img");
  const alt = shownLine(image?.attr("alt") ?? "");
  const width = pixels(image?.attr("width"));
  const height = pixels(image?.attr("height"));
  const best = choose(candidates, width);
  const sized = candidates.filter(isSized);
  if (sized.length > 1)
    sized.sort((a, b) => (b.width ?? 0) - (a.width ?? 0) || (b.density ?? 0) - (a.density ?? 0));
  const picture: FigureImage = {};
  if (best !== undefined) picture.src = best.src;
  if (alt !== "") picture.alt = alt;
  if (width !== undefined && height !== undefined) Object.assign(picture, { width, height });
  if (sized.length > 1) picture.candidates = sized;
  return picture;
}

const isSized = ({ width, density }: SrcsetCandidate): boolean =>
  width !== undefined || density !== undefined;

/** The page's own address; the widest or densest where that shows more. */
function choose(
  candidates: readonly SrcsetCandidate[],
  shown: number | undefined,
): SrcsetCandidate | undefined {
  if (candidates.length < 2) return candidates[0];
  // A data address is the last resort.
  const real = candidates.filter((candidate) => !candidate.src.startsWith("data:"));
  const [plain] = real;
  if (plain === undefined) return candidates[0];
  const sharpness = ({ width, density }: SrcsetCandidate): number =>
    width ?? (density === undefined ? 0 : density * (shown ?? 1));
  return real.reduce((best, next) => {
    const more = sharpness(next);
    return more <= WIDEST && more > (sharpness(best) || (shown ?? 0)) ? next : best;
  }, plain);
}

function pixels(value: string | undefined): number | undefined {
  const number = /^\s*(\d{1,5})(?:px)?\s*$/.exec(value ?? "")?.[1];
  return number === undefined || number === "0" ? undefined : Number(number);
}
