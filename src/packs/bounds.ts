import { parse } from "tldts";
import { ArticleError } from "../errors.js";
import { selectorShape } from "../tree/selector.js";

// The largest built-in profile that is data has 3 KB and 40 rules: these leave ten times the room.
const LONGEST_TEXT = 500;
const LONGEST_LIST = 100;
const DEEPEST = 8;
// Each search may look at every ancestor or sibling: three on a page as deep as the limit are the most to bear.
const SEARCHES = 3;
const ALTERNATIVES = 20;
const PSEUDOS =
  /^(?:not|is|where|first-child|first-of-type|nth-child|nth-of-type|root|any-link|link)$/;
/** Rules that hold functions, and so cannot come from a stranger. */
const CODE = /^(?:clean|choose|build|blocks|recover|read|to)$/;
/** Where selectors stand. */
const SELECTORS =
  /^(?:has|scope|end|dedupe|container|match|context|until|body|quotes|text|of|drop|unwrap|author|time|title)$/;

/** Refuses what a profile from a stranger may not say; `where` names the place. */
export function checkBounds(value: unknown, where: string, key = "", depth = 0): void {
  if (depth > DEEPEST) refuse(`${where} is nested too deep`);
  if (typeof value === "string") checkText(value, key, where);
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    if (value.length > LONGEST_LIST) refuse(`${where} has more than ${LONGEST_LIST} entries`);
    for (const [i, item] of value.entries()) checkBounds(item, `${where}[${i}]`, key, depth + 1);
    return;
  }
  const entries = Object.entries(value);
  if (entries.length > LONGEST_LIST) refuse(`${where} has more than ${LONGEST_LIST} entries`);
  for (const [name, part] of entries) {
    if (CODE.test(name)) refuse(`${where}: ${name} holds functions, and a pack is data alone`);
    // Below "fields" the names are those of fields, not of rules.
    const inFields = key === "fields" && !Array.isArray(value);
    checkBounds(part, `${where}.${name}`, inFields ? "" : name, depth + 1);
  }
}

function checkText(text: string, key: string, where: string): void {
  if (text.length > LONGEST_TEXT) refuse(`${where} is longer than ${LONGEST_TEXT} characters`);
  if (!SELECTORS.test(key) || text === ":scope") return;
  let shape: ReturnType<typeof selectorShape>;
  try {
    shape = selectorShape(text);
  } catch (cause) {
    refuse(`${where}: ${JSON.stringify(text)} is not a CSS selector`, cause);
  }
  const pseudo = shape.pseudos.find((name) => !PSEUDOS.test(name));
  if (pseudo !== undefined) refuse(`${where}: :${pseudo} is not allowed in a pack`);
  if (shape.alternatives > ALTERNATIVES)
    refuse(`${where} has more than ${ALTERNATIVES} alternatives`);
  if (shape.searches > SEARCHES)
    refuse(`${where} has more than ${SEARCHES} descendant or sibling steps; use > and +`);
}

/** Refuses a host that is nobody's own: `co.uk`, `github.io`, an address. */
export function checkHost(host: unknown, where: string): void {
  if (typeof host !== "string" || !/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/.test(host))
    refuse(`${where}: ${JSON.stringify(host)}: a bare lower-case domain is allowed`);
  const { domain, isIp } = parse(host, { allowPrivateDomains: true });
  if (isIp === true) refuse(`${where}: ${JSON.stringify(host)} is an address, not a domain`);
  if (domain === null)
    refuse(`${where}: ${JSON.stringify(host)} is a public suffix; name the domain of one site`);
}

export function refuse(message: string, cause?: unknown): never {
  throw new ArticleError("bad-profile", message, cause === undefined ? undefined : { cause });
}
