import type { Trace } from "../../model/evidence.js";
import { printable } from "../print/printable.js";

/** What was left out and why, a line each: for formats that have no place for it. */
export function printTrace(trace: Trace): string {
  const { charset, candidates, removals } = printable(trace);
  return [
    ...(charset === undefined ? [] : [`charset: ${charset}`]),
    ...candidates.map(
      ({ field, source, value, reason }) =>
        `lost: ${field} of ${source}, ${reason}: ${oneLine(JSON.stringify(value) ?? "")}`,
    ),
    ...removals.map(
      ({ element, reason, text }) => `removed: ${element}, ${reason}: ${oneLine(text)}`,
    ),
  ].join("\n");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").slice(0, 160);
}
