interface Years {
  readonly firstYear: number | null;
  readonly latestYear: number | null;
}

/** "2017–2026", "2025"; null where there is no deal. */
export function yearsText({ firstYear, latestYear }: Years): string | null {
  if (firstYear === null || latestYear === null) return null;
  return firstYear === latestYear ? String(firstYear) : `${firstYear}–${latestYear}`;
}
