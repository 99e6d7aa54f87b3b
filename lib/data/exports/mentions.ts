import "server-only";
import { ENTITY_FORMS } from "@/lib/domain/editing/entity-fields";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { type Snapshot, textOf } from "@/lib/domain/editing/snapshot";
import { mentionCell } from "@/lib/domain/import/list-cells";
import { periodKey } from "@/lib/domain/reporting-period";
import type { Reader } from "../reader";

/** How entities are named in cells, by id. */
export type Mentions = ReadonlyMap<string, string>;

/** Ids that rows of a kind refer to, by what they are. */
export function referredTo(
  type: EntityType,
  snapshots: readonly Snapshot[],
): Map<EntityType, Set<string>> {
  const found = new Map<EntityType, Set<string>>();
  for (const field of ENTITY_FORMS[type].fields) {
    if (field.kind !== "entity") continue;
    for (const { to, column } of field.to) {
      const ids = found.get(to) ?? new Set();
      for (const snapshot of snapshots) {
        const id = textOf(snapshot, column);
        if (id !== null) ids.add(id);
      }
      found.set(to, ids);
    }
  }
  return found;
}

/** A query for each kind of what is referred to, whatever the number. */
export async function loadMentions(
  db: Reader,
  wanted: ReadonlyMap<EntityType, ReadonlySet<string>>,
): Promise<Mentions> {
  const mentions = new Map<string, string>();
  for (const [type, ids] of wanted) {
    const named = ids.size === 0 ? [] : ((await NAMES[type]?.(db, [...ids])) ?? []);
    for (const { id, slug, parts } of named) {
      const name = parts.filter((part) => part !== null).join(", ");
      mentions.set(id, mentionCell(name, slug));
    }
  }
  return mentions;
}

interface NamedRow {
  readonly id: string;
  readonly slug: string;
  readonly parts: readonly (string | null)[];
}

type NamesOf = (db: Reader, ids: readonly string[]) => Promise<NamedRow[]>;

const own = { id: true, slug: true } as const;
const ofOrganization = { ...own, organization: { select: { name: true } } } as const;
const among = (ids: readonly string[]) => ({ id: { in: [...ids] } });

const NAMES: Partial<Record<EntityType, NamesOf>> = {
  async Organization(db, ids) {
    const rows = await db.organization.findMany({
      where: among(ids),
      select: { ...own, name: true },
    });
    return rows.map(({ name, ...row }) => ({ ...row, parts: [name] }));
  },
  async Person(db, ids) {
    const rows = await db.person.findMany({ where: among(ids), select: { ...own, name: true } });
    return rows.map(({ name, ...row }) => ({ ...row, parts: [name] }));
  },
  async Source(db, ids) {
    const rows = await db.source.findMany({
      where: among(ids),
      select: { ...own, publisher: true },
    });
    return rows.map(({ publisher, ...row }) => ({ ...row, parts: [publisher] }));
  },
  async FundingRound(db, ids) {
    const rows = await db.fundingRound.findMany({
      where: among(ids),
      select: { ...ofOrganization, label: true },
    });
    return rows.map(({ organization, label, ...row }) => ({
      ...row,
      parts: [organization.name, label],
    }));
  },
  async SegmentScheme(db, ids) {
    const rows = await db.segmentScheme.findMany({
      where: among(ids),
      select: { ...ofOrganization, name: true },
    });
    return rows.map(({ organization, name, ...row }) => ({
      ...row,
      parts: [organization.name, name],
    }));
  },
  async RevenueSegment(db, ids) {
    const rows = await db.revenueSegment.findMany({
      where: among(ids),
      select: { ...own, name: true, scheme: { select: { name: true } } },
    });
    return rows.map(({ name, scheme, ...row }) => ({ ...row, parts: [name, scheme.name] }));
  },
  async FinancialReport(db, ids) {
    const rows = await db.financialReport.findMany({
      where: among(ids),
      select: { ...ofOrganization, fiscalYear: true, fiscalPeriod: true },
    });
    return rows.map(({ organization, ...row }) => ({
      ...{ id: row.id, slug: row.slug },
      parts: [organization.name, periodKey(row)],
    }));
  },
  async Product(db, ids) {
    const rows = await db.product.findMany({ where: among(ids), select: { ...own, name: true } });
    return rows.map(({ name, ...row }) => ({ ...row, parts: [name] }));
  },
};
