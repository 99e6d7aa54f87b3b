/** What spreadsheets put on the clipboard: rows of cells with a tab between, quoted where they hold one. */

/** Cells by row; a line break within a cell becomes a space. */
export function readSpreadsheetText(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = cellAt(text, at);
    row.push(cell.replace(/\s*[\r\n]+\s*/g, " ").trim());
    if (text[end] !== "\t") {
      rows.push(row);
      row = [];
    }
    at = text.startsWith("\r\n", end) ? end + 2 : end + 1;
    // What ends with a line break has no further row.
    if (at === text.length && text[end] !== "\t") break;
  }
  return rows;
}

/** The cell that begins there, and where it ends. */
function cellAt(text: string, start: number): { readonly cell: string; readonly end: number } {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  quoted.lastIndex = start;
  const found = quoted.exec(text);
  if (found !== null) {
    return { cell: (found[1] ?? "").replaceAll('""', '"'), end: quoted.lastIndex };
  }
  const length = text.slice(start).search(/[\t\r\n]/);
  const end = length === -1 ? text.length : start + length;
  return { cell: text.slice(start, end), end };
}

/** Cells by row as a spreadsheet takes them. */
export function printSpreadsheetText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(printCell).join("\t")).join("\n");
}

function printCell(text: string): string {
  return /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
