/** A stretch of a text, and whether it is what was searched for. */
export interface TextPart {
  readonly text: string;
  readonly matched: boolean;
}

/** How well a text fits: 0 it is the words, 1 it begins with them, 2 it has them, null it has not. */
export function matchRank(text: string, q: string): 0 | 1 | 2 | null {
  const [have, wanted] = [text.toLowerCase(), q.toLowerCase()];
  if (wanted === "" || !have.includes(wanted)) return null;
  if (have === wanted) return 0;
  return have.startsWith(wanted) ? 1 : 2;
}

/** The text in stretches, those that were searched for marked; letter case is no difference. */
export function matchedParts(text: string, q: string): TextPart[] {
  if (q === "") return [{ text, matched: false }];
  // Not by position in the lower case of the text, which can be longer than the text itself.
  const wanted = new RegExp(`(${q.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")})`, "iu");
  return text
    .split(wanted)
    .map((part, at) => ({ text: part, matched: at % 2 === 1 }))
    .filter((part) => part.text !== "");
}
