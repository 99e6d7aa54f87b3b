import type { PickerOption } from "@/lib/data/editing/entity-form-values";
import type { EntityType } from "@/lib/domain/editing/entity-types";

/** What pickers offer, by the type of what is picked. */
export type Pickers = Readonly<Partial<Record<EntityType, readonly PickerOption[]>>>;

/** Id of the list that a field picks from. */
export function pickerId(types: readonly EntityType[]): string {
  return ["known", ...types].join("-");
}

interface PickerListsProps {
  /** Types that a field picks from together, each list of them once or more. */
  readonly lists: readonly (readonly EntityType[])[];
  readonly pickers: Pickers;
}

/** Names the browser offers while one is typed, a list for each kind of field that asks for one. */
export function PickerLists({ lists, pickers }: PickerListsProps) {
  const byId = new Map(lists.map((types) => [pickerId(types), types]));
  return [...byId].map(([id, types]) => (
    <datalist id={id} key={id}>
      {types
        .flatMap((type) => pickers[type] ?? [])
        .map(({ value, label }) => (
          <option key={value} label={label ?? undefined} value={value} />
        ))}
    </datalist>
  ));
}
