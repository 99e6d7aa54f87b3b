/** A page to link to, or a gap where pages are left out. */
export type PageStep = number | "gap";

const NEIGHBOURS = 1;

/** First, last and the pages around the current one; a gap stands for two pages or more. */
export function pageWindow(current: number, pageCount: number): PageStep[] {
  const steps: PageStep[] = [];
  for (let page = 1; page <= pageCount; page += 1) {
    if (isShown(page, current, pageCount)) steps.push(page);
    else if (steps.at(-1) !== "gap") steps.push("gap");
  }
  return steps;
}

function isShown(page: number, current: number, pageCount: number): boolean {
  if (page === 1 || page === pageCount || Math.abs(page - current) <= NEIGHBOURS) return true;
  // A single page left out would take no less room than its number.
  return (
    (page === 2 && current === 2 + NEIGHBOURS + 1) ||
    (page === pageCount - 1 && current === pageCount - 1 - NEIGHBOURS - 1)
  );
}
