import { describe, expect, it } from "vitest";
import { addressIn, readAddress } from "./address";

describe("an address in a language", () => {
  it.each([
    ["/", "/zh-Hant"],
    ["/?asKnownOn=2025-08-01", "/zh-Hant?asKnownOn=2025-08-01"],
    ["/#latest", "/zh-Hant#latest"],
    ["/rounds", "/zh-Hant/rounds"],
    ["/rounds?page=2#list", "/zh-Hant/rounds?page=2#list"],
  ])("of %s is %s", (path, address) => {
    expect(addressIn("zh-Hant", path)).toBe(address);
  });

  it.each([
    ["/en", "en", "/"],
    ["/zh-Hans/rounds/a-round", "zh-Hans", "/rounds/a-round"],
    ["/fr/rounds", "en", "/fr/rounds"],
    ["/", "en", "/"],
  ])("%s is read as %s and %s", (address, locale, path) => {
    expect(readAddress(address)).toEqual({ locale, path });
  });
});
