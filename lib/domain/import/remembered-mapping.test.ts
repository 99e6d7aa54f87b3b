import { expect, it } from "vitest";
import { rememberMapping } from "./remembered-mapping";

const EARLIER = [
  { headers: ["Firm", "Sum", "Ours"], mapping: ["organization", "moneyRaised", null] },
  { headers: ["Sum", "Day"], mapping: ["postMoneyValuation", "announcedOn"] },
];

it("reads a column as the first earlier file that has one of its name", () => {
  const { mapping, remembered } = rememberMapping(
    ["day", "SUM", "Ours", "Type"],
    ["closedOn", null, "note", "investmentType"],
    EARLIER,
  );
  expect(mapping).toEqual(["announcedOn", "moneyRaised", null, "investmentType"]);
  expect(remembered).toEqual([true, true, true, false]);
});

it("reads no two columns as the same, and what is remembered before what is guessed", () => {
  const { mapping, remembered } = rememberMapping(
    ["Company", "Firm"],
    ["organization", null],
    EARLIER,
  );
  expect(mapping).toEqual([null, "organization"]);
  expect(remembered).toEqual([false, true]);
});

it("guesses where nothing like it was read before", () => {
  expect(rememberMapping(["Company"], ["organization"], [])).toEqual({
    mapping: ["organization"],
    remembered: [false],
  });
});
