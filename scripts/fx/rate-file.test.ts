import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { parseExchangeRates } from "../../prisma/load/exchange-rates";
import { unpack } from "./rate-file";

describe("a file of exchange rates", () => {
  test.each([
    ["an empty file", "", "rates.csv, row 1: The first line must name the columns"],
    ["another table", "a,b\n1,2", "rates.csv, row 1: The first line must name the columns"],
    [
      "a word for a rate",
      "Date,USD\n2026-03-06,much",
      'rates.csv, row 2, USD: "much" is not a rate',
    ],
    ["a rate of zero", "Date,USD\n2026-03-06,0", 'rates.csv, row 2, USD: "0" is not a rate'],
    ["a day that is none", "Date,USD\n2026-02-30,1", 'row 2, Date: "2026-02-30" is not a day'],
    ["a day twice", "Date,USD\n2026-03-06,1\n2026-03-06,1", "2026-03-06 stands in the file twice"],
    ["a broken archive", Uint8Array.of(0x50, 0x4b, 3, 4, 9), "The archive cannot be read"],
  ])("with %s is refused with the place and the reason", (_, content, reason) => {
    const bytes = typeof content === "string" ? strToU8(content) : content;
    const read = () => {
      const { name, text } = unpack({ name: "rates.csv", bytes });
      return parseExchangeRates(text, name);
    };
    expect(read).toThrow(reason);
  });
});
