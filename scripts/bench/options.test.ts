import { describe, expect, it } from "vitest";
import { newAddress } from "./new-address.mjs";
import { readOptions } from "./options.mjs";
import { inTurns } from "./turns.mjs";

const NAMES = ["kept", "page", "import"];

describe("npm run bench", () => {
  it("measures everything unless told", () => {
    expect(readOptions([], NAMES)).toMatchObject({ only: NAMES, json: false });
  });

  it("measures a part in the order of the table", () => {
    expect(readOptions(["--only", "import, kept", "--json"], NAMES)).toMatchObject({
      only: ["kept", "import"],
      json: true,
    });
  });

  it("refuses what it does not know", () => {
    expect(() => readOptions(["--only", "kept,speed"], NAMES)).toThrow(/"speed"/);
    expect(() => readOptions(["--seconds", "0"], NAMES)).toThrow(/--seconds/);
    expect(() => readOptions(["--seconds", "long"], NAMES)).toThrow(/--seconds/);
    expect(() => readOptions(["--quick"], NAMES)).toThrow();
  });
});

it("gives no address twice", () => {
  const template = "/en/rounds?from={1900-1909}&to={2031-2033}";
  const addresses = Array.from({ length: 30 }, (_, turn) => newAddress(template, turn));
  expect(new Set(addresses).size).toBe(30);
  expect(addresses[0]).toBe("/en/rounds?from=1900&to=2031");
  expect(addresses[29]).toBe("/en/rounds?from=1909&to=2033");
});

it("measures by turns and takes the median of each", async () => {
  const order: string[] = [];
  const side = (name: string, figures: number[]) => async () => {
    order.push(name);
    return figures.shift() ?? 0;
  };
  const sides = { ours: side("ours", [1, 9, 2]), limit: side("limit", [30, 10, 20]) };
  expect(await inTurns(sides, 3)).toEqual({ ours: 2, limit: 20 });
  expect(order).toEqual(["ours", "limit", "ours", "limit", "ours", "limit"]);
});
