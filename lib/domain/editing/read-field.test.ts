import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCALES } from "../locale";
import { partialDates } from "../partial-date.arbitrary";
import { raisedAmounts } from "../quantity.arbitrary";
import { ENTITY_FORMS, entityTypeIn } from "./entity-fields";
import { ENTITY_TYPES, type EntityType, REFERENCES } from "./entity-types";
import { columnsOfField, typedField } from "./field-columns";
import type { EntityField } from "./field-kinds";
import { readField } from "./read-field";

function fieldOf(type: EntityType, name: string): EntityField {
  const field = ENTITY_FORMS[type].fields.find((one) => one.name === name);
  if (field === undefined) throw new Error(`${type} has no field ${name}`);
  return field;
}

const raised = fieldOf("FundingRound", "moneyRaised");
const announced = fieldOf("FundingRound", "announcedOn");
const CNY = { currency: "CNY", unit: null, maxValue: null };

describe("an amount", () => {
  it.each([
    ["近10亿元", "NEARLY", "1000000000"],
    ["~1bn CNY", "APPROXIMATELY", "1000000000"],
    ["27.98亿", "EXACT", "2798000000"],
    ["1,000,000,000", "EXACT", "1000000000"],
  ])("is read from %s, in yuan where nothing else is said", (text, qualifier, value) => {
    expect(readField(raised, text, {})).toEqual({ ok: true, value: { ...CNY, qualifier, value } });
  });

  it.each([
    ["", "quantity.EMPTY"],
    ["soon", "quantity.UNREADABLE"],
    ["5%", "quantity.notMoney"],
    ["$5m", "quantity.AMBIGUOUS_CURRENCY"],
    ["-5m", "amount.negative"],
  ])("is refused from '%s' as %s", (text, message) => {
    expect(readField(raised, text, {})).toEqual({ ok: false, message });
  });

  it("that may be left empty was not disclosed then", () => {
    const own = fieldOf("Investment", "moneyInvested");
    expect(readField(own, "", {})).toMatchObject({ value: { qualifier: "UNDISCLOSED" } });
  });
});

describe("a bare figure", () => {
  const figure = fieldOf("ReportedFigure", "amount");

  it("is a percentage or yuan by its metric, and nothing where neither is known", () => {
    const metric = (name: string) => readField(figure, "34.3", { metric: name });
    expect(metric("GROSS_MARGIN")).toMatchObject({ value: { unit: "PERCENT" } });
    expect(metric("REVENUE")).toMatchObject({ value: { currency: "CNY" } });
    expect(readField(figure, "34.3", {})).toEqual({
      ok: false,
      message: "quantity.MISSING_MEASURE",
    });
  });

  it("counts the unit of its field", () => {
    expect(readField(fieldOf("Product", "processNode"), "7", {})).toMatchObject({
      value: { value: "7", unit: "NANOMETRES" },
    });
    for (const text of ["7 nm", "soon"]) {
      const stake = readField(fieldOf("Shareholding", "stake"), text, {});
      expect(stake).toEqual({ ok: false, message: "measure.PERCENT" });
    }
    const margin = readField(figure, "soon", { metric: "GROSS_MARGIN" });
    expect(margin).toEqual({ ok: false, message: "measure.PERCENT" });
  });
});

describe("a date", () => {
  it.each([
    ["2025-07", "2025-07-01", "MONTH"],
    ["July 2025", "2025-07-01", "MONTH"],
    ["H1 2025", "2025-01-01", "HALF"],
    ["2025上半年", "2025-01-01", "HALF"],
  ])("is read from %s", (text, date, precision) => {
    expect(readField(announced, text, {})).toMatchObject({ value: { date, precision } });
  });

  it("is refused where two readers may take it differently", () => {
    expect(readField(announced, "03/04/2025", {})).toEqual({
      ok: false,
      message: "partialDate.AMBIGUOUS_ORDER",
    });
  });
});

describe("what stands in a form", () => {
  it("is read as the same again, in every language", () => {
    fc.assert(
      fc.property(
        raisedAmounts,
        partialDates,
        fc.constantFrom(...LOCALES),
        (money, date, locale) => {
          const figure = columnsOfField(raised, money);
          expect(readField(raised, typedField(raised, figure, locale), {})).toEqual({
            ok: true,
            value: money,
          });
          const day = columnsOfField(announced, date);
          expect(readField(announced, typedField(announced, day, locale), {})).toEqual({
            ok: true,
            value: { ...date, inferred: false },
          });
        },
      ),
    );
  });
});

describe("the forms", () => {
  it("name every reference that an entity has, save what follows from another", () => {
    const implied = ["ReportedFigure.organizationId"];
    const named = ENTITY_TYPES.flatMap((type) =>
      ENTITY_FORMS[type].fields.flatMap((field) =>
        field.kind === "entity" ? field.to.map(({ column }) => `${type}.${column}`) : [],
      ),
    );
    const known = REFERENCES.map(({ from, column }) => `${from}.${column}`);
    expect([...named, ...implied].sort()).toEqual(known.sort());
  });

  it("are found by their part of an address", () => {
    expect(entityTypeIn("funding-round")).toBe("FundingRound");
    expect(entityTypeIn("MarketFigure")).toBe("MarketFigure");
    expect(entityTypeIn("nothing")).toBeNull();
  });
});
