/** Rounds of one company. */
const EACH = 8;
/** From one round of a company to the next, so that none looks like another. */
const GROWTH = 1.8;
const YEARS = 2;
const FIRST_YEAR = 2000;
const INVESTORS = 2000;

const HEADERS = [
  ...["organization", "label", "investmentType", "status"],
  ...["announcedOn", "moneyRaised", "leadInvestors", "locator"],
];

/** A file of rounds of companies that nobody knows, each led by one of two thousand investors. */
export function roundsFile(rows: number): string {
  const lines = [HEADERS.join(",")];
  for (let row = 0; row < rows; row += 1) {
    const [company, round] = [Math.floor(row / EACH), row % EACH];
    const month = `${FIRST_YEAR + round * YEARS}-03`;
    const amount = Math.round(1000 * GROWTH ** round);
    const investor = (row * 7 + company) % INVESTORS;
    lines.push(
      [
        ...[`Company ${company}`, `Round ${round}`, "SERIES_A", "CLOSED"],
        ...[month, `${amount} CNY`, `Investor ${investor}`, `p. ${row}`],
      ].join(","),
    );
  }
  return lines.join("\n");
}
