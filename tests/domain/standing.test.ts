import { describe, expect, it } from "vitest";
import type { PartialDate } from "@/lib/domain/partial-date";
import type { Qualifier } from "@/lib/domain/qualifier";
import { type ClaimValue, standingOf, type Testimony } from "@/lib/domain/standing";

function money(value: string | null, qualifier: Qualifier = "EXACT", currency = "CNY"): ClaimValue {
  const amount = value === null ? null : currency;
  return {
    form: "quantity",
    quantity: {
      qualifier,
      value,
      maxValue: null,
      currency: amount,
      unit: null,
    },
  };
}

function date(day: string, precision: PartialDate["precision"]): ClaimValue {
  return { form: "date", date: { date: day, precision, inferred: false } };
}

function word(said: ClaimValue, rest: Partial<Testimony> = {}): Testimony {
  return {
    status: "ACCEPTED",
    sourceId: "article",
    sourceKind: "PRESS",
    publisher: "Lieyunwang",
    said,
    ...rest,
  };
}

function other(said: ClaimValue, rest: Partial<Testimony> = {}): Testimony {
  return word(said, {
    status: "COMPETING",
    sourceId: "notes",
    sourceKind: "NOTES",
    ...rest,
  });
}

const nearlyOneBillion = money("1000000000", "NEARLY");

describe("how a field stands", () => {
  it("is single where one press article says it", () => {
    expect(standingOf([word(nearlyOneBillion)])).toBe("single");
  });

  it("is several where the bounds of two sources meet", () => {
    const about = other(money("1000000000", "APPROXIMATELY"));
    expect(standingOf([word(nearlyOneBillion), about])).toBe("several");
  });

  it("is disputed where another source's bounds do not meet", () => {
    const flat = other(money("3000000000"));
    expect(standingOf([word(nearlyOneBillion), flat])).toBe("disputed");
  });

  it("is disputed where another source names another currency", () => {
    const dollars = other(money("1000000000", "NEARLY", "USD"));
    expect(standingOf([word(nearlyOneBillion), dollars])).toBe("disputed");
  });

  it("stays single where the same article's headline says something else", () => {
    const headline = other(money("2000000000"), { sourceId: "article" });
    expect(standingOf([word(nearlyOneBillion), headline])).toBe("single");
  });

  it.each(["REJECTED", "SUPERSEDED"] as const)("is not disputed by a %s claim", (status) => {
    const tenfold = other(money("10000000000"), { status });
    expect(standingOf([word(nearlyOneBillion), tenfold])).toBe("single");
  });

  it("is neither disputed nor backed by a source that leaves the amount open", () => {
    const open = money(null, "UNDISCLOSED");
    const named = money("100000000", "MORE_THAN");
    expect(standingOf([word(named), other(open)])).toBe("single");
    expect(standingOf([word(open), other(named)])).toBe("single");
    expect(standingOf([word(open), other(open)])).toBe("several");
  });

  it("takes a month and a day within it as agreeing dates", () => {
    const day = other(date("2025-07-24", "DAY"));
    expect(standingOf([word(date("2025-07-01", "MONTH")), day])).toBe("several");
  });

  it("is disputed where two dates share no day", () => {
    const earlier = other(date("2024-12-01", "MONTH"));
    expect(standingOf([word(date("2025-06-01", "MONTH")), earlier])).toBe("disputed");
  });

  it("compares texts without width, case and spacing", () => {
    const same = other({ form: "text", text: " pre-a  Round" });
    const different = other({ form: "text", text: "Series A" });
    const label = word({ form: "text", text: "Ｐre-A round" });
    expect(standingOf([label, same])).toBe("several");
    expect(standingOf([label, different])).toBe("disputed");
  });

  it("is disputed where a source says something else of whether the subject exists", () => {
    const sum = other({ form: "text", text: "sum of a year's rounds" });
    expect(standingOf([word({ form: "none" }), sum])).toBe("disputed");
    expect(standingOf([word({ form: "none" }), other({ form: "none" })])).toBe("several");
  });

  it.each(["FILING", "ANNOUNCEMENT"] as const)(
    "is the company's own where only a %s says it",
    (kind) => {
      expect(standingOf([word(nearlyOneBillion, { sourceKind: kind })])).toBe("company");
    },
  );

  it("is the company's own where the publisher is the company", () => {
    const post = word(nearlyOneBillion, { publisher: "SenseTime" });
    expect(standingOf([post], { ownNames: ["SenseTime", "商汤"] })).toBe("company");
    expect(standingOf([post], { ownNames: ["Sunrise"] })).toBe("single");
  });

  it("is planned however many sources say so, and disputed before all", () => {
    const agreeing = other(date("2026-01-01", "YEAR"));
    const denying = other(date("2027-01-01", "YEAR"));
    const plan = word(date("2026-01-01", "YEAR"));
    expect(standingOf([plan, agreeing], { planned: true })).toBe("planned");
    expect(standingOf([plan, denying], { planned: true })).toBe("disputed");
  });

  it("is derived where no source prints it", () => {
    expect(standingOf([word(nearlyOneBillion)], { derived: true })).toBe("derived");
  });

  it("is single where nothing is claimed", () => {
    expect(standingOf([])).toBe("single");
  });
});
