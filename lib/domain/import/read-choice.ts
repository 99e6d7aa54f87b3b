import { CHOICES, type ChoiceSet } from "../editing/entity-choices";
import { plainName } from "./plain-name";

/** Codes by what they are called in any language, without what makes no difference, by field. */
export type ChoiceLabels = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The code that a cell says or calls by its name; the cell itself where it is none. */
export function readChoice(
  { name, words }: { readonly name: string; readonly words: ChoiceSet },
  cell: string,
  labels: ChoiceLabels,
): string {
  const wanted = plainName(cell);
  const code = CHOICES[words].find((word) => plainName(word) === wanted);
  return code ?? labels.get(name)?.get(wanted) ?? cell;
}
