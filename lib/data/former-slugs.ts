import "server-only";
import {
  type ComputedKind,
  parseComputedId,
  printComputedId,
} from "@/lib/domain/computed-evidence";
import { parseEvidenceId, printEvidenceId } from "@/lib/domain/evidence";
import type { View } from "@/lib/domain/view";
import { read } from "./reader";

/**
 * The slug of the organization into which the one of a former slug was merged, as the view knows
 * it; null where the slug never was one.
 */
export function slugNowOf(view: View, formerSlug: string): Promise<string | null> {
  return read(view, async (db) => {
    const former = await db.organizationFormerSlug.findUnique({ where: { slug: formerSlug } });
    if (former === null) return null;
    const found = await db.organization.findUnique({
      where: { id: former.organizationId },
      select: { slug: true },
    });
    return found?.slug ?? null;
  });
}

/** Computed figures whose slug is an organization's. */
const OF_ORGANIZATIONS: readonly ComputedKind[] = ["raised", "raised-by-group"];

/** The same for the id of evidence on an organization; null for any other. */
export async function evidenceIdNowOf(view: View, id: string): Promise<string | null> {
  const key = parseEvidenceId(id);
  if (key !== null) {
    const slug = key.subject === "organization" ? await slugNowOf(view, key.slug) : null;
    return slug === null ? null : printEvidenceId({ ...key, slug });
  }
  const computed = parseComputedId(id);
  if (computed === null || !OF_ORGANIZATIONS.includes(computed.kind)) return null;
  const slug = await slugNowOf(view, computed.slug);
  return slug === null ? null : printComputedId({ ...computed, slug });
}
