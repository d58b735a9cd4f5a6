import { afterEach, describe, expect, it, vi } from "vitest";
import { loadProfiles } from "../../src/profile.js";
import { importFtr } from "../../src/profile-kit/import-ftr.js";
import { fromXPath } from "../../src/profile-kit/xpath.js";

const lines = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join("\n");

describe("a file of rules from a stranger", () => {
  afterEach(() => vi.restoreAllMocks());

  it.each(["constructor", "__proto__", "toString", "valueOf", "hasOwnProperty"])(
    "has no rule of the name %s",
    (name) => {
      const { profile, left } = importFtr(`${name}: //h1\nbody: //article`, "gazette.example.txt");
      expect(profile.fields).toEqual({});
      expect(left).toEqual([{ line: `${name}: //h1`, reason: "is not known" }]);
    },
  );

  it("has a hundred rules of a kind at most, and says which are left", () => {
    const text = [
      lines(5000, (i) => `title: //h1[@id='a${i}']`),
      lines(5000, (i) => `body: //div[@id='b${i}']`),
      lines(5000, (i) => `strip: //p[@id='c${i}']`),
      lines(5000, (i) => `strip_id_or_class: d${i}`),
    ].join("\n");
    const { profile, left } = importFtr(text, "gazette.example.txt");
    expect(profile.fields["title"]).toHaveLength(100);
    expect(profile.layouts).toHaveLength(100);
    expect(JSON.stringify(profile).length).toBeLessThan(text.length * 2);
    expect(left).toHaveLength(4900 * 3 + 5000);
    expect(new Set(left.map(({ reason }) => reason))).toEqual(new Set(["is one of more than 100"]));
  });

  it("gives selectors that can be read, whatever stands in a name, and says when it finds nothing", () => {
    const { profile } = importFtr(
      `body: //article\rstrip_id_or_class: a"]b\\`,
      "gazette.example.txt",
    );
    expect(loadProfiles(profile)).toHaveLength(1);
    expect(profile.layouts?.[0]?.drop).toHaveLength(2);
    const { left } = importFtr("tidy: no\n", "gazette.example.txt");
    expect(left.map(({ reason }) => reason)).toEqual(["holds no rule for a field or the body"]);
  });
  it.each([
    ["white space", `//a${" ".repeat(100_000)}b`],
    ["brackets", `//a[${"not(".repeat(50_000)}@b${")".repeat(50_000)}]`],
    ["steps", "//a".repeat(50_000)],
    ["alternatives", `//a[${"@b or ".repeat(50_000)}@c]`],
  ])("is not read where its XPath is endless: %s", (_, xpath) => {
    const exec = vi.spyOn(RegExp.prototype, "exec");
    const split = vi.spyOn(String.prototype, "split");
    const found = fromXPath(xpath);
    const asked = exec.mock.calls.length + split.mock.calls.length;
    vi.restoreAllMocks();
    expect(found).toBeUndefined();
    expect(asked).toBe(0);
  });
});
