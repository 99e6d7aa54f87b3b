import { describe, expect, it } from "vitest";
import { markupOf } from "@/components/ui/testing";
import type { EvidenceMark, Sourced } from "@/lib/domain/evidence";
import type { PartialDate } from "@/lib/domain/partial-date";
import type { Quantity } from "@/lib/domain/quantity";
import { DateFigure, QuantityFigure, TextFigure } from "./figure";

const NEARLY_1BN: Quantity = {
  qualifier: "NEARLY",
  value: "1000000000",
  maxValue: null,
  currency: "CNY",
  unit: null,
};

function amount(mark: EvidenceMark, value: Partial<Quantity> = {}): Sourced<Quantity> {
  return {
    value: { ...NEARLY_1BN, ...value },
    evidence: "round.sunrise-first-round-2025-07.moneyRaised",
    mark,
  };
}

describe("a figure", () => {
  it("is a link to its evidence that says what it opens", () => {
    const markup = markupOf(<QuantityFigure sourced={amount("single")} />);
    expect(markup).toBe(
      '<a aria-label="nearly CNY 1bn, evidence" class="figure" ' +
        'href="/en/evidence/round.sunrise-first-round-2025-07.moneyRaised">' +
        '<span class="quantity">nearly CNY 1bn</span></a>',
    );
  });

  it("bears a sign for its standing, and says the same in words", () => {
    const markup = markupOf(<QuantityFigure sourced={amount("disputed")} />);
    expect(markup).toContain('aria-label="nearly CNY 1bn, sources disagree, evidence"');
    expect(markup).toContain('data-mark="disputed"');
    expect(markup).toContain("nearly CNY 1bn</span>");
  });

  it("says what it is where the page around it does not", () => {
    const markup = markupOf(<QuantityFigure about="Sunrise, raised" sourced={amount("single")} />);
    expect(markup).toContain('aria-label="Sunrise, raised: nearly CNY 1bn, evidence"');
  });

  it("stays undisclosed where its source is silent", () => {
    const silent = { qualifier: "UNDISCLOSED", value: null } as const;
    const markup = markupOf(<QuantityFigure sourced={amount("company", silent)} />);
    expect(markup).toContain('<span class="undisclosed">undisclosed</span>');
  });

  it.each([
    ["10.8", '<span class="quantity" data-trend="rise">+10.8%</span>'],
    ["-10.6", '<span class="quantity" data-trend="fall">−10.6%</span>'],
    ["0", '<span class="quantity">0%</span>'],
  ])("shows by its sign and an arrow which way %s goes", (value, shown) => {
    const growth = { qualifier: "EXACT", value, currency: null, unit: "PERCENT" } as const;
    const sourced = amount("derived", growth);
    expect(markupOf(<QuantityFigure signed="growth" sourced={sourced} />)).toContain(shown);
  });

  it("shows no arrow for what two reports differ by", () => {
    const markup = markupOf(<QuantityFigure signed="difference" sourced={amount("derived")} />);
    expect(markup).toContain('<span class="quantity">nearly +CNY 1bn</span>');
  });
});

describe("a date", () => {
  const july: PartialDate = { date: "2025-07-01", precision: "MONTH", inferred: false };
  const sourced = (value: PartialDate) =>
    ({ value, evidence: "round.x.announcedOn", mark: "single" }) as const;

  it("is printed and marked up at its own precision", () => {
    expect(markupOf(<DateFigure sourced={sourced(july)} />)).toContain(
      'dateTime="2025-07">July 2025<',
    );
    expect(markupOf(<DateFigure sourced={sourced({ ...july, precision: "QUARTER" })} />)).toContain(
      '<time class="quantity">Q3 2025<',
    );
  });

  it("stands in brackets where it was inferred, and says so", () => {
    const markup = markupOf(<DateFigure sourced={sourced({ ...july, inferred: true })} />);
    expect(markup).toContain(">[July 2025]<");
    expect(markup).toContain('aria-label="July 2025, date inferred, evidence"');
  });
});

describe("a statement", () => {
  it("keeps its own language inside the link", () => {
    const sourced = { value: "首轮", evidence: "round.x.label", mark: "single" } as const;
    expect(markupOf(<TextFigure lang="zh-Hans" sourced={sourced} />)).toContain(
      '<span lang="zh-Hans">首轮</span>',
    );
  });
});
