// Inline pictures under 2 KB are a blur or a blank, never the picture: the largest seen has 1.4 KB.
const TINY_DATA = 2048;
const NAMES =
  /(?:^|[/_.-])(?:spacer|blank|transparent|placeholder|pixel|1x1|lazy(?:-?load(?:er|ing)?)?|loading|loader|gr[ae]y|empty|dummy|defaultpromocrop|no-?image|default-?image|white|trans)(?:[_.-][\w-]{0,40})?\.(?:gif|png|jpe?g|svg|webp)(?:[?#]|$)/i;
const HOLES = /\{\{|\}\}|\$\{|%7B%7B|\{(?:width|height|size|w|h)\}/i;

/** Is this address a stand-in for a picture: a blank, a blur, a template with holes? */
export function isPlaceholder(src: string): boolean {
  const trimmed = src.trim();
  if (trimmed === "" || trimmed === "#" || /^(?:about|javascript|blob):/i.test(trimmed))
    return true;
  if (/^data:/i.test(trimmed))
    return trimmed.length < TINY_DATA || /^data:image\/svg/i.test(trimmed);
  return HOLES.test(trimmed) || NAMES.test(trimmed) || /\.svg(?:[?#]|$)/i.test(trimmed);
}
