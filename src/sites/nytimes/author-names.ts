import type { ElementView } from "../../model/element.js";
import { oneLine } from "../../text/whitespace.js";

// Nine authors take 200 characters.
const LONGEST = 2000;

/** The names of a by-line, one by one: "By A, B and C". */
export function namesIn(line: string): string[] {
  return oneLine(line.slice(0, LONGEST))
    .replace(/^by /i, "")
    .split(/,(?: and )?|;| and /i)
    .map((name) => name.trim())
    .filter((name) => name !== "" && !/^the new york times$/i.test(name));
}

/** The link of a name: itself, around it or in it. */
export function linkOf(name: ElementView): ElementView | undefined {
  return [name, name.parent].find((element) => element?.name === "a") ?? name.one("a");
}
