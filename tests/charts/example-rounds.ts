import type { RaisedYear } from "@/components/charts/raised-model";
import type { ChartedRound, TimelineCompany } from "@/components/charts/timeline-rounds";
import type { RoundStatus } from "@/lib/domain/funding-round";
import type { DatePrecision } from "@/lib/domain/partial-date";
import type { Quantity } from "@/lib/domain/quantity";
import { millions, sourced } from "./example-figures";

function round(
  key: string,
  label: string,
  [date, precision]: readonly [string, DatePrecision],
  amount: Quantity,
  status: RoundStatus = "ANNOUNCED",
): ChartedRound {
  return {
    key,
    label,
    announcedOn: {
      value: { date, precision, inferred: false },
      evidence: `round.${key}.announcedOn`,
      mark: "single",
    },
    moneyRaised: sourced(amount, `round.${key}.moneyRaised`),
    status,
  };
}

export const COMPANIES: readonly TimelineCompany[] = [
  {
    key: "sunrise",
    name: "Sunrise",
    rounds: [
      round("sunrise-angel-2025", "Angel", ["2025-01-01", "YEAR"], millions(null)),
      round("sunrise-a-2025-05", "Series A", ["2025-05-01", "MONTH"], millions(250)),
      round(
        "sunrise-first-round-2025-07",
        "First round",
        ["2025-07-01", "MONTH"],
        millions(1000, "NEARLY"),
      ),
      round(
        "sunrise-strategic-2026-01",
        "Strategic",
        ["2026-01-22", "DAY"],
        millions(3000, "NEARLY"),
      ),
      round("sunrise-2026", "Further round", ["2026-04-01", "MONTH"], millions(1000, "MORE_THAN")),
    ],
  },
  {
    key: "sensetime",
    name: "SenseTime (placings)",
    rounds: [
      round(
        "sensetime-placing-2024-06",
        "Placing",
        ["2024-06-01", "MONTH"],
        millions(1850, "APPROXIMATELY"),
      ),
      round(
        "sensetime-placing-2024-12",
        "Placing",
        ["2024-12-11", "DAY"],
        millions(2600, "APPROXIMATELY"),
      ),
      round(
        "sensetime-placing-2025-07",
        "Placing",
        ["2025-07-23", "DAY"],
        millions(2280, "APPROXIMATELY"),
      ),
      round(
        "sensetime-placing-2025-12",
        "Placing",
        ["2025-12-18", "DAY"],
        millions(2850),
        "PLANNED",
      ),
      round("sensetime-usd", "Series C", ["2024-04-09", "DAY"], millions(600, "EXACT", "USD")),
    ],
  },
  {
    key: "sensetime-medical",
    name: "SenseTime Medical",
    rounds: [
      round("medical-2024-12", "Unknown", ["2024-12-01", "MONTH"], millions(null)),
      round(
        "medical-2025-02",
        "First after spin-off",
        ["2025-02-01", "MONTH"],
        millions(100, "MORE_THAN"),
      ),
      round("medical-2025-04", "Pre-A", ["2025-04-01", "MONTH"], millions(100, "MORE_THAN")),
      round("medical-2025-11", "New round", ["2025-11-01", "MONTH"], millions(null)),
      round("medical-2026-04", "A", ["2026-04-01", "MONTH"], millions(500, "MORE_THAN")),
    ],
  },
  {
    key: "senserobot",
    name: "SenseRobot",
    rounds: [round("senserobot-2024-12", "Unknown", ["2024-12-01", "MONTH"], millions(null))],
  },
];

export const RAISED: readonly RaisedYear[] = [
  {
    year: 2024,
    companies: [
      {
        key: "sensetime",
        name: "SenseTime",
        low: "4230000000.00",
        high: "4670000000.00",
        undisclosedCount: 0,
        evidence: "raised-in.organization=sensetime&from=2024&to=2024",
      },
      {
        key: "sensetime-medical",
        name: "SenseTime Medical",
        low: "0.00",
        high: "0.00",
        undisclosedCount: 1,
        evidence: "raised-in.organization=sensetime-medical&from=2024&to=2024",
      },
      {
        key: "senserobot",
        name: "SenseRobot",
        low: "0.00",
        high: "0.00",
        undisclosedCount: 1,
        evidence: "raised-in.organization=senserobot&from=2024&to=2024",
      },
    ],
  },
  {
    year: 2025,
    companies: [
      {
        key: "sunrise",
        name: "Sunrise",
        low: "1150000000.00",
        high: "1250000000.00",
        undisclosedCount: 1,
        evidence: "raised-in.organization=sunrise&from=2025&to=2025",
      },
      {
        key: "sensetime",
        name: "SenseTime",
        low: "2280000000.00",
        high: "2280000000.00",
        undisclosedCount: 0,
        evidence: "raised-in.organization=sensetime&from=2025&to=2025",
      },
      {
        key: "sensetime-medical",
        name: "SenseTime Medical",
        low: "200000000.00",
        high: null,
        undisclosedCount: 2,
        evidence: "raised-in.organization=sensetime-medical&from=2025&to=2025",
      },
    ],
  },
  {
    year: 2026,
    companies: [
      {
        key: "sunrise",
        name: "Sunrise",
        low: "2700000000.00",
        high: null,
        undisclosedCount: 0,
        evidence: "raised-in.organization=sunrise&from=2026&to=2026",
      },
      {
        key: "sensetime-medical",
        name: "SenseTime Medical",
        low: "500000000.00",
        high: null,
        undisclosedCount: 0,
        evidence: "raised-in.organization=sensetime-medical&from=2026&to=2026",
      },
    ],
  },
];
