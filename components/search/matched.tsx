import { matchedParts } from "@/lib/domain/text-match";

interface MatchedProps {
  readonly text: string;
  readonly q: string;
}

/** A text with what was searched for marked in it. */
export function Matched({ text, q }: MatchedProps) {
  let at = 0;
  return matchedParts(text, q).map((part) => {
    const key = at;
    at += part.text.length;
    return part.matched ? <mark key={key}>{part.text}</mark> : part.text;
  });
}
