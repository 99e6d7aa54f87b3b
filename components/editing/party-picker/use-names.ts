import { useLocale } from "next-intl";
import { useAsked } from "@/components/ui/use-asked";
import type { PickerAnswer } from "@/lib/data/editing/pick-names";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { addressIn } from "@/lib/i18n/address";

/** Who or what may be meant by what is typed; null while `typed` is, for then nobody is asked. */
export function useNames(types: readonly EntityType[], typed: string | null): PickerAnswer | null {
  const path = addressIn(useLocale(), "/admin/names");
  const question = new URLSearchParams({ types: types.join(","), q: typed ?? "" });
  return useAsked<PickerAnswer>(typed === null ? null : `${path}?${question}`).answer;
}
