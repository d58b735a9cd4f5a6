import type { ElementView } from "../../../model/element.js";
import type { PageView } from "../../../model/page.js";
import type { SourcedCandidate } from "../../../profile/field-resolver.js";
import type { Candidate } from "../../../profile/profile.js";
import { meta, type Source } from "../../../profile/source.js";
import { comparable } from "../../../text/normalize.js";
import { ownJsonLd, ownMicrodata } from "../structured.js";
import { mainHeading } from "./heading.js";
import { shownPart } from "./shown-title.js";
import { homeNames } from "./site-names.js";

const heading: Source = {
  from: "css:h1",
  phase: "body",
  read(page) {
    const text = mainHeading(page)?.text;
    return text ? [text] : [];
  },
};

const documentTitle: Source = {
  from: "html:title",
  phase: "head",
  read: (page) => (page.title === undefined ? [] : [page.title]),
};

const described = ownJsonLd("headline");
const card = meta("og:title");
const marked = ownMicrodata("headline");

/** Where the headline stands; which of them is taken is {@link chooseTitle}'s verdict. */
export const titleSources: readonly Source[] = [
  heading,
  described,
  card,
  marked,
  meta("twitter:title"),
  documentTitle,
  meta("dc.title"),
  meta("title"),
  ownJsonLd("name"),
];

/**
 * The headline as shown, if what the page declares speaks for it; else what most of the declarations say.
 *
 * An `h1` that no declaration knows may be a logo or a section's name. Where elements inside it part a label, a
 * date or a button from a headline that is declared without them, the declared one is taken.
 */
export function chooseTitle(
  candidates: readonly SourcedCandidate<string>[],
  page: PageView,
): Candidate<string> | undefined {
  const shown = candidates.find(({ from }) => from === heading);
  const homes = page.memo(homeNames);
  const others = candidates.filter((candidate) => candidate !== shown);
  const isHome = shown !== undefined && others.length > 0 && homes.has(comparable(shown.value));
  const chosen = isHome ? choose(undefined, others, page) : choose(shown, others, page);
  if (chosen === undefined || chosen === shown) return chosen;
  const isShown = shown !== undefined && !isHome && holds(chosen.value, shown.value);
  const part = isShown ? undefined : shownPart(chosen.value, page);
  return part === undefined ? chosen : { source: chosen.source, value: part };
}

function choose(
  shown: Candidate<string> | undefined,
  declared: readonly SourcedCandidate<string>[],
  page: PageView,
): Candidate<string> | undefined {
  const headlines = declared.filter(({ from }) => HEADLINES.has(from));
  if (shown === undefined) return headlines.find(({ value }) => !isCut(value)) ?? vote(declared);
  if (declared.length === 0) return shown;
  if (shown.value.length < LABEL && !declared.some(({ value }) => alike(shown.value, value)))
    return vote(declared);
  const whole = comparable(shown.value);
  const box = mainHeading(page)?.element;
  for (const { from, source, value } of declared) {
    if (!HEADLINES.has(from) && from !== documentTitle) continue;
    const ends = from === documentTitle ? [] : [value.split(JOINT, 1)[0] ?? ""];
    const parts = comparable(value) === whole ? [] : [value, ...ends];
    const core = parts.find(
      (part) =>
        isPart(part, box) ||
        (DESCRIBED.has(from) && part === value && isBeforeDash(part, shown.value)),
    );
    if (core !== undefined) return { source, value: core };
  }
  const behind = declared.find(({ value }) => isBehindCrumbs(value, shown.value));
  if (behind !== undefined) return behind;
  const same = declared.filter(({ value }) => comparable(value) === whole);
  if (same.length > 0) return same.find(({ value }) => isNeater(value, shown.value)) ?? shown;
  return withKicker(shown.value, declared) ?? shown;
}

/** "Weather: It will rain" where the label stands apart from the heading, and everything declared has both. */
function withKicker(
  title: string,
  declared: readonly Candidate<string>[],
): Candidate<string> | undefined {
  const [first] = declared;
  const all = declared.every(({ value }) => value.includes(`: ${title}`));
  return all && declared.length > 1 && first?.value.endsWith(`: ${title}`) ? first : undefined;
}

/** Does the part stand at one end of the heading, and does a box inside it set the rest apart? */
function isPart(part: string, box: ElementView | undefined): boolean {
  const core = comparable(part);
  if (core.length < SHORTEST) return false;
  const edges = new Set<number>();
  let whole = "";
  const walk = (parent: ElementView): void => {
    for (const child of parent.children) {
      if (child.type === "text") whole += comparable(child.data);
      else {
        edges.add(whole.length);
        walk(child);
        edges.add(whole.length);
      }
    }
  };
  if (box !== undefined) walk(box);
  if (core.length >= whole.length) return false;
  return (
    (whole.startsWith(core) && edges.has(core.length)) ||
    (whole.endsWith(core) && edges.has(whole.length - core.length))
  );
}

/** "Rain again - Weather" of a forum, where its data says "Rain again". */
function isBeforeDash(part: string, title: string): boolean {
  return title.startsWith(part) && title.slice(part.length).search(JOINT) === 0;
}

/** "You are here: Home > Weather > Rain again" where the page declares "Rain again". */
function isBehindCrumbs(title: string, shown: string): boolean {
  const at = shown.length - title.length;
  return (
    title.length >= SHORTEST && at > 0 && shown.endsWith(title) && CRUMB.test(shown.slice(0, at))
  );
}

const CRUMB = /[>›»〉》]\s{0,9}$/;
// What stands between a headline and the part of the site in declared titles.
const JOINT = /\s[|–—-]\s/;
// An unknown heading that is shorter is a logo or a section's name; a longer one is the headline, 7 times in 10.
const LABEL = 25;
// Shorter parts are labels themselves.
const SHORTEST = 8;

/** A headline set in several elements has lost its colon, or has a space before it. */
function isNeater(text: string, than: string): boolean {
  const joints = (title: string): number => title.match(/[:|–—-]\s/g)?.length ?? 0;
  const spaceless = (title: string): string => title.replace(/\s/g, "");
  return (
    joints(text) > joints(than) ||
    (spaceless(text) === spaceless(than) && text.length < than.length)
  );
}

const DESCRIBED = new Set([described, marked]);
const HEADLINES = new Set([...DESCRIBED, card]);

/** Does one hold the other? */
function holds(a: string, b: string): boolean {
  const [x, y] = [comparable(a), comparable(b)];
  return x.includes(y) || y.includes(x);
}

/** Does one hold the other, or do they share half of their words? */
function alike(a: string, b: string): boolean {
  if (holds(a, b)) return true;
  const words = new Set(a.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const others = new Set(b.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared * 2 >= Math.min(words.size, others.size);
}

function isCut(text: string): boolean {
  return text.endsWith("…") || text.endsWith("...");
}

/** The one that most of the others say, or say and add something to; never one that is cut short. */
function vote(candidates: readonly Candidate<string>[]): Candidate<string> | undefined {
  const whole = candidates.filter(({ value }) => !isCut(value));
  const voters = whole.length > 0 ? whole : candidates;
  const texts = voters.map(({ value }) => comparable(value));
  const votes = texts.map((text) => {
    if (text.length < 6) return 0;
    return texts.filter((other) => other.includes(text) && text.length * 2 >= other.length).length;
  });
  const most = votes.reduce((a, b) => Math.max(a, b), 0);
  return voters[votes.indexOf(most)];
}
