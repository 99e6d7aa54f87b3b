import { definedParams, type ListAddress, listHref } from "@/components/ui/list-address";
import { AS_KNOWN_ON } from "@/lib/domain/view-address";
import { addressIn } from "@/lib/i18n/address";
import type { AppLocale } from "@/lib/i18n/routing";

/** The same place as known today: an address that carries no day. */
export function leftOut(address: ListAddress, locale: AppLocale): string {
  return addressIn(locale, listHref(address, { [AS_KNOWN_ON]: null }));
}

/** What a form must send along so that only the day changes; the page of a list starts over. */
export function carriedParams({ params }: ListAddress): readonly (readonly [string, string])[] {
  return Object.entries(definedParams(params)).filter(
    ([name]) => name !== AS_KNOWN_ON && name !== "page",
  );
}
