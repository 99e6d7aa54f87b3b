import { randomUUID } from "node:crypto";
import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, it } from "vitest";
import { figureGridSchema, printSeen } from "./figure-grid";

const ID = randomUUID();
const TOTAL = "REVENUE/2024-FY";
const PART = "REVENUE/2024-FY/v2-generative-ai";

/** As a browser posts it. */
function posted(fields: Readonly<Record<string, string>>) {
  const formData = new FormData();
  const all = { token: ID, reportId: ID, currency: "CNY", scale: "1000", ...fields };
  for (const [name, value] of Object.entries(all)) formData.set(name, value);
  return parseWithZod(formData, { schema: figureGridSchema });
}

const errorsOf = (submission: ReturnType<typeof posted>) =>
  submission.status === "error" ? submission.error : null;

describe("the grid of a report", () => {
  it("reads each cell in the unit of the table, and leaves what is not sent", () => {
    const submission = posted({
      [`cells.${TOTAL}`]: "3,772,100",
      [`cells.${PART}`]: "",
      [`versions.${PART}`]: printSeen({ id: ID, version: 3 }),
      [`printed.${TOTAL}`]: "3,772,100",
    });
    const cells = submission.status === "success" ? submission.value.cells : [];
    expect(cells).toEqual([
      {
        ...{ key: TOTAL, metric: "REVENUE", segment: null },
        period: { fiscalYear: 2024, fiscalPeriod: "FY" },
        amount: expect.objectContaining({ value: "3772100000", currency: "CNY" }),
        ...{ seen: null, printedAs: "3,772,100" },
      },
      {
        ...{ key: PART, metric: "REVENUE", segment: "v2-generative-ai" },
        period: { fiscalYear: 2024, fiscalPeriod: "FY" },
        ...{ amount: null, seen: { id: ID, version: 3 }, printedAs: null },
      },
    ]);
  });

  it("names the cell that is not understood", () => {
    const submission = posted({ [`cells.${PART}`]: "soon", [`cells.${TOTAL}`]: "25%" });
    expect(errorsOf(submission)).toEqual({
      [`cells.${PART}`]: ["quantity.UNREADABLE"],
      [`cells.${TOTAL}`]: ["figure.measureOfMetric"],
    });
  });

  it.each(["REVENUE", "PROFIT/2024-FY", "REVENUE/1989-FY", "REVENUE/2024-Q1", `${PART}/x`])(
    "takes nothing from a cell named %s",
    (name) => {
      expect(errorsOf(posted({ [`cells.${name}`]: "1" }))).toEqual({ "": ["form.stale"] });
    },
  );
});
