import { describe, expect, it } from "vitest";
import type { Quantity } from "../quantity";
import { checkSum } from "./figure-sum";

const yuan = (value: string, more: Partial<Quantity> = {}): Quantity => ({
  ...{ qualifier: "EXACT", value, maxValue: null, currency: "CNY", unit: null },
  ...more,
});

describe("the segments of a period", () => {
  it("meet the total that the report prints", () => {
    expect(checkSum([yuan("100"), yuan("23")], yuan("123"))).toEqual({
      ...{ sum: { low: "123", high: "123" }, measure: { currency: "CNY", unit: null } },
      ...{ meets: true, difference: null },
    });
  });

  it("may miss it by what each of them was rounded", () => {
    const parts = [yuan("1184300000"), yuan("1867700000"), yuan("354200000")];
    expect(checkSum(parts, yuan("3406100000"))).toMatchObject({ meets: true });
    expect(checkSum(parts, yuan("3406500000"))).toMatchObject({
      meets: false,
      difference: { low: "-300000", high: "-300000" },
    });
  });

  it("miss a round total, and one that is over a figure which they do not reach", () => {
    expect(checkSum([yuan("4600000000")], yuan("5000000000"))).toMatchObject({ meets: false });
    const over = yuan("5000000000", { qualifier: "MORE_THAN" });
    expect(checkSum([yuan("4600000000")], over)).toMatchObject({
      ...{ meets: false, difference: { low: null, high: "-400000000" } },
    });
    expect(checkSum([yuan("5100000000")], over)).toMatchObject({ meets: true });
  });

  it("are known within bounds where one of them is", () => {
    const about = yuan("100", { qualifier: "BETWEEN", maxValue: "120" });
    expect(checkSum([about, yuan("3")], yuan("118"))).toMatchObject({
      ...{ sum: { low: "103", high: "123" }, meets: true },
    });
  });

  it("are added, though no total is printed or it is in another currency", () => {
    for (const total of [null, yuan("5", { currency: "USD" })]) {
      expect(checkSum([yuan("1"), yuan("2")], total)).toMatchObject({
        meets: false,
        difference: null,
      });
    }
  });

  it("are not added across currencies, nor where one is undisclosed", () => {
    expect(checkSum([yuan("1"), yuan("2", { currency: "USD" })], null)).toBeNull();
    const unknown = yuan("1", { qualifier: "UNDISCLOSED", value: null });
    expect(checkSum([yuan("1"), unknown], null)).toBeNull();
    expect(checkSum([], yuan("1"))).toBeNull();
  });
});
