import { printQuery } from "@/lib/schemas/list-query";

/** The page of an import, with what it shows of the rows. */
export function importHref(
  id: string,
  shown: Readonly<Record<string, string | number | null>> = {},
) {
  return `/admin/imports/${id}${printQuery(shown)}`;
}
