import type { InvestmentType } from "./funding-round.ts";
import { type PartialDate, yearAndMonth } from "./partial-date.ts";

const LONGEST = 80;

/** Part of an address made from a name: "Nuvo Sémi+ Ltd." → "nuvo-semi-plus-ltd"; empty without Latin. */
export function slugOf(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("+", " plus ")
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
}

/** `sunrise-pre-a-2025-12`: whose round, what it was called, and when, as precisely as is known. */
export function roundSlugOf(
  organizationSlug: string,
  round: {
    readonly label: string | null;
    readonly investmentType: InvestmentType;
    readonly announcedOn: PartialDate;
  },
): string {
  const type = round.investmentType === "UNKNOWN" ? "round" : slugOf(round.investmentType);
  const called = slugOf(round.label ?? "") || type;
  const half = LONGEST / 2;
  return [organizationSlug.slice(0, half), called.slice(0, half), slugOfDate(round.announcedOn)]
    .join("-")
    .replace(/-{2,}/g, "-");
}

export function slugOfDate({ date, precision }: PartialDate): string {
  const { year, month } = yearAndMonth(date);
  switch (precision) {
    case "YEAR":
      return String(year);
    case "HALF":
      return `${year}-h${month <= 6 ? 1 : 2}`;
    case "QUARTER":
      return `${year}-q${Math.ceil(month / 3)}`;
    case "MONTH":
    case "DAY":
      return date.slice(0, 7);
  }
}

/** The slug itself, or with the first number that is free: `sunrise-series-a-2025-12-2`. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
