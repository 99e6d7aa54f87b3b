import type { PickerOptions } from "@/lib/data/editing/pick-names";
import type { EntityType } from "@/lib/domain/editing/entity-types";

/** Id of the list that a field picks from. */
export function pickerId(types: readonly EntityType[]): string {
  return ["known", ...types].join("-");
}

interface PickerListsProps {
  /** Types that a field picks from together, each list of them once or more. */
  readonly lists: readonly (readonly EntityType[])[];
  readonly pickers: PickerOptions;
}

/** Names that a browser without scripts offers, a list for each kind of field that asks for one. */
export function PickerLists({ lists, pickers }: PickerListsProps) {
  const byId = new Map(lists.map((types) => [pickerId(types), types]));
  return (
    <noscript>
      {[...byId].map(([id, types]) => (
        <datalist id={id} key={id}>
          {types
            .flatMap((type) => pickers[type] ?? [])
            .map(({ value, also }) => (
              <option key={value} label={also || undefined} value={value} />
            ))}
        </datalist>
      ))}
    </noscript>
  );
}
