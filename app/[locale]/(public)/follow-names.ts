import "server-only";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { type ListAddress, listHref } from "@/components/ui/list-address";
import { partyMeant } from "@/lib/data/party-meant";
import type { SubjectName } from "@/lib/domain/subject-name";
import { addressIn } from "@/lib/i18n/address";
import { searchSchema, singleParams } from "@/lib/schemas/list-query";

/** What a list found for its filters in which a name is typed; null where it found none. */
interface Found {
  readonly organization: SubjectName | null;
  readonly investor?: SubjectName | null;
}

/**
 * A company or an investor is typed by one of its names, and the list has the address of its slug; a
 * text that names none is searched for.
 */
export async function followNames(address: ListAddress, found: Found): Promise<void> {
  const asked = singleParams(address.params);
  for (const name of ["organization", "investor"] as const) {
    const text = searchSchema.parse(asked[name]);
    if (text === "" || found[name] === undefined || found[name] !== null) continue;
    const slug = await partyMeant(text);
    if (slug === text || (slug === null && asked.q !== undefined)) continue;
    const changes = slug === null ? { [name]: null, q: text } : { [name]: slug };
    redirect(addressIn(await getLocale(), listHref(address, changes)));
  }
}
