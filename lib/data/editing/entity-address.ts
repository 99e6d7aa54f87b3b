import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { ENTITY_FORMS } from "@/lib/domain/editing/entity-fields";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { type FieldValue, isDate, isQuantity } from "@/lib/domain/editing/field-columns";
import { freeSlug, slugOf, slugOfDate } from "@/lib/domain/slug";

const LONGEST = 100;

/** What tells a new entity apart, by field. */
export interface Telling {
  readonly values: Readonly<Record<string, FieldValue>>;
  /** Parts of the addresses of what it names, by field. */
  readonly slugs: ReadonlyMap<string, string>;
}

/** The part of the address of a new entity, made of what tells it apart, that nobody has yet. */
export async function freeAddress(
  tx: Prisma.TransactionClient,
  type: EntityType,
  telling: Telling,
): Promise<string> {
  const [address = ""] = await freeAddresses(tx, type, [telling]);
  return address;
}

/** The same for several at once, of which no two get the same. */
export async function freeAddresses(
  tx: Prisma.TransactionClient,
  type: EntityType,
  tellings: readonly Telling[],
): Promise<string[]> {
  const wanted = tellings.map((telling) => addressOf(type, telling));
  const taken = await takenAddresses(tx, type, wanted);
  return wanted.map((slug) => {
    const free = freeSlug(slug, taken);
    taken.add(free);
    return free;
  });
}

/** What the address of a new entity is to be, were nobody else's the same. */
export function addressOf(type: EntityType, { values, slugs }: Telling): string {
  const parts = ENTITY_FORMS[type].address.map((name) => {
    const value = slugs.get(name) ?? values[name] ?? null;
    if (isDate(value)) return slugOfDate(value);
    return isQuantity(value) || value === null ? "" : slugOf(String(value));
  });
  const share = Math.floor(LONGEST / parts.length);
  const isLong = parts.join("-").length > LONGEST;
  const joined = parts
    .map((part) => (isLong ? part.slice(0, share) : part))
    .filter(Boolean)
    .join("-");
  return joined.replace(/-{2,}/g, "-").replace(/^-|-$/g, "") || slugOf(type);
}

/** Addresses that begin like one of them, those among them that lead on from a merged organization. */
async function takenAddresses(
  tx: Prisma.TransactionClient,
  type: EntityType,
  wanted: readonly string[],
): Promise<Set<string>> {
  const tables = type === "Organization" ? [type, "OrganizationFormerSlug"] : [type];
  const taken = new Set<string>();
  for (const table of tables) {
    const rows = await tx.$queryRaw<{ slug: string }[]>`
      SELECT DISTINCT slug FROM ${Prisma.raw(`"${table}"`)}
      JOIN unnest(${wanted}::text[]) AS wanted ON starts_with(slug, wanted)`;
    for (const row of rows) taken.add(row.slug);
  }
  return taken;
}
