import { Decimal } from "@/lib/domain/decimal";
import type { Locale } from "@/lib/domain/locale";
import { plainDate } from "@/lib/domain/partial-date";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { type Quantity, UNDISCLOSED } from "@/lib/domain/quantity";
import { printQuantity } from "@/lib/domain/quantity-text";
import { type ChartContext, seenAs, shortText, ticksOf } from "./chart-context";
import type { ChartData } from "./chart-data";
import { type ChartTableData, plainCell } from "./chart-table";
import type { Bar, BarPart, BarsModel, Target } from "./drawing/bars-model";
import { niceTicks } from "./scale";

/** What a company raised in a year, as bounds in whole units of the chart's currency. */
export interface RaisedByCompany {
  readonly key: string;
  readonly name: string;
  readonly low: string;
  /** null where a part is open-ended. */
  readonly high: string | null;
  readonly undisclosedCount: number;
  /** Under which the sum's evidence opens. */
  readonly evidence: string;
  /** Ids of the evidence of the amounts in it. */
  readonly rounds?: readonly string[];
}

export interface RaisedYear {
  readonly year: number;
  readonly companies: readonly RaisedByCompany[];
}

export function raisedModel(
  context: ChartContext,
  currency: string,
  years: readonly RaisedYear[],
  tickCount: number,
): BarsModel {
  const groups = years
    .filter(({ companies }) => companies.length > 0)
    .map(({ year, companies }) => ({
      key: String(year),
      head: String(year),
      swatches: [],
      bars: companies.map((company) => barOf(context, currency, year, company)),
    }));
  const edges = groups.flatMap(({ bars }) =>
    bars.flatMap(({ parts }) => parts.map(({ to }) => to)),
  );
  const ticks = niceTicks(0, Math.max(0, ...edges), tickCount);
  return { ticks: ticksOf(context, ticks, null), groups, broken: false };
}

function barOf(
  context: ChartContext,
  currency: string,
  year: number,
  company: RaisedByCompany,
): Bar {
  const { key, name, undisclosedCount } = company;
  const amount = boundsAsQuantity(company, currency);
  const unknown =
    undisclosedCount > 0 ? context.texts("raised.undisclosed", { count: undisclosedCount }) : null;
  const said = [amount && printQuantity(amount, context.locale), unknown]
    .filter(Boolean)
    .join(PUNCTUATION[context.locale].comma);
  const target: Target = {
    name: context.texts("names.value", {
      subject: name,
      when: printYear(year, context.locale),
      value: said,
    }),
    href: context.evidenceHref(company.evidence),
  };
  const text = amount === null ? "" : shortText(context, amount);
  const more = unknown === null ? "" : unknownText(undisclosedCount, amount !== null);
  const seen = seenAs(context, target, `${text} ${more}`.trim());
  return {
    key,
    label: name,
    notes: [],
    shortNote: null,
    slim: false,
    parts: amount === null ? [] : partsOf(company, target),
    open: amount !== null && company.high === null,
    end: amount && { ...seen, text },
    undisclosed: unknown === null ? null : { ...seen, text: more },
    counterpart: null,
  };
}

function partsOf({ low, high }: RaisedByCompany, target: Target): BarPart[] {
  const least = Number(low);
  const sure: BarPart = { ...target, from: 0, to: least, look: "exact", hue: 2 };
  if (high === null || new Decimal(high).eq(low)) return [sure];
  const possible: BarPart = { ...target, from: least, to: Number(high), look: "possible", hue: 2 };
  return least > 0 ? [sure, possible] : [possible];
}

function unknownText(count: number, beside: boolean): string {
  if (beside) return `+${count}`;
  return count === 1 ? "" : String(count);
}

/** The bounds in the words of amounts; null where nothing but undisclosed rounds is known. */
export function boundsAsQuantity(company: RaisedByCompany, currency: string): Quantity | null {
  const { low, high, undisclosedCount } = company;
  const amount = { value: low, maxValue: null, currency, unit: null };
  if (high === null) return { ...amount, qualifier: "AT_LEAST" };
  if (new Decimal(high).isZero() && undisclosedCount > 0) return null;
  if (new Decimal(high).eq(low)) return { ...amount, qualifier: "EXACT" };
  return { ...amount, maxValue: high, qualifier: "BETWEEN" };
}

export function raisedData(currency: string, years: readonly RaisedYear[]): ChartData {
  return {
    dimensions: ["year", "company", "undisclosed_rounds"],
    records: years.flatMap(({ year, companies }) =>
      companies.map((company) => ({
        place: [String(year), company.name, String(company.undisclosedCount)],
        quantity: boundsAsQuantity(company, currency) ?? UNDISCLOSED,
        mark: "derived",
        evidence: company.evidence,
        inputs: company.rounds ?? [],
      })),
    ),
  };
}

export function raisedTable(
  { texts, locale, evidenceHref }: ChartContext,
  currency: string,
  years: readonly RaisedYear[],
): ChartTableData {
  return {
    key: "raised",
    columns: [
      { key: "year", label: texts("columns.year"), numeric: false },
      { key: "company", label: texts("columns.company"), numeric: false },
      { key: "raised", label: texts("columns.raised"), numeric: true },
      { key: "undisclosed", label: texts("columns.undisclosed"), numeric: true },
    ],
    rows: years.flatMap(({ year, companies }) =>
      companies.map((company) => {
        const amount = boundsAsQuantity(company, currency);
        const text = amount === null ? "–" : printQuantity(amount, locale);
        return {
          key: `${year} ${company.key}`,
          cells: [
            plainCell(String(year)),
            plainCell(company.name),
            { text, href: evidenceHref(company.evidence) },
            plainCell(String(company.undisclosedCount)),
          ],
        };
      }),
    ),
  };
}

/** "2025", "2025年". */
function printYear(year: number, locale: Locale): string {
  const date = plainDate(year, 1, 1);
  return printPartialDate({ date, precision: "YEAR", inferred: false }, locale);
}
