import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { neutralCell, plainCell, readYesCell, yesCell } from "./cell";
import {
  mentionCell,
  namesCell,
  type OtherNameText,
  otherNamesCell,
  readNamesCell,
  readOtherNamesCell,
} from "./list-cells";

const text = fc.string({ unit: "grapheme" });
const nearFormula = fc
  .tuple(fc.constantFrom("", "'", "''", "=", "'=", "+", "-", "@", "\t", "＝"), text)
  .map(([start, rest]) => start + rest);

describe("a cell", () => {
  it("never begins like a formula", () => {
    fc.assert(
      fc.property(nearFormula, (original) => {
        expect(neutralCell(original)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
  });

  it("is read as what was written, also where that begins with apostrophes", () => {
    expect(neutralCell("'=1")).toBe("''=1");
    fc.assert(
      fc.property(nearFormula, (original) => {
        expect(plainCell(neutralCell(original))).toBe(original);
      }),
    );
  });

  it("that somebody else wrote keeps an apostrophe before words", () => {
    expect(plainCell("'s Gravenhage")).toBe("'s Gravenhage");
  });

  it("says yes in the words of three languages, and nothing is no", () => {
    expect(["yes", "TRUE", "1", "是", "on"].map(readYesCell)).toEqual(Array(5).fill(true));
    expect(["", "no", "0", "否"].map(readYesCell)).toEqual(Array(4).fill(false));
    expect(readYesCell("perhaps")).toBeNull();
    expect([true, false].map((holds) => readYesCell(yesCell(holds)))).toEqual([true, false]);
  });
});

describe("a list in a cell", () => {
  it("of names is read name by name, whatever stands in a name", () => {
    const mentions = [mentionCell("A; B", "a-b"), mentionCell("曦望；\n科技", "sunrise")];
    expect(readNamesCell(namesCell(mentions))).toEqual(mentions);
    expect(mentions).toEqual(["A, B [a-b]", "曦望, 科技 [sunrise]"]);
    expect(readNamesCell("IDG；华许\nSequoia;")).toEqual(["IDG", "华许", "Sequoia"]);
  });

  it("of other names is read as what was written", () => {
    const part = text.map((each) => each.trim());
    const date = fc.record({
      date: fc.constantFrom("", "2021", "July 2025", "2025-07-01"),
      inferred: fc.boolean(),
    });
    const names: fc.Arbitrary<OtherNameText[]> = fc.array(
      fc.record({
        name: part.filter((each) => each !== ""),
        language: fc.constantFrom("en", "zh-Hans"),
        kind: fc.constantFrom("FORMER", "ALTERNATIVE"),
        from: date,
        to: date,
      }),
    );
    fc.assert(
      fc.property(names, (written) => {
        expect(readOtherNamesCell(otherNamesCell(written))).toEqual(written);
      }),
    );
  });

  it("of other names may leave its last parts out", () => {
    expect(readOtherNamesCell("Old | en | FORMER; 旧名 | zh-Hans")).toEqual([
      {
        name: "Old",
        language: "en",
        kind: "FORMER",
        from: { date: "", inferred: false },
        to: { date: "", inferred: false },
      },
      {
        name: "旧名",
        language: "zh-Hans",
        kind: "",
        from: { date: "", inferred: false },
        to: { date: "", inferred: false },
      },
    ]);
  });
});
