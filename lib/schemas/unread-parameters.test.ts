import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { changesSchema, changesSchemaUpTo } from "./changes-query";
import { roundsQuerySchema } from "./rounds-query";
import { structureQuerySchema } from "./structure-query";
import { unreadParameters } from "./unread-parameters";

const namesOf = ({ shape }: z.ZodObject, params: Record<string, string>) =>
  unreadParameters(shape, params).map(({ name }) => name);

describe("what an address says and no page can read", () => {
  it("is told with its name, its text and what would be read", () => {
    expect(unreadParameters(roundsQuerySchema.shape, { from: "abc", to: "2025" })).toEqual([
      { name: "from", text: "abc", examples: ["2024"], last: null },
    ]);
    expect(unreadParameters(changesSchema.shape, { from: "2025-02-30" })).toEqual([
      { name: "from", text: "2025-02-30", examples: ["2024-05-31"], last: null },
    ]);
  });

  it("is a day of which nothing is known yet, told with the last that is", () => {
    const { shape } = changesSchemaUpTo("2025-08-01");
    expect(unreadParameters(shape, { from: "2025-08-01", to: "2025-08-02" })).toEqual([
      { name: "to", text: "2025-08-02", examples: ["2024-08-01"], last: "2025-08-01" },
    ]);
  });

  it("is any parameter, in the order of the schema", () => {
    const asked = { sort: "colour", organization: "Sense Time", type: "seed round", amount: "big" };
    expect(namesOf(roundsQuerySchema, asked)).toEqual(["organization", "type", "amount", "sort"]);
  });

  it("shows a few of many words that would be read, and little of a long text", () => {
    const [type] = unreadParameters(roundsQuerySchema.shape, { type: "x".repeat(1000) });
    expect(type?.examples).toHaveLength(5);
    expect(type?.text).toHaveLength(40);
  });

  it("is nothing in a sound address, an empty field or a parameter of something else", () => {
    const sound = { q: "sun", from: "2024", sort: "-moneyRaised", after: "2024_x", page: "last" };
    expect(namesOf(roundsQuerySchema, sound)).toEqual([]);
    expect(namesOf(roundsQuerySchema, { from: " ", type: "", utm_source: "a letter" })).toEqual([]);
  });

  it("is a day of the picture that is neither a day nor a place of its slider", () => {
    expect(namesOf(structureQuerySchema, { at: "24305" })).toEqual([]);
    expect(namesOf(structureQuerySchema, { at: "yesterday" })).toEqual(["at"]);
  });
});
