// Inline pictures under 2 KB are a blur or a blank, never the picture: the largest seen has 1.4 KB.
const TINY_DATA = 2048;
const NAMES =
  /(?:^|[/_.-])(?:spacer|placeholder|(?<=_)blank|1x1|lazy-?load(?:er|ing)?)(?:[_.-][\w-]{0,80})?\.(?:gif|png|jpe?g|svg|webp)(?:[?#]|$)/i;
// Words that also stand in names of real pictures ("snow-white.jpg"): only as the whole name of a file.
const WHOLE =
  /(?:^|\/)(?:blank|transparent|pixel|lazy|loading|loader|gr[ae]y|empty|dummy|no-?image|default-?image|white|trans|clear|fallback)(?:[_.-]?(?:\d{1,4}(?:x\d{1,4})?|pixel|image|img|gif|bg|transparent[\w-]{0,60}))?\.(?:gif|png|jpe?g|svg|webp)(?:[?#]|$)/i;
const HOLES = /\{\{|\}\}|\$\{|%7B%7B|\{(?:width|height|size|w|h)\}/i;
const SIGNS = [HOLES, NAMES, WHOLE, /\.svg(?:[?#/]|$)/i];

// One of these stands in each address that is none of a picture: most are done with one pattern instead of six.
const TELLING =
  /^(?:data|about|javascript|blob):|[{}]|%7b|\.svg|spacer|placeholder|blank|1x1|lazy|transparent|pixel|load|gr[ae]y|empty|dummy|no-?image|default|white|trans|clear|fallback/i;

/** Is this address a stand-in for a picture: a blank, a blur, a template with holes? */
export function isPlaceholder(src: string): boolean {
  const trimmed = src.trim();
  if (trimmed === "" || trimmed === "#") return true;
  if (!TELLING.test(trimmed)) return false;
  if (/^(?:about|javascript|blob):/i.test(trimmed)) return true;
  if (/^data:/i.test(trimmed))
    return trimmed.length < TINY_DATA || /^data:image\/svg/i.test(trimmed);
  return SIGNS.some((sign) => sign.test(trimmed));
}
