/** Signs with which a spreadsheet takes a cell for a formula, also in their full-width forms. */
const FORMULA_SIGN = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** A text that no spreadsheet computes: one that begins like a formula gets an apostrophe before it. */
export function textCell(text: string): string {
  return FORMULA_SIGN.test(text) ? `'${text}` : text;
}

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** A number as it is, with all its digits and no others; nothing else stands as one. */
export function numberCell(decimal: string): string {
  return DECIMAL.test(decimal) ? decimal : textCell(decimal);
}
