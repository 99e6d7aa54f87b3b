import { describe, expect, it } from "vitest";
import { TODAY } from "@/lib/domain/view";
import { hrefWithView } from "@/lib/domain/view-address";

const past = { asKnownOn: "2025-08-01" };

describe("addresses with a view", () => {
  it("are left alone for today", () => {
    expect(hrefWithView("/rounds?q=sun#list", TODAY)).toBe("/rounds?q=sun#list");
  });

  it("carry the day, behind the parameters and before the anchor", () => {
    expect(hrefWithView("/rounds", past)).toBe("/rounds?asKnownOn=2025-08-01");
    expect(hrefWithView("/rounds?q=sun#list", past)).toBe(
      "/rounds?q=sun&asKnownOn=2025-08-01#list",
    );
  });

  it("carry the currency beside the day", () => {
    const view = { asKnownOn: "2025-08-01", currency: "USD" } as const;
    expect(hrefWithView("/rounds", view)).toBe("/rounds?asKnownOn=2025-08-01&currency=USD");
    expect(hrefWithView("/rounds?currency=HKD", view)).toBe(
      "/rounds?currency=HKD&asKnownOn=2025-08-01",
    );
    expect(hrefWithView("/rounds", { ...TODAY, currency: "CNY" })).toBe("/rounds?currency=CNY");
  });

  it("keep a day of their own, and leave an anchor of the page alone", () => {
    const own = "/rounds?asKnownOn=2024-01-01";
    expect(hrefWithView(own, past)).toBe(own);
    expect(hrefWithView("#list", past)).toBe("#list");
  });
});
