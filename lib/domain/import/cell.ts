/**
 * How a spreadsheet takes a cell for a formula, also in full-width forms; apostrophes before the sign
 * are those that were put there.
 */
const LIKE_A_FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** A text that no spreadsheet computes: one that begins like a formula gets an apostrophe before it. */
export function neutralCell(text: string): string {
  return LIKE_A_FORMULA.test(text) ? `'${text}` : text;
}

/** What `neutralCell` was given. */
export function plainCell(cell: string): string {
  const rest = cell.slice(1);
  return cell.startsWith("'") && LIKE_A_FORMULA.test(rest) ? rest : cell;
}

const YES: ReadonlySet<string> = new Set(["yes", "y", "true", "on", "1", "是"]);
const NO: ReadonlySet<string> = new Set(["", "no", "n", "false", "off", "0", "否"]);

export function yesCell(holds: boolean): string {
  return holds ? "yes" : "";
}

/** Null for a word that is neither. */
export function readYesCell(cell: string): boolean | null {
  const word = cell.trim().toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}
