import { describe, expect, it } from "vitest";
import { printSpreadsheetText, readSpreadsheetText } from "./spreadsheet-text";

describe("text of a spreadsheet", () => {
  it.each([
    [
      "1\t2\n3\t4",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    [
      "1\t2\r\n3\t4\r\n",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    ["1\r2", [["1"], ["2"]]],
    [
      "\t2\n1\t",
      [
        ["", "2"],
        ["1", ""],
      ],
    ],
    ["1\n\n2", [["1"], [""], ["2"]]],
    ['"1,234\n(restated)"\t5', [["1,234 (restated)", "5"]]],
    ['"say ""so"""\t5', [['say "so"', "5"]]],
    ['12" wafers\t5', [['12" wafers', "5"]]],
    ["", [[""]]],
  ])("%j is read cell by cell", (text, rows) => {
    expect(readSpreadsheetText(text)).toEqual(rows);
  });

  it("is read again as it was printed", () => {
    const rows = [
      ["1,234", 'a "b"'],
      ["", '"x"'],
      ["two\twords", "3"],
    ];
    expect(readSpreadsheetText(printSpreadsheetText(rows))).toEqual(rows);
  });
});
