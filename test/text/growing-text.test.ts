import { describe, expect, it } from "vitest";
import { GrowingText } from "../../src/text/strings/growing-text.js";

describe("a text that grows", () => {
  it.each([1, 7, 4095, 4096, 10_000])("is all its parts of %i characters, once", (length) => {
    const parts = Array.from({ length: 30 }, (_, i) => String(i % 10).repeat(length));
    const text = new GrowingText();
    expect(text.isEmpty).toBe(true);
    for (const part of parts) text.add(part);
    expect(text.isEmpty).toBe(false);
    expect(text.take()).toBe(parts.join(""));
    expect(text.isEmpty).toBe(true);
    expect(text.take()).toBe("");
  });
});
