// Which fields of an article are right, of those that the gold knows.

/** Text as it is compared: one kind of quotes, dashes and spaces, in lower case. */
export const norm = (text) =>
  String(text ?? "")
    .normalize("NFKC")
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐-―]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
const day = (date) => (date ? String(date).slice(0, 10) : undefined);
const names = (list) => list.map(norm).sort().join("|");
const file = (address) => address.split("?")[0];

/** `{ field: is it right }`, for each field that the gold knows. */
export function judgeFields(source, gold, article) {
  const verdicts = {};
  const known = (value) => value !== null && value !== undefined && value.length !== 0;
  const judge = (field, right) => {
    if (known(gold[field])) verdicts[field] = right(gold[field]);
  };
  judge("title", (want) => norm(want) === norm(article.title));
  judge("authors", (want) => names(want) === names(article.authors.map(({ name }) => name)));
  judge("published", (want) =>
    // The source guessed time zones: a day's tolerance.
    source === "postlight"
      ? Math.abs(Date.parse(day(want)) - Date.parse(day(article.published))) <= 864e5
      : day(want) === day(article.published),
  );
  judge("description", (want) =>
    [article.description, article.subtitle].some((text) => text && norm(text) === norm(want)),
  );
  judge("leadImage", (want) => {
    const covers = (gold.images ?? []).filter((image) => image.cover);
    const wanted = [want, ...covers.flatMap((image) => image.sources ?? [])].map(file);
    return article.leadImage !== undefined && wanted.includes(file(article.leadImage.src));
  });
  return verdicts;
}
