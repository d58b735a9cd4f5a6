import { describe, expect, it } from "vitest";
import {
  type Article,
  type DateParser,
  parseArticle,
  readArticle,
  streamArticle,
} from "../../src/index.js";

const url = "https://gazette.example/rain";
const story =
  "<article><h1>Rain at last</h1><p>It rained in the valley all day long, and nobody who lives there minded it at all.</p></article>";
const dated = (...dates: string[]): string =>
  `<html lang="en-GB"><title>Rain</title>${dates.map((date) => `<meta name="date" content="${date}">`).join("")}${story}`;

/** Reads "day 7" as the seventh of April, and notes what it is asked. */
function reader(): { asked: [string, readonly string[]][]; readDate: DateParser } {
  const asked: [string, readonly string[]][] = [];
  return {
    asked,
    readDate(text, languages) {
      asked.push([text, languages]);
      const day = /^day (\d)/.exec(text)?.[1];
      return day && `2020-04-0${day}`;
    },
  };
}
const failures = (article: Article): string[] =>
  article.issues.filter(({ code }) => code === "hook-failed").map(({ message }) => message);

describe("readDate", () => {
  it("reads what the built-in reader does not, in the page's languages", () => {
    const { asked, readDate } = reader();
    const article = parseArticle(dated("day 7"), { url, readDate });
    expect(article.published).toBe("2020-04-07");
    expect(article.provenance.published?.source).toBe("meta:date");
    expect(asked).toEqual([["day 7", ["en-GB", "en"]]]);
    expect(parseArticle(dated("day 7"), { url })).not.toHaveProperty("published");
  });

  it("is not asked for a date that is read without it, an address or nothing", () => {
    const { asked, readDate } = reader();
    for (const text of ["2020-04-07", "7 April 2020", "1586268131", "https://a.example/day", " "])
      parseArticle(dated(text), { url, readDate });
    expect(asked).toEqual([]);
  });

  it("gives the same through all doors", async () => {
    const options = { url, readDate: reader().readDate, trace: true };
    const page = `${dated("soon", "day 7")}<time>day 8</time>`;
    async function* pieces() {
      for (const character of page) yield character;
    }
    const whole = parseArticle(page, options);
    expect(whole.published).toBe("2020-04-07");
    expect(await readArticle(pieces(), options)).toEqual(whole);
    for await (const event of streamArticle(pieces(), options))
      if (event.type === "article") expect(event.article).toEqual(whole);
  });

  it("is told no more than 300 characters, and each text once", () => {
    const { asked, readDate } = reader();
    parseArticle(dated("soon ".repeat(1000), "day x", "day x"), { url, readDate, trace: true });
    expect(asked.map(([text]) => text)).toEqual(["soon ".repeat(60), "day x"]);
  });

  it("is asked a hundred times a page at most", () => {
    const { asked, readDate } = reader();
    parseArticle(dated(...Array.from({ length: 5000 }, (_, at) => `soon ${at}`)), {
      url,
      readDate,
    });
    expect(asked).toHaveLength(100);
  });

  it.each(["7 April 2020", "", "2020-02-30", 7, null, {}, new Date(0)])(
    "is not believed when it says %j",
    (answer) => {
      const readDate = (() => answer) as unknown as DateParser;
      const article = parseArticle(dated("day 7"), { url, readDate });
      expect(article).not.toHaveProperty("published");
      expect(article.issues).toEqual(parseArticle(dated("day 7"), { url }).issues);
    },
  );

  it("must have its answer at hand: a promise is refused, and its rejection is nobody's", () => {
    const readDate = (() => Promise.reject(new Error("late"))) as unknown as DateParser;
    const article = parseArticle(dated("day 7"), { url, readDate });
    expect(article).not.toHaveProperty("published");
    expect(article.issues).toContainEqual(
      expect.objectContaining({
        code: "hook-failed",
        message: expect.stringMatching(/readDate.*promise/),
      }),
    );
  });

  it("may write ISO 8601 in any of its forms", () => {
    const article = parseArticle(dated("day 7"), { url, readDate: () => "20200407T1402Z" });
    expect(article.published).toBe("2020-04-07T14:02:00Z");
  });

  it("costs its date alone when it throws, and says so once", () => {
    const readDate = (): never => {
      throw new Error("boom");
    };
    const page = dated("day 7", "day 8", "9 April 2020");
    for (const trace of [false, true]) {
      const article = parseArticle(page, { url, readDate, trace });
      expect(article.published).toBe("2020-04-09");
      expect(article.body).toEqual(parseArticle(page, { url }).body);
      expect(failures(article)).toEqual(["readDate failed: Error: boom"]);
    }
  });
});
