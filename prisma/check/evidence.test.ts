import { describe, expect, test } from "vitest";
import { checkColumns, checkSources, checkTrust } from "./evidence";
import { checkFacts } from "./facts";
import { checkReportDates } from "./report-dates";
import type { SubjectRow, TextRow } from "./subject-rows";

const row: TextRow = {
  ...{ id: "1", slug: "round", label: "首轮" },
  ...{ moneyRaisedValue: "1000.00", moneyRaisedMaxValue: null, moneyRaisedQualifier: "NEARLY" },
  moneyRaisedCurrency: "CNY",
  ...{ announcedOn: "2025-07-01", announcedOnPrecision: "MONTH", announcedOnInferred: "false" },
};
const claim = (field: string, value: TextRow, other: TextRow = {}): TextRow => ({
  ...{ field, sourceId: "s", status: "ACCEPTED", reliability: "B" },
  ...value,
  ...other,
});
const money = { value: "1000.00", qualifier: "NEARLY", currency: "CNY" };
const date = { date: "2025-07-01", datePrecision: "MONTH", dateInferred: "false" };
const sound = [
  claim("existence", {}),
  claim("label", { text: "首轮" }),
  claim("moneyRaised", money),
  claim("announcedOn", date),
];
const subject = (claims: readonly TextRow[], other: TextRow = {}): SubjectRow[] => [
  { table: "FundingRound", row: { ...row, ...other }, claims },
];

describe("an accepted claim", () => {
  test("equals its columns, part by part", () => {
    expect(checkColumns(subject(sound))).toMatchObject([
      { stated: "3", computed: "3", outcome: "ok" },
    ]);
    const changes: readonly TextRow[] = [
      { moneyRaisedValue: "1000.01" },
      { moneyRaisedQualifier: "EXACT" },
      { moneyRaisedCurrency: "USD" },
      { announcedOnPrecision: "DAY" },
      { announcedOnInferred: "true" },
      { label: "A" },
    ];
    for (const other of changes) {
      const [comparison] = checkColumns(subject(sound, other));
      expect(comparison).toMatchObject({ stated: "3", computed: "2", outcome: "breach" });
      expect(comparison?.subject).toMatch(/^FundingRound round\.(moneyRaised|announcedOn|label)$/);
    }
  });

  test("of a second-hand source is a breach where a report speaks too", () => {
    const hearsay = claim("moneyRaised", money, { reliability: "C" });
    const report = claim("moneyRaised", money, { status: "COMPETING", reliability: "B" });
    expect(checkTrust(subject([hearsay]))[0]?.outcome).toBe("ok");
    expect(checkTrust(subject([hearsay, { ...report, reliability: "D" }]))[0]?.outcome).toBe("ok");
    expect(checkTrust(subject([hearsay, { ...report, status: "REJECTED" }]))[0]?.outcome).toBe(
      "ok",
    );
    expect(checkTrust(subject([hearsay, report]))[0]).toMatchObject({
      ...{ subject: "FundingRound round.moneyRaised", outcome: "breach" },
    });
  });
});

describe("a subject, a figure and a date", () => {
  test("without a source are breaches", () => {
    expect(checkSources(subject(sound))[0]).toMatchObject({ stated: "3", outcome: "ok" });
    expect(checkSources(subject([]))[0]).toMatchObject({
      ...{ computed: "0", outcome: "breach" },
      subject: "FundingRound round round.moneyRaised round.announcedOn",
    });
    const undated = sound.filter(({ field }) => field !== "announcedOn");
    expect(checkSources(subject(undated))[0]?.subject).toBe("FundingRound round.announcedOn");
  });

  test("need none where they are undisclosed", () => {
    const silent = { moneyRaisedQualifier: "UNDISCLOSED", moneyRaisedValue: null };
    const claims = sound.filter(({ field }) => field !== "moneyRaised");
    expect(checkSources(subject(claims, silent))[0]?.outcome).toBe("ok");
  });
});

describe("a source", () => {
  const quotation = (published: string, precision: "DAY" | "MONTH") => ({
    ...{ figure: "fy2024-revenue", source: "newspaper" },
    sourcePublishedOn: { date: published, precision, inferred: false },
    reportPublishedOn: { date: "2025-03-26", precision: "DAY" as const, inferred: false },
  });

  test("that is older than the report it quotes is a breach", () => {
    expect(checkReportDates([quotation("2025-03-26", "DAY")])[0]?.outcome).toBe("ok");
    expect(checkReportDates([quotation("2025-03-01", "MONTH")])[0]?.outcome).toBe("ok");
    expect(checkReportDates([quotation("2025-03-25", "DAY")])[0]).toMatchObject({
      ...{ subject: "newspaper fy2024-revenue", outcome: "breach" },
    });
  });
});

describe("a researched fact", () => {
  const series = [{ prefix: "seed", last: 3, unused: [2] }];
  const outcome = (used: string[], leftOut: string[]) =>
    checkFacts({ used: new Set(used), leftOut }, series)[0]?.outcome;

  test("stands in the rows or is left out, once", () => {
    expect(outcome(["seed-001"], ["seed-003"])).toBe("ok");
    expect(outcome(["seed-001"], []), "missing").toBe("breach");
    expect(outcome(["seed-001", "seed-003"], ["seed-003"]), "both").toBe("breach");
    expect(outcome(["seed-001"], ["seed-003", "seed-003"]), "twice").toBe("breach");
    expect(outcome(["seed-001", "seed-002"], ["seed-003"]), "unknown").toBe("breach");
  });
});
