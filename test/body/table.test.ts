import { describe, expect, it } from "vitest";
import { outline, readMain } from "./read.js";

const body = (html: string): string[] => outline(readMain(html).body);

describe("a table in a figure", () => {
  const table = "<table><tr><td>Saw</td><td>4</td></tr><tr><td>Net</td><td>2</td></tr></table>";
  it("has the figure's caption", () => {
    expect(
      readMain(`<figure>${table}<figcaption>Source: the slate</figcaption></figure>`).body,
    ).toMatchObject([{ type: "table", caption: "Source: the slate" }]);
  });
  it("shares no caption with others", () => {
    expect(
      body(`<figure>${table}${table}<figcaption>Source: the slate</figcaption></figure>`),
    ).toEqual(["table:[Saw|4][Net|2]", "table:[Saw|4][Net|2]", "p:Source: the slate"]);
  });
});

describe("cells of tables", () => {
  it("hold lists, code, pictures and tables as blocks, and their text as lines", () => {
    expect(
      body(
        '<table><tr><th>Tool</th><th>Kept</th></tr><tr><td>Saw</td><td><ul><li>dry</li><li>oiled</li></ul></td></tr><tr><td>Pump</td><td><pre>run(1)\nrun(2)</pre></td></tr><tr><td>Net</td><td><p>Two.</p><img src="/net.jpg" width="300" height="200"></td></tr><tr><td>Bell</td><td><table><tr><td>low</td><td>1</td></tr><tr><td>high</td><td>2</td></tr></table></td></tr></table>',
      ),
    ).toEqual([
      "table:[#Tool|#Kept][Saw|dry⏎oiled{ul:[p:dry|p:oiled]}][Pump|`run(1)`⏎`run(2)`{code:run(1)\nrun(2)}][Net|Two.{p:Two.+figure:https://gazette.example/net.jpg}][Bell|low 1⏎high 2{table:[low|1][high|2]}]",
    ]);
  });

  it("say what their icon says, where the row has words", () => {
    const yes = '<img src="/tick.svg" alt="Yes" width="16" height="16">';
    expect(
      body(
        `<table><tr><th>Tool</th><th>Kept</th><th>Lent</th></tr><tr><td>Saw</td><td>${yes}</td><td>No ${yes}</td></tr></table>`,
      ),
    ).toEqual(["table:[#Tool|#Kept|#Lent][Saw|Yes|No]"]);
  });

  it("with lists make no layout of a table without headings", () => {
    expect(
      body(
        "<table><tr><td>Mon</td><td><ul><li>10 to 8</li></ul></td></tr><tr><td>Tue</td><td><ul><li>closed</li></ul></td></tr></table>",
      ),
    ).toEqual(["table:[Mon|10 to 8{ul:[p:10 to 8]}][Tue|closed{ul:[p:closed]}]"]);
  });

  it("of tables in tables in tables are lines of text", () => {
    const nested = (inner: string): string =>
      `<table><tr><th>a</th><th>b</th></tr><tr><td>x</td><td>${inner}</td></tr></table>`;
    const text = JSON.stringify(readMain(nested(nested(nested(nested("end"))))).body);
    expect(text.split('"end"').length).toBeLessThan(5);
    expect(text.split('"table"').length).toBe(3);
  });
});

describe("tables that only lay out the page", () => {
  it.each([
    ["by their role", '<table role="presentation"><tr><td>a</td><td>b</td></tr></table>'],
    ["with sections in them", "<table><tr><td><section>a</section></td><td>b</td></tr></table>"],
    ["of one column", "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>"],
    [
      "around tables",
      "<table><tr><td>a</td><td><table><tr><td>b</td></tr></table></td></tr></table>",
    ],
  ])("%s are boxes", (_, html) => {
    expect(body(html)).toEqual(["p:a", "p:b"]);
  });
});
