import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KEPT_ADDRESSES } from "../../lib/schemas/kept-addresses.ts";
import { askedBy } from "./asked-address.mjs";

const asked = askedBy(KEPT_ADDRESSES);
const urlOf = (url: string, headers = {}) => asked(url, headers)?.url;

describe("what is asked for", () => {
  it("has its known parameters in one order, and no others", () => {
    const url = "/en/rounds?type=ANGEL&q=sense";
    expect(urlOf("/en/rounds?utm_source=x&q=sense&type=ANGEL&fbclid=1")).toBe(urlOf(url));
    expect(urlOf("/en/rounds?utm_source=x")).toBe("/en/rounds");
    expect(urlOf("/en/rounds/x?q=sense&asKnownOn=2025-08-01")).toBe(
      "/en/rounds/x?asKnownOn=2025-08-01",
    );
  });

  it("is the same however the path is escaped", () => {
    expect(urlOf("/en/%72ounds")).toBe("/en/rounds");
    expect(urlOf("/en/evidence/round.a:b")).toBe(urlOf("/en/evidence/round.a%3Ab"));
    expect(urlOf("/en/organizations/商汤")).toBe(urlOf("/en/organizations/%E5%95%86%E6%B1%A4"));
  });

  it("is on a page the first of a repeated parameter, and for programs the last", () => {
    expect(urlOf("/en/rounds?page=2&page=3")).toBe("/en/rounds?page=2");
    expect(urlOf("/api/v1/search?q=a&q=b")).toBe("/api/v1/search?q=b");
  });

  it("leaves out the empty fields of a form, but not what a program says wrongly", () => {
    expect(urlOf("/en/rounds?q=&type=+&page=2")).toBe("/en/rounds?page=2");
    expect(urlOf("/charts/revenue-growth.svg?organization=")).toContain("organization=");
  });

  it("is no kept page where one reader is meant, or no page has the address", () => {
    for (const url of [
      "/",
      "/en/admin",
      "/en/sign-in?next=/en",
      "/api/auth/session",
      "/en/rounds/",
    ]) {
      expect(asked(url, {})).toBeNull();
    }
  });

  it("is another answer for data of an open page, told apart by Next's headers", () => {
    const part = { rsc: "1", "next-router-state-tree": "a", cookie: "x=1" };
    const other = { ...part, "next-router-state-tree": "b" };
    const [one, two] = [asked("/en?_rsc=q&utm=1", part), asked("/en?_rsc=q", other)];
    expect(one).toMatchObject({ url: "/en?_rsc=q", isPart: true });
    expect(one?.headers).toEqual({ rsc: "1", "next-router-state-tree": "a" });
    expect(one?.key).not.toBe(two?.key);
    expect(one?.key).not.toBe(asked("/en", {})?.key);
    expect(asked("/en?_rsc=q", { "next-router-state-tree": "a" })?.key).toBe("/en");
  });

  it("is not multiplied by whatever else an address says", () => {
    const names = fc.string({ minLength: 1 }).filter((name) => {
      return !KEPT_ADDRESSES.some(({ parameters }) => parameters.includes(name));
    });
    fc.assert(
      fc.property(fc.dictionary(names, fc.string()), (unknown) => {
        expect(asked(`/en/rounds?${new URLSearchParams(unknown)}`, {})?.key).toBe("/en/rounds");
      }),
    );
  });
});
