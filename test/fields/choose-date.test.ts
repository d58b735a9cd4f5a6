import { describe, expect, it } from "vitest";
import { languageOf } from "../../src/text/language.js";
import { fieldsOf, settle } from "./read-fields.js";

const RUSSIAN =
  "<p>Всю ночь над городом шёл дождь, и к утру вода поднялась выше набережной, сообщили в мэрии города.</p>";
const publishedMeta = (time: string): string =>
  `<meta property="article:published_time" content="${time}">`;
const dated = (html: string, url?: string): string | undefined => fieldsOf(html, url).published;

describe("the day of publication", () => {
  it("reads day and month by the language of the text, not by the theme's", () => {
    const date = "<h1>Снова дождь</h1><p class=date>05.01.2012</p>";
    expect(dated(`<html lang=en-US>${date}${RUSSIAN}`)).toBe("2012-01-05");
  });

  it("is not the day of the visit, as a newspaper prints it below its name", () => {
    const head = `<p class=date>Tuesday, April 9, 2013</p>${"<li>Weather of today</li>".repeat(20)}`;
    expect(dated(`${head}<h1>Rain again</h1><p>May 3, 2012</p>`)).toBe("2012-05-03");
    expect(dated(`<p id=today>April 9, 2013</p><h1>Rain again</h1>`)).toBeUndefined();
  });

  it("is the address's day, where a clock says another", () => {
    const clock = "<h1>Rain again</h1><time>April 9, 2013 10:48</time>";
    expect(dated(clock, "https://gazette.example/2012/05/03/rain")).toBe("2012-05-03");
  });

  it("is not swapped where two other places know better", () => {
    const shown = "<h1>Rain again</h1><p class=date>11 Jan 2012</p>";
    const url = "https://gazette.example/2012-01-11/rain";
    expect(dated(publishedMeta("2012-11-01T00:00:00Z") + shown, url)).toBe("2012-01-11");
  });

  it("is the page's own day for an instant in UTC", () => {
    const shown = "<h1>Rain again</h1><p class=date>April 13, 2020</p>";
    expect(dated(publishedMeta("2020-04-14T00:38:07Z") + shown)).toBe("2020-04-13");
    expect(dated(publishedMeta("2020-04-14T16:38:07Z") + shown)).toBe("2020-04-14T16:38:07Z");
  });

  it("is that of the last change where no other is told, and says so", () => {
    const settled = settle("<h1>Rain again</h1><p>It rained.</p><p>Updated: 10/31/2024</p>");
    expect(settled.fields.published).toBe("2024-10-31");
    expect(settled.provenance.published?.source).toBe("modified");
  });

  it("is read behind an address", () => {
    const line = "<h1>又下雨了</h1><p>http://www.gazette.example 2005年03月21日 11:21</p>";
    expect(dated(line)).toBe("2005-03-21T11:21:00");
  });
});

describe("the language of a text", () => {
  it.each([
    ["ru", RUSSIAN],
    ["uk", "Усю ніч над містом ішов дощ, і на ранок вода піднялася вище за набережну міста."],
    ["el", "Όλη τη νύχτα έβρεχε πάνω από την πόλη και το πρωί το νερό ανέβηκε ψηλά."],
    ["fa", "تمام شب در شهر باران بارید و صبح آب از کنار رودخانه بالاتر آمده بود، گفت شهردار."],
    [
      "ja",
      "一晩中雨が降り、朝には川の水が岸よりも高くなっていたと市長が話した。人々は家に残った。雨はまだ続いている。",
    ],
    [
      "zh",
      "整夜都在下雨，到了早上河水已经漫过了堤岸，市长说，人们都留在家里，没有人受伤，学校今天也停课了。",
    ],
    [
      "en",
      "It rained all night and the water was higher than the quay, which is what the mayor said that they had feared.",
    ],
    [
      "de",
      "Die ganze Nacht hat es geregnet, und am Morgen stand das Wasser auf dem Platz, wie die Stadt mit einer Karte zeigt und auch sagt.",
    ],
    [
      "pl",
      "Całą noc padało i nad ranem woda była wyżej niż nabrzeże, jak mówił burmistrz, który nie spał, ale czekał na to, że się skończy.",
    ],
  ])("%s", (language, text) => expect(languageOf(text)).toBe(language));

  it("is not guessed from a label", () => {
    expect(
      languageOf("Home, News, Weather, Contact, Imprint, About us, Archive, More"),
    ).toBeUndefined();
  });
});
