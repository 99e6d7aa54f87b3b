import { expect, it } from "vitest";
import { splitLabel } from "./split-label";

it.each([
  ["FY2024", ["FY", "2024"]],
  ["H1 2024", ["H1", "2024"]],
  ["2024年", ["2024"]],
  ["2024年上半年", ["2024", "上半"]],
  ["2024年下半年", ["2024", "下半"]],
  ["曦望", ["曦望"]],
])("%s takes the lines %j", (label, lines) => {
  expect(splitLabel(label)).toEqual(lines);
});
