import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { KEPT_ADDRESSES, NEVER_KEPT } from "./kept-addresses";

const APP = path.resolve(import.meta.dirname, "../../app");

/** `app/[locale]/(public)/rounds/[slug]/page.tsx` answers at an address with a star for each part that varies. */
function addressOf(file: string): string {
  const parts = path.dirname(file).split(path.sep);
  const named = parts.filter((part) => part !== "." && !part.startsWith("("));
  return `/${named.map((part) => part.replace(/^\[.*\]$/, "*")).join("/")}`;
}

const addresses = readdirSync(APP, { recursive: true, encoding: "utf8" })
  .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
  .map(addressOf);

describe("every address of the product", () => {
  it("is either kept for all readers, or never, and is on no more than one list", () => {
    const kept = KEPT_ADDRESSES.map(({ path: kind }) => kind);
    expect([...kept, ...NEVER_KEPT].sort()).toEqual(addresses.sort());
  });

  it("that is kept can be asked for by day and currency, and names each parameter once", () => {
    for (const { parameters } of KEPT_ADDRESSES) {
      expect(parameters).toEqual(expect.arrayContaining(["asKnownOn", "currency"]));
      expect(new Set(parameters).size).toBe(parameters.length);
    }
  });
});
