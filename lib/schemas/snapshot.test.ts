import { describe, expect, it } from "vitest";
import { snapshotSchema } from "./snapshot";

describe("a version of an entity", () => {
  it.each([
    [{}],
    [{ name: "Sunrise", version: 2, isLead: false, note: null }],
    [{ claims: [{ field: "name", value: null }], otherNames: [] }],
  ])("is %j", (value) => {
    expect(snapshotSchema.parse(value)).toEqual(value);
  });

  it.each([
    ["a text", "Sunrise"],
    ["nothing", null],
    ["a list", []],
    ["columns within columns", { name: { en: "Sunrise" } }],
    ["a list of texts", { claims: ["Sunrise"] }],
    ["lists within lists", { claims: [{ values: [] }] }],
    ["what JSON has not", { version: 2n }],
  ])("is not %s", (_, value) => {
    expect(snapshotSchema.safeParse(value).success).toBe(false);
  });
});
