import type { PercentPoint } from "@/components/charts/percent-model";
import type { ChartedPeriod, ChartedScheme } from "@/components/charts/revenue-model";
import type { EvidenceMark, Sourced } from "@/lib/domain/evidence";
import type { Qualifier } from "@/lib/domain/qualifier";
import type { Quantity } from "@/lib/domain/quantity";
import type { FiscalPeriod } from "@/lib/domain/reporting-period";

/** Figures of SenseTime's prospectus and results, in millions of CNY, and of its companies' rounds. */

export function sourced(value: Quantity, evidence: string, mark: EvidenceMark = "single") {
  return { value, evidence, mark } satisfies Sourced<Quantity>;
}

export function millions(
  value: number | null,
  qualifier: Qualifier = "EXACT",
  currency = "CNY",
): Quantity {
  if (value === null) {
    return { qualifier: "UNDISCLOSED", value: null, maxValue: null, currency: null, unit: null };
  }
  const whole = (value * 1_000_000).toFixed(2);
  return { qualifier, value: whole, maxValue: null, currency, unit: null };
}

export const SCHEMES: readonly ChartedScheme[] = [
  {
    key: "business-city-life-auto",
    segments: [
      { key: "business", name: "Smart Business" },
      { key: "city", name: "Smart City" },
      { key: "life", name: "Smart Life" },
      { key: "auto", name: "Smart Auto" },
    ],
  },
  {
    key: "generative-traditional-auto",
    segments: [
      { key: "generative", name: "Generative AI" },
      { key: "traditional", name: "Traditional AI" },
      { key: "auto", name: "Smart Auto" },
    ],
  },
  {
    key: "generative-vision-x",
    segments: [
      { key: "generative", name: "Generative AI" },
      { key: "vision", name: "Vision AI" },
      { key: "x", name: "X Innovative Business", shortName: "X" },
    ],
  },
];

interface Reported {
  readonly recast?: boolean;
  readonly total?: number;
  readonly totalQualifier?: Qualifier;
  readonly hedged?: readonly string[];
}

function period(
  fiscalPeriod: FiscalPeriod,
  fiscalYear: number,
  scheme: string | null,
  segments: Readonly<Record<string, number>>,
  { recast = false, total, totalQualifier = "EXACT", hedged = [] }: Reported = {},
): ChartedPeriod {
  const slug = `${fiscalPeriod.toLowerCase()}-${fiscalYear}${recast ? "-recast" : ""}`;
  const sum = Object.values(segments).reduce((a, b) => a + b, 0);
  return {
    period: { fiscalYear, fiscalPeriod },
    scheme,
    recast,
    withoutRate: false,
    total: sourced(millions(total ?? sum, totalQualifier), `figure.${slug}.amount`),
    segments: Object.entries(segments).map(([segment, value]) => ({
      segment,
      revenue: sourced(
        millions(value, hedged.includes(segment) ? "APPROXIMATELY" : "EXACT"),
        `figure.${slug}-${segment}.amount`,
        hedged.includes(segment) ? "derived" : "single",
      ),
    })),
  };
}

const [FIRST, SECOND, THIRD] = SCHEMES.map(({ key }) => key);

export const PERIODS: readonly ChartedPeriod[] = [
  period(
    "FY",
    2020,
    FIRST ?? null,
    { business: 1485, city: 1369, life: 434, auto: 158 },
    { total: 3446.2 },
  ),
  period("FY", 2022, FIRST ?? null, { business: 1464.3, city: 1096.4, life: 955.1, auto: 292.7 }),
  period(
    "FY",
    2022,
    SECOND ?? null,
    { generative: 394.7, traditional: 3121.1, auto: 292.7 },
    { recast: true, hedged: ["generative"] },
  ),
  period("FY", 2023, SECOND ?? null, { generative: 1183.7, traditional: 1838.4, auto: 383.7 }),
  period("FY", 2024, SECOND ?? null, { generative: 2404, traditional: 1112, auto: 256 }),
  period("H1", 2024, THIRD ?? null, { generative: 1051, vision: 512, x: 177 }, { recast: true }),
  period("H1", 2025, THIRD ?? null, { generative: 1815.5, vision: 436, x: 108 }),
];

/** Beside the segments: years of which only a total is known, one of them open-ended. */
export const TOTALS_ONLY: readonly ChartedPeriod[] = [
  period("FY", 2018, null, {}, { total: 1853.4 }),
  period("FY", 2025, null, {}, { total: 5000, totalQualifier: "MORE_THAN" }),
];

export const HALF_REPORTED = period(
  "H1",
  2026,
  THIRD ?? null,
  { generative: 2330 },
  { total: 2911 },
);

function percent(
  fiscalPeriod: FiscalPeriod,
  fiscalYear: number,
  value: string,
  basis: PercentPoint["basis"],
  breakBefore = false,
): PercentPoint {
  const quantity: Quantity = {
    qualifier: "EXACT",
    value,
    maxValue: null,
    currency: null,
    unit: "PERCENT",
  };
  const evidence = `figure.${fiscalPeriod.toLowerCase()}-${fiscalYear}-${basis}.amount`;
  const mark: EvidenceMark = basis === "computed" ? "derived" : "company";
  return {
    period: { fiscalYear, fiscalPeriod },
    percent: sourced(quantity, evidence, mark),
    basis,
    breakBefore,
  };
}

export const GROWTH: readonly PercentPoint[] = [
  percent("FY", 2019, "63.3", "computed"),
  percent("FY", 2020, "13.9", "computed"),
  percent("FY", 2021, "36.4", "computed"),
  percent("FY", 2022, "-18.97", "computed"),
  percent("FY", 2023, "-10.6", "computed"),
  percent("FY", 2024, "10.8", "stated"),
  percent("FY", 2024, "10.75", "computed"),
  percent("H1", 2025, "35.6", "stated"),
];

export const SHARES: readonly PercentPoint[] = [
  percent("FY", 2022, "10.4", "stated"),
  percent("FY", 2023, "34.8", "stated"),
  percent("FY", 2024, "63.7", "stated"),
  percent("H1", 2025, "77", "computed", true),
];
