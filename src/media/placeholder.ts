// A GIF, PNG or WebP of under about 1 KB inline is a blur or a blank, never the picture.
const TINY_DATA = 2048;
const NAMES = /(?:^|[/_.-])(?:spacer|blank|transparent|placeholder|pixel|1x1|lazy(?:load)?|loading|grey|gray|empty|dummy|defaultpromocrop)(?:[_.-][\w-]*)?\.(?:gif|png|jpe?g|svg|webp)(?:[?#]|$)/i;
const HOLES = /\{\{|\}\}|\$\{|%7B%7B|\{(?:width|height|size|w|h)\}/i;

/** Is this address a stand-in for a picture: a blank, a blur, a template with holes? */
export function isPlaceholder(src: string): boolean {
  const trimmed = src.trim();
  if (trimmed === "" || trimmed === "#" || trimmed.startsWith("about:")) return true;
  if (/^data:/i.test(trimmed)) return trimmed.length < TINY_DATA || /^data:image\/svg/i.test(trimmed);
  return HOLES.test(trimmed) || NAMES.test(trimmed);
}
