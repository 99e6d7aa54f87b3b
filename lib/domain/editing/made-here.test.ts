import { expect, it } from "vitest";
import { ENTITY_FORMS } from "./entity-fields";
import { ENTITY_TYPES } from "./entity-types";
import { fieldsAskedOf, typesMadeOn } from "./made-here";

it("what a form makes beside a field is asked all that it cannot be without", () => {
  const made = new Set(ENTITY_TYPES.flatMap((type) => typesMadeOn(type)));
  expect([...made].sort()).toEqual([
    "FinancialReport",
    "FundingRound",
    "Product",
    "RevenueSegment",
    "SegmentScheme",
  ]);
  for (const type of made) {
    const asked = fieldsAskedOf(type).map(({ name }) => name);
    const required = ENTITY_FORMS[type].fields.filter((field) => field.required === true);
    expect(asked, type).toEqual(expect.arrayContaining(required.map(({ name }) => name)));
  }
});
