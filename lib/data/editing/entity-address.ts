import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { ENTITY_FORMS } from "@/lib/domain/editing/entity-fields";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { type FieldValue, isDate, isQuantity } from "@/lib/domain/editing/field-columns";
import { freeSlug, slugOf, slugOfDate } from "@/lib/domain/slug";

const LONGEST = 100;

/** The part of the address of a new entity, made of what tells it apart, that nobody has yet. */
export async function freeAddress(
  tx: Prisma.TransactionClient,
  type: EntityType,
  values: Readonly<Record<string, FieldValue>>,
  slugsNamed: ReadonlyMap<string, string>,
): Promise<string> {
  const parts = ENTITY_FORMS[type].address.map((name) => {
    const value = slugsNamed.get(name) ?? values[name] ?? null;
    if (isDate(value)) return slugOfDate(value);
    return isQuantity(value) || value === null ? "" : slugOf(String(value));
  });
  const share = Math.floor(LONGEST / parts.length);
  const isLong = parts.join("-").length > LONGEST;
  const joined = parts
    .map((part) => (isLong ? part.slice(0, share) : part))
    .filter(Boolean)
    .join("-");
  const slug = joined.replace(/-{2,}/g, "-").replace(/^-|-$/g, "") || slugOf(type);
  return freeSlug(slug, await takenAddresses(tx, type, slug));
}

/** Addresses that begin like it, those among them that lead on from a merged organization. */
async function takenAddresses(
  tx: Prisma.TransactionClient,
  type: EntityType,
  slug: string,
): Promise<ReadonlySet<string>> {
  const tables = type === "Organization" ? [type, "OrganizationFormerSlug"] : [type];
  const taken = new Set<string>();
  for (const table of tables) {
    const rows = await tx.$queryRaw<{ slug: string }[]>`
      SELECT slug FROM ${Prisma.raw(`"${table}"`)} WHERE starts_with(slug, ${slug})`;
    for (const row of rows) taken.add(row.slug);
  }
  return taken;
}
