import type { Author } from "../../model/fields.js";
import type { PageView } from "../../model/page.js";
import type { SourcedCandidate } from "../../profile/field-resolver.js";
import type { Candidate } from "../../profile/profile.js";
import { comparable } from "../../text/normalize.js";
import { isAgency, isPersonName } from "../../text/people/names.js";
import { anywhere, byline, markedAuthors, namedAuthors } from "./authors.js";
import { homeNames, isSiteName, siteNames } from "./headline/site-names.js";

/**
 * The first source that names somebody. A log-in name or the site's own name counts only where nobody else is
 * named; a by-line that names the same people and more goes before the data.
 */
export function chooseAuthors(
  candidates: readonly SourcedCandidate<Author[]>[],
  page: PageView,
): Candidate<Author[]> | undefined {
  const sites = new Set([...siteNames(page), ...page.memo(homeNames)]);
  const strong = candidates.filter(
    ({ from, value }) =>
      from !== anywhere &&
      !value.every(({ name }) => isSiteName(name, page, sites) || isLogin(name) || isAgency(name)),
  );
  const chosen =
    shownPeople(strong) ??
    strong[0] ??
    candidates.find(
      ({ from, value }) =>
        (from !== anywhere || value.some(({ name }) => isPersonName(name))) &&
        value.every(({ name }) => !isSiteName(name, page, sites) && !isAgency(name)),
    ) ??
    candidates[0];
  if (chosen === undefined) return undefined;
  // Who is named by several sources alone is alone: the others on the page checked it or wrote something else.
  const agreed =
    strong.filter(
      ({ value }) => value.length === chosen.value.length && isMore(value, chosen.value),
    ).length > 1;
  const longer = strong.filter(
    ({ from, value }) =>
      (markedAuthors.has(from) || from === byline) &&
      value.length > chosen.value.length &&
      isMore(value, chosen.value),
  );
  // A by-line that is marked up and is read as one is sure of all its names.
  const isSure = longer.some(
    ({ from, value }) =>
      from === byline &&
      value.every(({ name }) => isPersonName(name) && !isSiteName(name, page, sites)),
  );
  const more = agreed && !isSure ? undefined : longer.find(({ from }) => markedAuthors.has(from));
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

const ORGANISATION =
  /\b(?:e\. ?V\.|GmbH|AG|Inc\.?|Ltd\.?|LLC|Stiftung|Verband|Verlag|Publishers?)(?:$|\s)|(?:出版社|期刊|集团|集團|公司|编辑部|編輯部|网|網|日报|日報|新闻|新聞)$/i;

/** The people of a by-line, where the page's data names whom the site belongs to, or nobody that is a name. */
function shownPeople(
  candidates: readonly SourcedCandidate<Author[]>[],
): SourcedCandidate<Author[]> | undefined {
  const [first] = candidates;
  if (first === undefined || !/^(?:json-ld|meta):/.test(first.source)) return undefined;
  const isOwner = first.value.some(({ name }) => ORGANISATION.test(name));
  const isNobody =
    first.source.startsWith("meta:") && first.value.every(({ name }) => /^\p{Ll}+\s/u.test(name));
  if (!isOwner && !isNobody) return undefined;
  return candidates.find(
    ({ from, value }) =>
      namedAuthors.has(from) &&
      value.every(({ name }) => isPersonName(name) && !ORGANISATION.test(name)),
  );
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
