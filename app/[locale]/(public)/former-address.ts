import { notFound, permanentRedirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { definedParams } from "@/components/ui/list-address";
import { evidenceIdNowOf, slugNowOf } from "@/lib/data/former-slugs";
import { addressIn } from "@/lib/i18n/address";
import { printQuery } from "@/lib/schemas/list-query";
import { slugSchema } from "@/lib/schemas/values";
import type { SearchParams } from "@/lib/schemas/view";
import { readView } from "@/lib/view/read-view";

/**
 * Leads on from the address of an organization that was merged into another, or that somebody wrote
 * with capitals; any other is no page.
 */
export async function followFormerSlug(
  folder: "/organizations" | "/investors",
  slug: string,
  params: SearchParams,
): Promise<never> {
  const small = slugSchema.safeParse(slug.toLowerCase());
  if (small.success && small.data !== slug) return leadOn(folder, small.data, params);
  return leadOn(folder, await slugNowOf(readView(params), slug), params);
}

/** The same for evidence on such an organization. */
export async function followFormerEvidence(id: string, params: SearchParams): Promise<never> {
  return leadOn("/evidence", await evidenceIdNowOf(readView(params), id), params);
}

async function leadOn(folder: string, now: string | null, params: SearchParams): Promise<never> {
  if (now === null) notFound();
  const locale = await getLocale();
  const path = addressIn(locale, `${folder}/${encodeURIComponent(now)}`);
  permanentRedirect(`${path}${printQuery(definedParams(params))}`);
}
