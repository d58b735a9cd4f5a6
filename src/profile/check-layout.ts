import { NOTE_KINDS } from "../check/note-shape.js";
import { describeValue } from "../errors.js";
import { checkedList, checkFunction, checkKeys, checkSelector, fail, keysOf } from "./check.js";
import { checkEntryPart, checkSources, checkTest } from "./check-sources.js";
import { FIELD_NAMES } from "./field-names.js";
import type { BlockRule, LayoutSpec, NoteRule } from "./profile.js";
import type { EntryRule } from "./rules.js";

const LAYOUT_KEYS = keysOf<LayoutSpec>({
  id: 0,
  when: 0,
  scope: 0,
  end: 0,
  dedupe: 0,
  container: 0,
  entries: 0,
  build: 0,
  fields: 0,
  drop: 0,
  unwrap: 0,
  notes: 0,
  blocks: 0,
  buffered: 0,
  recover: 0,
});
const ENTRY_KEYS = keysOf<EntryRule>({
  match: 0,
  context: 0,
  author: 0,
  time: 0,
  title: 0,
  body: 0,
  drop: 0,
  quotes: 0,
});
const NOTE_KEYS = keysOf<NoteRule>({ match: 0, from: 0, until: 0, context: 0, kind: 0, read: 0 });
const BLOCK_KEYS = keysOf<BlockRule>({ match: 0, context: 0, to: 0 });

/** Checks one layout of a profile. */
export function checkLayout(layout: LayoutSpec, where: string): void {
  checkKeys(layout, LAYOUT_KEYS, where);
  const { container, entries = [], build, fields = {} } = layout;
  if (container === undefined && build === undefined && entries.length === 0)
    fail(`${where}: needs a container, entries or a build function`);
  checkTest(layout.when, `${where}: when`);
  checkFunction(build, `${where}: build`);
  checkKeys(fields, FIELD_NAMES, `${where}: fields`);
  for (const [name, sources] of Object.entries(fields))
    checkSources(sources, `${where}: fields.${name}`);
  for (const name of ["scope", "end", "container"] as const) {
    const selector = layout[name];
    if (selector !== undefined) checkSelector(selector, `${where}: ${name}`, true);
  }
  const { buffered = false } = layout;
  if (typeof buffered !== "boolean") fail(`${where}: buffered must be true or false`);
  const streamed = !buffered;
  if (layout.dedupe !== undefined) checkSelector(layout.dedupe, `${where}: dedupe`, streamed);
  each(layout.drop, `${where}: drop`, (rule, at) => {
    if (typeof rule === "string") return checkSelector(rule, at, streamed);
    checkKeys(rule, ["match", "from", "until", "context"], at);
    checkElements(rule, at, streamed);
  });
  each(layout.unwrap, `${where}: unwrap`, (rule, at) => checkSelector(rule, at, streamed));
  each(layout.entries, `${where}: entries`, (rule, at) => {
    checkKeys(rule, ENTRY_KEYS, at);
    checkElements(rule, at, true);
    if (rule.body !== undefined) checkSelector(rule.body, `${at}.body`, false);
    if (rule.quotes !== undefined) checkSelector(rule.quotes, `${at}.quotes`, streamed);
    for (const name of ["author", "time", "title"] as const)
      checkEntryPart(rule[name], `${at}.${name}`);
    each(rule.drop, `${at}.drop`, (inside, place) => checkSelector(inside, place, streamed));
  });
  each(layout.notes, `${where}: notes`, (rule, at) => {
    checkKeys(rule, NOTE_KEYS, at);
    checkElements(rule, at, streamed);
    checkFunction(rule.read, `${at}.read`);
    if (!NOTE_KINDS.includes(rule.kind))
      fail(
        `${at}.kind: ${describeValue(rule.kind)} is unknown; allowed are ${NOTE_KINDS.join(", ")}`,
      );
  });
  each(layout.blocks, `${where}: blocks`, (rule, at) => {
    checkKeys(rule, BLOCK_KEYS, at);
    checkElements(rule, at, streamed);
    checkFunction(rule.to ?? null, `${at}.to`);
  });
  if (layout.recover !== undefined) {
    checkKeys(layout.recover, ["state", "figure"], `${where}: recover`);
    if (typeof layout.recover.state !== "string" || layout.recover.state === "")
      fail(`${where}: recover.state must be the name of a state`);
    checkFunction(layout.recover.figure ?? null, `${where}: recover.figure`);
  }
}

/** The elements of a rule: one selector, or a range of siblings. */
function checkElements(rule: object, where: string, streamed: boolean): void {
  const { match, from, until, context } = rule as Readonly<Record<string, unknown>>;
  if ((match === undefined) === (from === undefined))
    fail(`${where}: either match or from is needed`);
  if (match !== undefined) checkSelector(match, `${where}.match`, streamed);
  // A range begins and ends while the page streams, whatever the layout: its siblings are asked about one by one.
  if (from !== undefined) checkSelector(from, `${where}.from`, true);
  if (until !== undefined) checkSelector(until, `${where}.until`, true);
  if (until !== undefined && from === undefined) fail(`${where}: until needs from`);
  if (context !== undefined) checkSelector(context, `${where}.context`, true);
}

function each<Rule>(
  rules: readonly Rule[] | undefined,
  where: string,
  check: (rule: Rule, where: string) => void,
): void {
  for (const [i, rule] of checkedList(rules ?? [], where).entries()) check(rule, `${where}[${i}]`);
}
