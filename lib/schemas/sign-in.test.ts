import { describe, expect, it } from "vitest";
import { signInSchema } from "./sign-in";

const typed = { email: "a@example.org", password: "x" };

describe("where to go after sign-in", () => {
  it.each(["/en/admin", "/en/admin/rounds/new?a=1&b=//x", "/", "/en/rounds#totals"])(
    "is kept when it is a path of this site: %s",
    (next) => {
      expect(signInSchema.parse({ ...typed, next }).next).toBe(next);
    },
  );

  it.each([
    "https://example.org",
    "//example.org",
    "/\\example.org",
    "\\\\example.org",
    "/\t/example.org",
    "/\n/example.org",
    "javascript:alert(1)",
    "en/admin",
    " /en",
    "",
  ])("is forgotten when it might lead away: %j", (next) => {
    expect(signInSchema.parse({ ...typed, next }).next).toBeUndefined();
  });
});

describe("sign-in", () => {
  it("takes an address in any case and a password of any length", () => {
    expect(signInSchema.parse({ email: " A@Example.ORG ", password: "x" })).toMatchObject({
      email: "a@example.org",
      password: "x",
    });
  });
});
