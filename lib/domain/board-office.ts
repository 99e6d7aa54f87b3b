/** Words of an office on a company's board; offices are entered in English. */
const BOARD = /\b(?:directors?|chair(?:man|woman|person)?|board)\b/i;

/** Whether an office is one of the board: director, chair or its secretary. */
export function isBoardOffice(title: string): boolean {
  return BOARD.test(title);
}
