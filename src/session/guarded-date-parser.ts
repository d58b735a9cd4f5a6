import { guarded } from "../check/guarded.js";
import { toIso } from "../dates/iso.js";
import type { DateParser } from "../model/date-parser.js";
import type { Issue } from "../model/evidence.js";

// A library takes milliseconds for a text: no page has so many dates, and none can make us ask for ever.
const MOST = 100;

/**
 * The caller's own reader of dates, as a page may ask it: each text once, for ISO 8601 or nothing.
 * If it throws, the date is not read, and the first time is reported.
 */
export function guardedDateParser(read: DateParser, report: (issue: Issue) => void): DateParser {
  const answers = new Map<string, string | undefined>();
  let hasFailed = false;
  const ask: DateParser = (text, languages) => {
    const answer: unknown = guarded(
      { name: "readDate", code: "hook-failed" },
      () => read(text, languages),
      (issue) => {
        if (!hasFailed) report(issue);
        hasFailed = true;
      },
    );
    return typeof answer === "string" ? toIso(answer) : undefined;
  };
  return (text, languages) => {
    const question = `${languages.join()}:${text}`;
    if (!answers.has(question) && answers.size < MOST) answers.set(question, ask(text, languages));
    return answers.get(question);
  };
}
