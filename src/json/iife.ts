import type { JsonValue } from "../model/json.js";
import { LiteralReader, NotALiteral } from "./js-literal.js";

// Nuxt 2 names up to some thousand values that its state repeats.
const HEAD = /^\(?\s{0,9}function\s{0,9}\(([\w$,\s]{0,100000})\)\s{0,9}\{\s{0,9}return\b/;

/**
 * What a function returns that is called where it stands, without running it:
 * `(function(a,b){return {x:a,y:[b,b]}}("rain",1))`. Nuxt writes its state so.
 */
export function readReturned(text: string): JsonValue | undefined {
  const script = text.trimStart();
  const head = HEAD.exec(script);
  if (head === null) return undefined;
  const [{ length: start }, list = ""] = head;
  const names = list.split(",").map((name) => name.trim());
  try {
    // The values stand behind the body: it is read once to get there, and again with them.
    const first = new LiteralReader(script, start, new Map(names.map((name) => [name, null])));
    first.value(0);
    const values = argumentsOf(first);
    const known = new Map(names.map((name, i) => [name, values[i] ?? null]));
    return new LiteralReader(script, start, known).value(0);
  } catch (error) {
    if (error instanceof NotALiteral) return undefined;
    throw error;
  }
}

/** Behind the body: `}("rain",1)`, or `})("rain",1)`. */
function argumentsOf(reader: LiteralReader): JsonValue[] {
  reader.pass(";");
  if (!reader.pass("}")) throw new NotALiteral();
  reader.pass(")");
  if (!reader.pass("(")) throw new NotALiteral();
  const values: JsonValue[] = [];
  if (reader.pass(")")) return values;
  do values.push(reader.value(0));
  while (reader.pass(","));
  return values;
}
