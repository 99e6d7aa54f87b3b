import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readablePath } from "./readable-path.mjs";

describe("the path of an address", () => {
  it.each([
    "/",
    "/en/rounds/sunrise-first-round-2025-07",
    "/en/evidence/round.sunrise.moneyRaised?asKnownOn=2025-08-01",
    "/en/organizations/%E5%95%86%E6%B1%A4",
    "/en/rounds?q=%00&sort=%E0%A4%A",
    "/en/rounds?q=a?b/%",
  ])("that can be read stays as it is: %s", (url) => {
    expect(readablePath(url)).toBe(url);
  });

  it("has a sign for a part with a NUL or a broken escape, whatever is asked of it", () => {
    expect(readablePath("/en/rounds/%00")).toBe("/en/rounds/%EF%BF%BD");
    expect(readablePath("/en/evidence/round.%00.x?q=1")).toBe("/en/evidence/%EF%BF%BD?q=1");
    expect(readablePath("/%E0%A4%A/rounds")).toBe("/%EF%BF%BD/rounds");
    expect(readablePath("/en/100%")).toBe("/en/%EF%BF%BD");
  });

  it("can always be decoded, holds no NUL and keeps its parts", () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^(\/|%|0|A|4|E)*$/));
    fc.assert(
      fc.property(texts, (text) => {
        const path = text.replaceAll("?", "");
        const readable = readablePath(path);
        expect(decodeURIComponent(readable)).not.toContain("\0");
        expect(readable.split("/")).toHaveLength(path.split("/").length);
        expect(readablePath(readable)).toBe(readable);
      }),
    );
  });
});
