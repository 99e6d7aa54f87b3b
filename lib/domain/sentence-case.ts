/** The text with a capital at its start, as a heading or the term of a list stands. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
