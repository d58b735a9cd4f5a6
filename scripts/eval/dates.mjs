// node scripts/eval/dates.mjs [--list]: how dates written as text are read, by this library and by chrono-node.
// Three tables: what the platform itself writes, how newsrooms write, and every text of the corpus that is read for a date.
// --list prints each text that the two read differently.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { CORPUS, pagesOf, sourcesOf } from "./corpus.mjs";

const { values: options } = parseArgs({ options: { list: { type: "boolean" } } });
const LANGUAGES =
  "en-US en-GB en-AU en-IN de fr fr-CA es es-MX pt pt-BR it nl da sv nb fi is pl cs sk hu ro bg hr sl sr uk ru lt lv et el tr ca eu ga he ar fa hi bn th vi id ms ko ja zh-CN zh-TW".split(
    " ",
  );
// A day of each month, at hours that tell the halves of the day and the order of the parts apart.
const TIMES =
  "2021-11-03T17:12 2020-04-07T09:05 2019-05-25T00:30 2022-08-12T12:00 2023-03-01T23:59 2024-12-31T06:45 2018-07-20T14:02 2021-02-28T01:01 2020-06-15T20:20 2022-09-09T08:08 2017-10-30T18:00 2023-01-02T11:34".split(
    " ",
  );

const asked = [];
const { parseArticle, readDateText, readProseDate } = await loadLibrary();
const readers = {
  ours: (text, languages) => readDateText(text, { languages }),
  chrono: readProseDate,
};

/** The library with the function that reads dates, which notes what it is asked. */
async function loadLibrary() {
  const outfile = "node_modules/.cache/dates-library.mjs";
  const spy = `
    import { readDateText as read } from "./src/dates/written.js";
    export const readDateText = (text, hints) => (globalThis.asked.push([text, hints.languages]), read(text, hints));`;
  globalThis.asked = asked;
  await build({
    stdin: {
      contents: `
        export * from "./src/index.js";
        export * from "./src/dates/chrono.js";
        export { readDateText } from "./src/dates/written.js";`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: "esm",
    platform: "node",
    outfile,
    logLevel: "error",
    plugins: [
      {
        name: "spy",
        setup({ onLoad, onResolve }) {
          onResolve({ filter: /text\/date-text\.js$/ }, ({ importer }) =>
            importer.endsWith("date.ts") ? { path: "spy", namespace: "spy" } : undefined,
          );
          onLoad({ filter: /./, namespace: "spy" }, () => ({
            contents: spy,
            resolveDir: process.cwd(),
          }));
        },
      },
    ],
  });
  return import(join(process.cwd(), outfile));
}

/** `right`, `day only` where the time was left out, `wrong`, `unread`. */
function verdict(read, iso) {
  if (read === undefined) return iso === undefined ? "right" : "unread";
  if (read === iso) return "right";
  return iso?.startsWith(read) ? "day only" : "wrong";
}

function add(counts, key) {
  counts[key] = (counts[key] ?? 0) + 1;
}

/** Counts both readers' verdicts on `[text, language, iso]`, by language. */
function compare(title, rows) {
  const table = {};
  const all = {};
  for (const [text, language, iso] of rows) {
    const read = {};
    for (const [name, reader] of Object.entries(readers)) {
      read[name] = reader(text, [language, "en"]);
      table[language] ??= {};
      for (const counts of [table[language], all])
        add(counts, `${name} ${verdict(read[name], iso)}`);
    }
    for (const counts of [table[language], all]) add(counts, "texts");
    if (options.list && read.ours !== read.chrono)
      console.log(JSON.stringify({ language, text, iso, ...read }));
  }
  console.log(title);
  console.table({ all, ...table });
}

function* platform() {
  for (const language of LANGUAGES)
    for (const dateStyle of ["full", "long", "medium", "short"])
      for (const timeStyle of [undefined, "short"]) {
        const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
          dateStyle,
          timeStyle,
          timeZone: "UTC",
        });
        for (const time of TIMES) {
          const iso = timeStyle === undefined ? time.slice(0, 10) : `${time}:00`;
          yield [format.format(new Date(`${time}Z`)), language, iso];
        }
      }
}

const forms = JSON.parse(readFileSync("test/fields/date-forms.json", "utf8"));
compare("What the platform writes, by Intl.DateTimeFormat", platform());
compare("How newsrooms write", [...forms.read, ...forms.unread, ...forms.none]);

/** Each text with what the page says of its day. */
function* corpusTexts() {
  for (const source of sourcesOf(CORPUS))
    for (const { gold, bytes, options: page } of pagesOf(CORPUS, source)) {
      asked.length = 0;
      parseArticle(bytes, page);
      const texts = new Map(asked.map(([text, languages]) => [text.slice(0, 300), languages]));
      for (const [text, languages] of texts) yield { text, languages, day: gold.published };
    }
}

const counts = {};
for (const { text, languages, day } of corpusTexts()) {
  const [ours, theirs] = [readers.ours(text, languages), readers.chrono(text, languages)];
  add(counts, "texts");
  const parted = !ours ? "chrono alone" : !theirs ? "ours alone" : "both, another date or time";
  if (!ours && !theirs) add(counts, "read by neither");
  else if (ours?.slice(0, 16) === theirs?.slice(0, 16)) add(counts, "both, the same");
  else {
    add(counts, parted);
    if (options.list) console.log(JSON.stringify({ languages, text, day, ours, theirs }));
  }
  for (const [name, read] of Object.entries({ ours, chrono: theirs }))
    if (day && read?.slice(0, 10) === day.slice(0, 10)) add(counts, `${name}: the verdict's day`);
}
console.log("Texts of the corpus that are read for a date");
console.table(counts);
