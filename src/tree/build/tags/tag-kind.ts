import { isRawText } from "../references.js";
import { type Barriers, barriersOf, closesParagraph, isFormatting } from "./element-scopes.js";
import { endsOf, isVoid } from "./implied-end-tags.js";

/** Names inside which SVG or MathML ends and HTML begins again. */
const INTEGRATION: ReadonlySet<string> = new Set(
  "mi mo mn ms mtext annotation-xml foreignobject desc title".split(" "),
);
const FOREIGN: ReadonlySet<string> = new Set(["svg", "math"]);
// What a paragraph is not looked for beyond: HTML, "have an element in button scope".
const BUTTON_SCOPE: ReadonlySet<string> = new Set(
  "applet button caption html marquee object table td template th".split(" "),
);
// HTML, "in body": of a page within a page nothing opens anew, and a form in a form is none.
const ONCE: ReadonlySet<string> = new Set(["html", "head", "body", "form"]);

/** What elements of one name are to whoever builds a tree of them. */
export class TagKind {
  readonly name: string;
  /** Has it neither content nor an end tag? */
  readonly isVoid: boolean;
  /** Does it open only where no other is open? */
  readonly isOnce: boolean;
  /** Is what stands in it no markup? */
  readonly isRawText: boolean;
  /** Is what stands in it SVG or MathML, or HTML again? `undefined` where it is what it was around it. */
  readonly foreign: boolean | undefined;
  /** The elements that its start tag ends, where one of them is the innermost. */
  readonly ends: ReadonlySet<string> | undefined;
  /** What its end tag cannot pass. */
  readonly barriers: Barriers;
  /** Does its start tag close a paragraph that is open around it? */
  readonly closesParagraph: boolean;
  /** Can a paragraph not be closed through it? */
  readonly holdsParagraph: boolean;
  /** How many of them are open. */
  open = 0;

  constructor(name: string) {
    this.name = name;
    this.isVoid = isVoid(name);
    this.isOnce = ONCE.has(name);
    this.isRawText = isRawText(name);
    this.foreign = FOREIGN.has(name) ? true : INTEGRATION.has(name) ? false : undefined;
    this.ends = endsOf(name);
    this.barriers = barriersOf(name);
    this.closesParagraph = closesParagraph(name);
    this.holdsParagraph = isFormatting(name) || BUTTON_SCOPE.has(name);
  }
}
