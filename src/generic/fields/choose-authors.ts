import type { Author } from "../../model/fields.js";
import type { PageView } from "../../model/page.js";
import type { SourcedCandidate } from "../../profile/field-resolver.js";
import type { Candidate } from "../../profile/profile.js";
import { isPersonName } from "../../text/names.js";
import { comparable } from "../../text/normalize.js";
import { anywhere, markedAuthors } from "./authors.js";
import { isSiteName, siteNames } from "./headline/site-names.js";

/**
 * The first source that names somebody. A log-in name or the site's own name counts only where nobody else is
 * named; a by-line that names the same people and more goes before the data.
 */
export function chooseAuthors(
  candidates: readonly SourcedCandidate<Author[]>[],
  page: PageView,
): Candidate<Author[]> | undefined {
  const sites = siteNames(page);
  const strong = candidates.filter(
    ({ from, value }) =>
      from !== anywhere &&
      !value.every(({ name }) => isSiteName(name, page, sites) || isLogin(name)),
  );
  const chosen =
    strong[0] ??
    candidates.find(
      ({ from, value }) =>
        (from !== anywhere || value.some(({ name }) => isPersonName(name))) &&
        value.every(({ name }) => !isSiteName(name, page, sites)),
    ) ??
    candidates[0];
  if (chosen === undefined) return undefined;
  // Who is named by several sources alone is alone: the others on the page checked it or wrote something else.
  const agreed =
    strong.filter(
      ({ value }) => value.length === chosen.value.length && isMore(value, chosen.value),
    ).length > 1;
  const more = agreed
    ? undefined
    : strong.find(
        ({ from, value }) =>
          markedAuthors.has(from) &&
          value.length > chosen.value.length &&
          isMore(value, chosen.value),
      );
  const best = more ?? chosen;
  return {
    source: best.source,
    value: best.value.map((author) =>
      complete(author, candidates, isSiteName(author.name, page, sites)),
    ),
  };
}

function isLogin(name: string): boolean {
  return !/\s/.test(name) && (/^[a-z\d._-]+$/.test(name) || name.includes("_"));
}

function isMore(authors: readonly Author[], than: readonly Author[]): boolean {
  const names = new Set(authors.map(({ name }) => comparable(name)));
  return than.every(({ name }) => names.has(comparable(name)));
}

/** Address, portrait and role of the same author from whichever source has them. */
function complete(
  author: Author,
  candidates: readonly Candidate<Author[]>[],
  isSite: boolean,
): Author {
  const name = comparable(author.name);
  const same = candidates.flatMap(({ value }) =>
    value.filter((other) => comparable(other.name) === name),
  );
  const known: Author = Object.assign({}, ...same.reverse(), author);
  // A site is no person, whatever its data says.
  return isSite ? { ...known, kind: "organization" } : known;
}
