import { describe, expect, it } from "vitest";
import { textWidth } from "@/lib/charts/text-width";
import { CONTEXT } from "@/tests/charts/chart-context";
import { millions, sourced } from "@/tests/charts/example-figures";
import { COMPANIES, RAISED } from "@/tests/charts/example-rounds";
import { placeRows } from "./drawing/timeline-layout";
import { TEXT_SIZE } from "./drawing/type";
import { raisedModel, raisedTable } from "./raised-model";
import { dayNumber } from "./scale";
import { extentOfRounds, timelineModel, timelineTable } from "./timeline-rounds";

describe("raisedModel", () => {
  const { groups } = raisedModel(CONTEXT, "CNY", RAISED, 4);
  const barOf = (year: string, company: string) =>
    groups.find(({ key }) => key === year)?.bars.find(({ key }) => key === company);

  it("draws the sure part solid and the rest up to the higher bound lighter", () => {
    expect(barOf("2024", "sensetime")?.parts.map(({ look, from, to }) => [look, from, to])).toEqual(
      [
        ["exact", 0, 4.23e9],
        ["possible", 4.23e9, 4.67e9],
      ],
    );
  });

  it("leaves an open-ended sum open and prints it so", () => {
    const medical = barOf("2025", "sensetime-medical");
    expect([medical?.open, medical?.end?.text]).toEqual([true, "at least 200m"]);
  });

  it("counts undisclosed rounds beside an amount and draws none where nothing else is known", () => {
    expect(barOf("2025", "sensetime-medical")?.undisclosed?.text).toBe("+2");
    const robot = barOf("2024", "senserobot");
    expect(robot).toMatchObject({ parts: [], end: null, open: false });
    expect(robot?.undisclosed?.name).toBe("SenseRobot, 2024: 1 undisclosed round");
  });

  it("has the same figures in its table", () => {
    const texts = raisedTable(CONTEXT, "CNY", RAISED).rows.map(({ cells }) =>
      cells.map(({ text }) => text).join(" | "),
    );
    expect(texts[0]).toBe("2024 | SenseTime | CNY 4.23bn to 4.67bn | 0");
    expect(texts[2]).toBe("2024 | SenseRobot | – | 1");
  });
});

describe("timelineModel", () => {
  const extent = extentOfRounds(COMPANIES);
  if (extent === null) throw new Error("the example has rounds");
  const model = timelineModel(CONTEXT, "CNY", COMPANIES, extent, 9);
  const roundOf = (key: string) =>
    model.rows.flatMap(({ rounds }) => rounds).find((r) => r.key === key);

  it("names so few months that their names do not run into each other", () => {
    const days = { from: "2024-01-01", to: "2025-08-01" };
    const { ticks } = timelineModel(CONTEXT, "CNY", COMPANIES, days, 9);
    expect(ticks.map(({ label }) => label)).toEqual([
      "January 2024",
      "July 2024",
      "January 2025",
      "July 2025",
    ]);
  });

  it("spans whole years before the first round and all days of the last", () => {
    expect(extent).toEqual({ from: "2024-01-01", to: "2026-04-30" });
  });

  it("draws each amount as sure as it is", () => {
    const looks = ["sunrise-a-2025-05", "sunrise-first-round-2025-07", "sunrise-2026"].map(
      (key) => roundOf(key)?.look,
    );
    expect(looks).toEqual(["exact", "hedged", "open"]);
    expect(roundOf("sensetime-placing-2025-12")?.look).toBe("planned");
    expect(roundOf("medical-2024-12")?.look).toBe("undisclosed");
  });

  it("gives a hedged amount its bounds", () => {
    expect(roundOf("sunrise-first-round-2025-07")).toMatchObject({ low: 9e8, high: 1e9 });
  });

  it("spreads a date over the days it can mean", () => {
    expect(roundOf("sunrise-first-round-2025-07")).toMatchObject({
      from: dayNumber("2025-07-01"),
      to: dayNumber("2025-07-31"),
    });
  });

  it("draws no amount of another currency but keeps it in the table", () => {
    expect(roundOf("sensetime-usd")).toBeUndefined();
    const amounts = timelineTable(CONTEXT, COMPANIES).rows.map(({ cells }) => cells[3]?.text);
    expect(amounts).toContain("USD 600m");
  });

  it("does not draw what was cancelled", () => {
    const [company] = COMPANIES;
    const [round] = company?.rounds ?? [];
    if (!company || !round) throw new Error("the example has rounds");
    const cancelled = {
      ...round,
      status: "CANCELLED",
      moneyRaised: sourced(millions(5), "x"),
    } as const;
    const rows = timelineModel(
      CONTEXT,
      "CNY",
      [{ ...company, rounds: [cancelled] }],
      extent,
      9,
    ).rows;
    expect(rows).toEqual([]);
  });
});

describe("placeRows", () => {
  const day = dayNumber("2018-07-01");
  const round = (key: string, from: number, to: number, amount: number) => ({
    key,
    name: key,
    href: null,
    from,
    to,
    look: "exact" as const,
    low: amount,
    high: amount,
    text: `${amount}m`,
  });
  const room = {
    left: 100,
    right: 500,
    textFrom: 80,
    textTo: 520,
    largestRadius: 20,
    nameHeight: 0,
  };
  const place = (rounds: ReturnType<typeof round>[]) =>
    placeRows(
      {
        from: day,
        to: day + 400,
        ticks: [],
        largest: 1000,
        rows: [{ key: "row", name: "Row", rounds }],
      },
      room,
    )[0];

  it("puts rounds that would cover each other on lines of their own", () => {
    const row = place([round("a", day, day, 1000), round("b", day + 5, day + 5, 1000)]);
    expect(row?.lines.map(({ places }) => places.map((one) => one.round.key))).toEqual([
      ["a"],
      ["b"],
    ]);
    const [first, second] = row?.lines ?? [];
    expect((second?.middle ?? 0) - (first?.middle ?? 0)).toBeGreaterThanOrEqual(40);
  });

  it("moves an inexact date along its days where its middle is taken", () => {
    const row = place([
      round("year", day, day + 364, 10),
      round("day", day + 182, day + 182, 1000),
    ]);
    const places = row?.lines.flatMap((line) => line.places) ?? [];
    expect(row?.lines).toHaveLength(1);
    expect(places.map(({ round: { key }, x }) => [key, x])).toEqual([
      ["year", 191],
      ["day", 282],
    ]);
  });

  it("prints no amount over another or beyond the drawing", () => {
    const rounds = [0, 30, 60, 390, 399].map((after, at) =>
      round(`r${at}`, day + after, day + after, 400),
    );
    for (const { places } of place(rounds)?.lines ?? []) {
      const spans = places.flatMap(({ label, round: { text } }) => {
        if (label === null) return [];
        const width = textWidth(text, TEXT_SIZE);
        const from = label.x - { start: 0, middle: width / 2, end: width }[label.anchor];
        return [{ from, to: from + width, base: label.base }];
      });
      expect(spans.length).toBeGreaterThan(0);
      for (const a of spans) {
        expect(a.from).toBeGreaterThanOrEqual(room.textFrom);
        expect(a.to).toBeLessThanOrEqual(room.textTo);
        const others = spans.filter((b) => b !== a && Math.abs(b.base - a.base) < 16);
        expect(others.filter((b) => a.from < b.to && b.from < a.to)).toEqual([]);
      }
    }
  });
});
