import type { Explanation } from "../../profile-kit/explain.js";
import { blockLines } from "../../testing.js";
import { printable } from "../print/printable.js";
import type { Paint } from "./paint.js";

// A value in one line.
const WIDTH = 100;

/** An explanation as text for a terminal. */
export function printExplanation(explanation: Explanation, paint: Paint): string {
  const { article, layouts, fields, rules } = explanation;
  const lines = [
    paint.bold(`read by ${article.profile}${article.layout ? `, layout ${article.layout}` : ""}`),
    ...article.issues.map(({ code, message }) => paint.red(`  ${code}: ${shown(message)}`)),
    "",
    paint.bold("layouts"),
    ...(article.layout === undefined ? [paint.dim(`  ${bodyFrom(layouts.length)}`)] : []),
    ...layouts.map(({ id, taken, reason }) =>
      taken ? paint.green(`  + ${id}: ${reason}`) : paint.dim(`  - ${id}: ${reason}`),
    ),
    "",
    paint.bold("fields"),
    ...fields.flatMap(({ field, source, value, losers }) => [
      source === undefined
        ? paint.red(`  ${field}: none`)
        : paint.green(`  ${field}: ${shown(value)}  (${source})`),
      ...losers.map((loser) =>
        paint.dim(`      ${loser.source}: ${shown(loser.value)}  (${loser.reason})`),
      ),
    ]),
    "",
    paint.bold("rules"),
    ...rules.map(({ layout, rule, selector, hits }) => {
      const line = `  ${String(hits).padStart(5)}  ${layout} ${rule} ${selector}`;
      return hits === 0 ? paint.red(line) : line;
    }),
    "",
    paint.bold("kept"),
    ...blockLines(article.body).map((line) => paint.green(`  + ${shown(line)}`)),
    "",
    ...(article.notes.length === 0 ? [] : [paint.bold("notes")]),
    ...article.notes.flatMap(({ kind, children }) =>
      blockLines(children).map((line) => paint.green(`  + ${kind}: ${shown(line)}`)),
    ),
    ...(article.notes.length === 0 ? [] : [""]),
    paint.bold("left out"),
    ...(article.trace?.removals ?? []).map(({ element, reason, text }) =>
      paint.red(`  - ${shown(text)}  (${element}: ${reason})`),
    ),
  ];
  return lines.join("\n");
}

function bodyFrom(layouts: number): string {
  return layouts === 0
    ? "the profile has none: the generic engine finds the body, the profile's fields stand before its own"
    : "none of them was taken: the body is the generic engine's";
}

function shown(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return printable(text ?? "").slice(0, WIDTH);
}
