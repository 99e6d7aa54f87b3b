import { Decimal } from "decimal.js";
import { describe, expect, expectTypeOf, test } from "vitest";
import { DATE_PRECISIONS, type PartialDate } from "@/lib/domain/partial-date";
import type { Amount, Quantity } from "@/lib/domain/quantity";
import {
  amountColumns,
  amountOf,
  dateColumn,
  measureColumns,
  partialDateColumns,
  partialDateOf,
  plainDateOf,
  quantityColumns,
  quantityOf,
} from "./columns";

const july: PartialDate = { date: "2025-07-01", precision: "MONTH", inferred: true };
const money: Amount = {
  ...{ qualifier: "BETWEEN", value: "1000000000", maxValue: "1200000000.5" },
  ...{ currency: "CNY", unit: null },
};
const share: Quantity = {
  ...{ qualifier: "EXACT", value: "63.7", maxValue: null },
  ...{ currency: null, unit: "PERCENT" },
};
const absent = { from: null, fromPrecision: null, fromInferred: false };

/** Columns as the database gives them back: strings as its decimals. */
function stored<T extends object>(columns: T) {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [
      name,
      name.endsWith("Value") && typeof column === "string" ? new Decimal(column) : column,
    ]),
  );
}

describe("a day", () => {
  test("is the same day in every time zone of the server", () => {
    expect(dateColumn("2025-07-01").toISOString()).toBe("2025-07-01T00:00:00.000Z");
    expect(plainDateOf(dateColumn("0999-12-31"))).toBe("0999-12-31");
  });
});

describe("a partial date", () => {
  test("is written to its three columns", () => {
    expect(partialDateColumns("announcedOn", july)).toEqual({
      announcedOn: new Date("2025-07-01T00:00:00Z"),
      announcedOnPrecision: "MONTH",
      announcedOnInferred: true,
    });
    expect(partialDateColumns("from", null)).toEqual(absent);
  });

  test.each(DATE_PRECISIONS)("of precision %s comes back as it was written", (precision) => {
    const date = { ...july, precision };
    expect(partialDateOf(partialDateColumns("from", date), "from")).toEqual(date);
    expect(partialDateOf(absent, "from")).toBeNull();
  });

  test("is null by type only where its columns can be", () => {
    expectTypeOf(
      partialDateOf(partialDateColumns("from", july), "from"),
    ).toEqualTypeOf<PartialDate>();
    expectTypeOf(partialDateOf(absent, "from")).toEqualTypeOf<PartialDate | null>();
    // @ts-expect-error: the row has no such date
    partialDateOf(absent, "until");
  });
});

describe("a quantity", () => {
  test("of money is written with its currency, another with its unit", () => {
    expect(amountColumns("moneyRaised", money)).toEqual({
      moneyRaisedValue: "1000000000",
      moneyRaisedMaxValue: "1200000000.5",
      moneyRaisedQualifier: "BETWEEN",
      moneyRaisedCurrency: "CNY",
    });
    expect(measureColumns("stake", share)).toEqual({
      ...{ stakeValue: "63.7", stakeMaxValue: null },
      ...{ stakeQualifier: "EXACT", stakeUnit: "PERCENT" },
    });
    expect(quantityColumns("amount", null)).toEqual({
      ...{ amountValue: null, amountMaxValue: null, amountQualifier: null },
      ...{ amountCurrency: null, amountUnit: null },
    });
  });

  test("comes back as it was written, to the last cent", () => {
    const row = stored(amountColumns("moneyRaised", money));
    const exact = { ...money, value: "123456789012345678.91" };
    expect(amountOf({ ...amountRow, ...row }, "moneyRaised")).toEqual(money);
    expect(
      amountOf({ ...amountRow, ...stored(amountColumns("moneyRaised", exact)) }, "moneyRaised"),
    ).toEqual(exact);
    expect(
      quantityOf({ ...measureRow, ...stored(measureColumns("stake", share)) }, "stake"),
    ).toEqual(share);
  });

  test("that is absent is null", () => {
    expect(amountOf(amountRow, "moneyRaised")).toBeNull();
    expect(quantityOf(measureRow, "stake")).toBeNull();
  });
});

const amountRow = {
  moneyRaisedValue: null,
  moneyRaisedMaxValue: null,
  moneyRaisedQualifier: null,
  moneyRaisedCurrency: null,
};
const measureRow = { stakeValue: null, stakeMaxValue: null, stakeQualifier: null, stakeUnit: null };
