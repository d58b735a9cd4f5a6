import { describe, expect, it } from "vitest";
import { ArticleError } from "../../src/index.js";
import { defineProfile, type LayoutSpec, meta, type ProfileSpec } from "../../src/profile.js";

const spec = (change: Partial<ProfileSpec>, layout: Partial<LayoutSpec> = {}): ProfileSpec => ({
  id: "gazette",
  hosts: ["gazette.example"],
  fields: { title: [meta("og:title")] },
  layouts: [{ id: "2025", container: ".story", ...layout }],
  ...change,
});

const messageOf = (wrong: unknown): string => {
  try {
    defineProfile(wrong as ProfileSpec);
  } catch (error) {
    if (error instanceof ArticleError && error.code === "bad-profile") return error.message;
    throw error;
  }
  return "";
};

describe("defineProfile", () => {
  it("takes a good profile", () => {
    expect(defineProfile(spec({})).id).toBe("gazette");
  });

  it.each([
    ["no object", 7, /profile/],
    ["a bad id", spec({ id: "The Gazette" }), /id "The Gazette"/],
    [
      "an address as host",
      spec({ hosts: ["https://gazette.example"] }),
      /host "https:\/\/gazette.example"/,
    ],
    ["no list of hosts", spec({ hosts: "gazette.example" as never }), /hosts/],
    [
      "an unknown field",
      spec({ fields: { headline: [meta("x")] } as never }),
      /fields\.headline.*title/,
    ],
    ["no list of sources", spec({ fields: { title: meta("x") } as never }), /fields\.title/],
    ["no layouts", spec({ layouts: [] }), /layouts/],
    [
      "two layouts of one id",
      spec({
        layouts: [
          { id: "a", container: "p" },
          { id: "a", container: "p" },
        ],
      }),
      /"a"/,
    ],
    ["no container", spec({ layouts: [{ id: "a" }] }), /container/],
    ["a bad selector", spec({}, { drop: [".ok", "p["] }), /layout "2025": drop\[1\]: "p\["/],
    ["a bad rule", spec({}, { blocks: [{ match: "p" } as never] }), /blocks\[0\]\.to/],
  ])("refuses %s, and names it", (_, wrong, message) => {
    expect(messageOf(wrong)).toMatch(message);
  });

  it.each([
    "p:has(b)",
    "p:last-child",
    "p:empty",
    "p:not(:has(b))",
    "p:contains(x)",
    "li:nth-last-child(2)",
  ])("refuses %s while the page streams, and takes it in a buffered layout", (selector) => {
    expect(messageOf(spec({}, { drop: [selector] }))).toMatch(
      /drop\[0\].*cannot be decided while the page streams/,
    );
    expect(messageOf(spec({}, { drop: [selector], buffered: true }))).toBe("");
    expect(messageOf(spec({}, { container: selector, buffered: true }))).toMatch(/container/);
  });
});
