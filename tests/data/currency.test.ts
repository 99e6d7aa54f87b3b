import { beforeAll, describe, expect, it } from "vitest";
import { listFundingRounds } from "@/lib/data/funding-rounds";
import { readFundingRound } from "@/lib/data/funding-rounds-detail";
import { roundsOfOrganizations } from "@/lib/data/group-funding";
import { readOrganization } from "@/lib/data/organizations-detail";
import { companyReporting } from "@/lib/data/reported-figures";
import { type AmountSum, raisedToDate } from "@/lib/domain/amount-sum";
import { Decimal } from "@/lib/domain/decimal";
import type { DisplayCurrency } from "@/lib/domain/display-currency";
import { originalOf } from "@/lib/domain/evidence";
import { TODAY } from "@/lib/domain/view";
import { roundsQueryOf } from "@/lib/schemas/rounds-query";
import { resetDatabase } from "../setup/clone.ts";

beforeAll(() => resetDatabase("shipped"));

const inCurrency = (currency: DisplayCurrency) => ({ ...TODAY, currency });

import { everyRow } from "./every-row.ts";

describe("money in the reader's currency", () => {
  it("is the round's amount at the rate of its day, hedged as before", async () => {
    const round = await readFundingRound(inCurrency("USD"), "sunrise-strategic-2026-01");
    const { value, conversion } = round?.moneyRaised ?? {};
    expect(conversion?.original).toMatchObject({ value: "3000000000", currency: "CNY" });
    expect(conversion?.rates[0]).toMatchObject({
      base: "CNY",
      quote: "USD",
      span: { from: "2026-01-22", to: "2026-01-22" },
    });
    expect(value).toMatchObject({ qualifier: "NEARLY", currency: "USD" });
    expect(value?.value).toBe(
      new Decimal("3000000000")
        .mul(conversion?.rates[0]?.rate ?? 0)
        .toDecimalPlaces(2)
        .toFixed(),
    );
  });

  it("of a month is at the mean of its days", async () => {
    const round = await readFundingRound(inCurrency("USD"), "sunrise-first-round-2025-07");
    expect(round?.moneyRaised.conversion?.rates[0]?.span).toEqual({
      from: "2025-07-01",
      to: "2025-07-31",
    });
  });

  it("stays the original after the last rate, and says so", async () => {
    const round = await readFundingRound(inCurrency("CNY"), "sensetime-medical-series-b-2026-07");
    expect(round?.moneyRaised).toMatchObject({
      value: { currency: "USD", qualifier: "MORE_THAN" },
      conversion: { rates: [] },
    });
  });

  it("is converted with the rates known on a past day only", async () => {
    const view = { asKnownOn: "2025-07-15", currency: "USD" } as const;
    const organization = await readOrganization(view, "sensetime");
    const rates = organization?.rounds.flatMap(
      ({ moneyRaised }) => moneyRaised.conversion?.rates ?? [],
    );
    expect(rates?.length).toBeGreaterThan(0);
    expect(rates?.every(({ span }) => span.to <= "2025-07-15")).toBe(true);
  });

  it.each(["USD", "CNY", "HKD"] as const)(
    "in %s makes totals of a list that are those of its rounds one by one",
    async (currency) => {
      for (const params of [{}, { organization: "sunrise" }, { q: "SenseTime" }, { to: "2018" }]) {
        const { totals } = await listFundingRounds(inCurrency(currency), roundsQueryOf(params));
        const all = await roundsOfOrganizations(inCurrency(currency), [
          ...new Set((await listAll(params)).map(({ organization }) => organization.slug)),
        ]);
        const listed = new Set((await listAll(params)).map(({ slug }) => slug));
        const { sums } = raisedToDate(
          all
            .filter(({ slug }) => listed.has(slug))
            .map(({ part, status }) => ({ ...part, status })),
        );
        expect(totals?.raised.sums.map(rounded)).toEqual(sums.map(rounded));
      }
    },
  );

  it("of a report is at the mean rate of its period, and grows as the company reports", async () => {
    const [own, shown] = await Promise.all([
      companyReporting(TODAY, "sensetime"),
      companyReporting(inCurrency("USD"), "sensetime"),
    ]);
    const slug = "sensetime-annual-2024-fy2024-revenue";
    const figure = shown?.figures.find((candidate) => candidate.slug === slug);
    expect(figure?.amount.conversion?.rates[0]?.span).toEqual({
      from: "2024-01-01",
      to: "2024-12-31",
    });
    expect(figure?.amount.value.currency).toBe("USD");
    expect(shown?.figures.map(({ amount }) => originalOf(amount))).toEqual(
      own?.figures.map(({ amount }) => amount.value),
    );
    const percentages = shown?.figures.filter(({ amount }) => amount.value.unit === "PERCENT");
    expect(percentages?.every(({ amount }) => amount.conversion === undefined)).toBe(true);
  });
});

function listAll(params: Parameters<typeof roundsQueryOf>[0]) {
  return everyRow(async (page) => {
    const { rounds, edges } = await listFundingRounds(TODAY, roundsQueryOf({ ...params, ...page }));
    return { rows: rounds, edges };
  });
}

/** A sum of rounded parts and a rounded sum may differ by the last cents. */
function rounded(sum: AmountSum) {
  const whole = (value: string | null) => value && new Decimal(value).toNearest(100).toFixed();
  return {
    ...sum,
    low: whole(sum.low),
    high: whole(sum.high),
    statedHigh: whole(sum.statedHigh),
    countedOnceIds: sum.countedOnceIds.toSorted(),
  };
}
