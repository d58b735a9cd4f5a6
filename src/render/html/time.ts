import { element, escapeHtml } from "./element.js";

const ISO = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * A date as a reader of the language has it: the day, and the time with the page's own offset where both are known. One that is not
 * ISO 8601 is written as it is, and so is every date where the language is unknown: this machine's must not show.
 */
export function timeHtml(iso: string, language: string | undefined, name?: string): string {
  const [, day, clock, offset = ""] = ISO.exec(iso) ?? [];
  const moment = new Date(`${day}T${clock ?? "00:00"}Z`);
  if (Number.isNaN(moment.getTime())) return escapeHtml(iso);
  const zone = offset === "Z" ? " UTC" : offset && ` UTC${offset}`;
  const shown = inLanguage(moment, language, clock !== undefined) ?? [day, clock].join(" ").trim();
  return element("time", { datetime: iso, class: name }, escapeHtml(shown + zone));
}

function inLanguage(moment: Date, language = "", isTimed: boolean): string | undefined {
  try {
    const [known] = Intl.DateTimeFormat.supportedLocalesOf(language);
    if (known === undefined) return undefined;
    const style: Intl.DateTimeFormatOptions = { dateStyle: "long", timeZone: "UTC" };
    if (isTimed) style.timeStyle = "short";
    return new Intl.DateTimeFormat(known, style).format(moment);
  } catch {
    return undefined;
  }
}
