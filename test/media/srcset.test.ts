import { afterEach, describe, expect, it, vi } from "vitest";
import { parseSrcset } from "../../src/media/srcset.js";

describe("the sizes of a picture", () => {
  afterEach(() => vi.restoreAllMocks());

  it("are read as far as pictures have any, whatever the attribute holds", () => {
    const exec = vi.spyOn(RegExp.prototype, "exec");
    const text = Array.from({ length: 50_000 }, (_, i) => `/a-${i}.jpg ${i + 1}w`).join(", ");
    const sizes = parseSrcset(text);
    const asked = exec.mock.calls.length;
    expect(sizes).toHaveLength(1000);
    expect(sizes[999]).toEqual({ src: "/a-999.jpg", width: 1000 });
    expect(asked).toBeLessThan(10_000);
  });
});
