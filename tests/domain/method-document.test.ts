import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { RELIABILITIES } from "@/lib/domain/claim";
import { COMPUTED_KINDS } from "@/lib/domain/computed-evidence";
import { RATE_VALID_DAYS } from "@/lib/domain/conversion";
import { Decimal } from "@/lib/domain/decimal";
import { TENFOLD, WIDE } from "@/lib/domain/dispute";
import { EVIDENCE_MARKS } from "@/lib/domain/evidence";
import { PERCENT_DECIMALS } from "@/lib/domain/growth";
import { MOST_COUNTED } from "@/lib/domain/hidden";
import { DATE_PRECISIONS, spanOf } from "@/lib/domain/partial-date";
import { APPROXIMATELY_TOLERANCE, NEARLY_SHORTFALL, QUALIFIERS } from "@/lib/domain/qualifier";
import { boundsOf } from "@/lib/domain/quantity";

const document = readFileSync(path.join(import.meta.dirname, "../../docs/METHOD.md"), "utf8");

/** Rows of the table under a heading, without its head; a name in code marks is bare. */
function tableUnder(heading: string): string[][] {
  const [, section = ""] = document.split(`\n## ${heading}\n`);
  const [own = ""] = section.split("\n## ");
  return own
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .slice(2)
    .map((line) => line.split("|").slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim().replaceAll("`", "")));
}

const firstColumn = (heading: string) => tableUnder(heading).map(([name]) => name);

const percent = (fraction: string) => `${new Decimal(fraction).mul(100).toFixed()} %`;

describe("the method document", () => {
  it("states the constants of the code", () => {
    const stated = Object.fromEntries(
      tableUnder("Constants").map(([name, value]) => [name, value]),
    );
    expect(stated).toEqual({
      NEARLY_SHORTFALL: percent(NEARLY_SHORTFALL),
      APPROXIMATELY_TOLERANCE: percent(APPROXIMATELY_TOLERANCE),
      WIDE: percent(new Decimal(WIDE).sub(1).toFixed()),
      TENFOLD: `${TENFOLD} times`,
      RATE_VALID_DAYS: `${RATE_VALID_DAYS} days`,
      PERCENT_DECIMALS: String(PERCENT_DECIMALS),
      MOST_COUNTED: String(MOST_COUNTED),
    });
  });

  it("states the bounds that the code gives each qualifier", () => {
    const computed = QUALIFIERS.map((qualifier) => {
      const none = qualifier === "UNDISCLOSED";
      const bounds = boundsOf({
        qualifier,
        value: none ? null : "1000",
        maxValue: qualifier === "BETWEEN" ? "2000" : null,
        currency: "CNY",
        unit: null,
      });
      const end = (value: Decimal | null) => value?.toFixed() ?? "∞";
      return bounds === null
        ? [qualifier, "none", "none"]
        : [qualifier, end(bounds.low), end(bounds.high)];
    });
    expect(tableUnder("Qualifiers and their bounds")).toEqual(computed);
  });

  it("states the span of each precision", () => {
    const computed = DATE_PRECISIONS.map((precision) => {
      const { from, to } = spanOf({ date: "2025-07-01", precision });
      return [precision, `${from} to ${to}`];
    });
    expect(tableUnder("Partial dates")).toEqual(computed);
  });

  it("names every letter, mark and computed figure", () => {
    expect(firstColumn("Trust")).toEqual([...RELIABILITIES]);
    expect(firstColumn("Marks").toSorted()).toEqual([...EVIDENCE_MARKS].toSorted());
    expect(firstColumn("Computed figures").map((id) => id?.split(".")[0])).toEqual([
      ...COMPUTED_KINDS,
    ]);
  });
});
