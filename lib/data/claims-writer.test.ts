import { describe, expect, test } from "vitest";
import type { PartialDate } from "@/lib/domain/partial-date";
import { type Amount, UNDISCLOSED } from "@/lib/domain/quantity";
import { claimsOf } from "./claims-writer";

const july: PartialDate = { date: "2025-07-01", precision: "MONTH", inferred: false };
const nearlyOneBillion: Amount = {
  ...{ qualifier: "NEARLY", value: "1000000000", maxValue: null },
  ...{ currency: "CNY", unit: null },
};
const round = {
  ...{ label: null, status: "ANNOUNCED", announcedOn: july, closedOn: null },
  ...{ moneyRaised: nearlyOneBillion, investmentType: "SERIES_A" },
};

const byField = (claims: ReturnType<typeof claimsOf>) =>
  Object.fromEntries(claims.map((claim) => [claim.field, claim]));

describe("claims of a subject", () => {
  test("stand on its source for its existence and each filled field, and for no other", () => {
    const claims = claimsOf("fundingRound", "r", round, { sourceId: "s" });
    expect(claims.map(({ field }) => field)).toEqual([
      "existence",
      "status",
      "announcedOn",
      "moneyRaised",
    ]);
    for (const claim of claims) {
      expect(claim).toMatchObject({
        ...{ subjectId: "r", fundingRoundId: "r", sourceId: "s", status: "ACCEPTED" },
      });
    }
    expect(byField(claims)).toMatchObject({
      status: { text: "ANNOUNCED" },
      announcedOn: { date: new Date("2025-07-01T00:00:00Z"), datePrecision: "MONTH" },
      moneyRaised: { qualifier: "NEARLY", value: "1000000000", currency: "CNY" },
    });
    expect(byField(claims).existence).not.toHaveProperty("text");
  });

  test("carry what is said of a field's evidence", () => {
    const { moneyRaised, status } = byField(
      claimsOf("fundingRound", "r", round, {
        sourceId: "s",
        statedAs: { moneyRaised: "近10亿元" },
        locators: { moneyRaised: "headline" },
        notes: { moneyRaised: "Told twice." },
      }),
    );
    expect(moneyRaised).toMatchObject({
      ...{ statedAs: "近10亿元", locator: "headline", note: "Told twice." },
    });
    expect(status).toMatchObject({ statedAs: null, locator: "", note: null });
  });

  test("say of an undisclosed figure that it is undisclosed", () => {
    const claims = claimsOf("investment", "i", { moneyInvested: UNDISCLOSED }, { sourceId: "s" });
    expect(byField(claims).moneyInvested).toMatchObject({ qualifier: "UNDISCLOSED", value: null });
  });
});

describe("a separate claim", () => {
  const separate = (status: "ACCEPTED" | "COMPETING", value: object = {}) =>
    claimsOf("fundingRound", "r", round, {
      sourceId: "s",
      claims: [{ field: "moneyRaised", sourceId: "other", status, ...value }],
    }).filter(({ field }) => field === "moneyRaised");

  test("that competes stands beside the accepted one and says what it says", () => {
    expect(
      separate("COMPETING", { quantity: { ...nearlyOneBillion, value: "900000000" } }),
    ).toEqual([
      expect.objectContaining({ sourceId: "s", status: "ACCEPTED", value: "1000000000" }),
      expect.objectContaining({ sourceId: "other", status: "COMPETING", value: "900000000" }),
    ]);
  });

  test("that is accepted takes the field over, with the subject's value unless it gives one", () => {
    expect(separate("ACCEPTED")).toEqual([
      expect.objectContaining({ sourceId: "other", status: "ACCEPTED", qualifier: "NEARLY" }),
    ]);
    expect(separate("ACCEPTED", { quantity: { ...nearlyOneBillion, qualifier: "EXACT" } })).toEqual(
      [expect.objectContaining({ sourceId: "other", qualifier: "EXACT" })],
    );
  });
});
