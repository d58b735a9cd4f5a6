import type { ElementView } from "../model/element.js";
import { closest, type Matcher } from "../tree/node.js";
import { compileSelector } from "../tree/selector.js";
import { readElement } from "./data-source.js";
import type { EntryRule, EntrySource } from "./rules.js";

/** What one source of an entry looks for, and what it makes of it. */
export interface EntryPart {
  /** Absent for the box itself. */
  readonly matches: Matcher | undefined;
  read(element: ElementView): unknown;
}

/** An entry rule with its selectors compiled. */
export interface CompiledEntry {
  readonly where: Matcher | undefined;
  /** Is that element an entry of this rule, too? */
  readonly matches: Matcher;
  readonly body: Matcher | undefined;
  /** The selector of `body`, for the trace. */
  readonly bodyName: string;
  readonly author: readonly EntryPart[];
  readonly time: readonly EntryPart[];
  readonly title: readonly EntryPart[];
}

const ITSELF = ":scope";
// Where elements say a time to machines.
const TIMES = ["datetime", "content", "data-time", "title"];

/** Compiles an entry rule. */
export function compileEntry(rule: EntryRule): CompiledEntry {
  const selected = compileSelector(rule.match);
  const around = rule.context === undefined ? undefined : compileSelector(rule.context);
  const where: Matcher | undefined =
    around && (({ parent }) => parent !== null && closest(parent, around) !== undefined);
  return {
    where,
    matches: where ? (element) => selected(element) && where(element) : selected,
    body: rule.body === undefined ? undefined : compileSelector(rule.body),
    bodyName: rule.body ?? "",
    author: partsOf(rule.author, readName),
    time: partsOf(rule.time, readTime),
    title: partsOf(rule.title, (element) => element.text() || undefined),
  };
}

function partsOf(
  sources: string | readonly EntrySource[] | undefined,
  read: (element: ElementView) => unknown,
): readonly EntryPart[] {
  if (sources === undefined) return [];
  if (typeof sources === "string") return [{ matches: compileSelector(sources), read }];
  return sources.map((source) => {
    const selector = "attr" in source ? source.of : source.text;
    return {
      matches: selector === ITSELF ? undefined : compileSelector(selector),
      read: (element) => readElement(source, element),
    };
  });
}

/** A name, with the page that it links to. */
function readName(element: ElementView): unknown {
  const name = element.attr("content") ?? element.text();
  if (name === "") return undefined;
  const linked =
    element.closest("a[href]") ?? element.all("a[href]").find((a) => a.text() === name);
  const url = linked?.attr("href");
  return { name, ...(url !== undefined && { url }) };
}

function readTime(element: ElementView): unknown {
  const inner = element.name === "time" ? element : (element.one("time[datetime]") ?? element);
  const declared = TIMES.map((name) => inner.attr(name)).filter((value) => value !== undefined);
  return [...declared, element.text()].filter((value) => value !== "");
}
