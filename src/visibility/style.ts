/** Ways of hiding that styles know; `clip` stands for every box without area, cut to nothing, or far off the screen. */
export type Concealment = "display" | "visibility" | "opacity" | "font-size" | "clip" | "color";

// Browsers' own limit is far beyond; what pages write inline has a few hundred characters.
const LONGEST = 2000;
const OFF =
  /[;{](?:left|top|right|bottom|margin-left|margin-top|text-indent):-\d{4,}(?:\.\d+)?(?:px|em|rem)?[;!}]/;
const FAR = /[;{]transform:(?:translate[xy3d]*\((?:-\d{4,}px|0,-\d{4,}px)|scale\(0[,)])/;
const CUT =
  /[;{]clip(?:-path)?:(?:rect\((?:0|1px)(?:px)?[ ,](?:0|1px)(?:px)?[ ,](?:0|1px)(?:px)?[ ,](?:0|1px)(?:px)?\)|inset\((?:50|100)%)/;
const MOVES = /[;-](?:transform|transition|animation|will-change)[:-]/;
const NARROW = /[;{](?:max-)?width:[01](?:px)?[;!}]/;
const FLAT = /[;{](?:max-)?height:[01](?:px)?[;!}]/;
const CUT_OFF = /[;{]overflow(?:-[xy])?:(?:hidden|clip)/;

/** What no declarations are without that hide something. */
export const CONCEALING: RegExp =
  /none|hidden|collapse|opacity|font-size: ?0|clip|-\d{4}|scale\(0|(?:width|height): ?[01][p;}]/;

/** How declarations hide what they are for; `undefined` if they do not. */
export function concealedBy(declarations: string): Concealment | undefined {
  if (declarations.length > LONGEST) return undefined;
  const style = `;${declarations
    .toLowerCase()
    .replace(/\s*([:;,()])\s*|^\s+|\s+$/g, "$1")
    .replace(/\s+/g, " ")};`;
  if (/;display:none[;! ]/.test(style)) return "display";
  if (/;content-visibility:hidden[;! ]/.test(style)) return "display";
  if (/;visibility:(?:hidden|collapse)[;! ]/.test(style)) return "visibility";
  // What moves as well fades in: a page whose script shows its parts one by one.
  if (/;opacity:(?:0|0?\.0+|0%)[;! ]/.test(style) && !MOVES.test(style)) return "opacity";
  if (/;font-size:0(?:px|em|rem|pt|%)?[;! ]/.test(style)) return "font-size";
  if (OFF.test(style) || FAR.test(style) || CUT.test(style)) return "clip";
  if (FLAT.test(style) && (NARROW.test(style) || CUT_OFF.test(style))) return "clip";
  return isInkOnPaper(style) ? "color" : undefined;
}

/** How declarations undo a hiding: the opposite of each. */
export function isRevealedBy(declarations: string): boolean {
  return /(?:^|[;{\s])(?:display\s*:\s*(?!none|inherit)\w|visibility\s*:\s*visible|opacity\s*:\s*(?:0?\.\d*[1-9]|[1-9]))/i.test(
    declarations,
  );
}

/** Do its letters have the colour of the ground they stand on? */
function isInkOnPaper(style: string): boolean {
  const ink = /;color:([^;!]+)/.exec(style)?.[1];
  if (ink === undefined || !/^(?:#|rgb|white|black|transparent)/.test(ink)) return false;
  const paper = /;background(?:-color)?:([^;!]+)/.exec(style)?.[1];
  if (ink === "transparent") return paper === undefined && !style.includes("background-clip");
  return paper !== undefined && colour(ink) === colour(paper);
}

const NAMED: Readonly<Record<string, string>> = { white: "fff", black: "000" };

function colour(value: string): string {
  const name = value.trim().split(" ", 1)[0] ?? "";
  if (Object.hasOwn(NAMED, name)) return NAMED[name] ?? name;
  const parts = /^rgba?\((\d{1,3}),(\d{1,3}),(\d{1,3})/.exec(name)?.slice(1);
  const hex = parts
    ? parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("")
    : name.replace(/^#/, "");
  return /^(?:(.)\1){3}$/.test(hex) ? `${hex[0]}${hex[2]}${hex[4]}` : hex;
}
