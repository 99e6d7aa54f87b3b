import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { ENTITY_FORMS, RENDERINGS } from "@/lib/domain/editing/entity-fields";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import {
  columnsOfField,
  dateColumns,
  isQuantity,
  quantityIn,
} from "@/lib/domain/editing/field-columns";
import {
  canonical,
  listOf,
  type Scalar,
  type Snapshot,
  type SnapshotItem,
} from "@/lib/domain/editing/snapshot";
import { daysOf, FISCAL_PERIODS } from "@/lib/domain/reporting-period";
import { type EntityForm, hasRenderings, type OtherNameRow } from "@/lib/schemas/entity-form";
import type { FoundReferences } from "./entity-references";

/** Columns and lists as a form has them, of a new entity (`before` is empty) or a mended one. */
export async function columnsOfForm(
  tx: Prisma.TransactionClient,
  type: EntityType,
  form: Pick<EntityForm, "entity" | "otherNames">,
  references: Pick<FoundReferences, "columns" | "participants">,
  before: Snapshot,
): Promise<Snapshot> {
  const { fields, list } = ENTITY_FORMS[type];
  const columns: Record<string, Scalar> = { ...references.columns };
  for (const field of fields) {
    const value = form.entity[field.name] ?? null;
    const stays = isQuantity(value) && value.qualifier === "UNDISCLOSED";
    // What is undisclosed may name a currency in the row, which no form shows.
    if (stays && quantityIn(before, field.name)?.qualifier === "UNDISCLOSED") continue;
    Object.assign(columns, columnsOfField(field, value));
    if (!hasRenderings(field)) continue;
    for (const script of RENDERINGS) {
      const name = `${field.name}${script}`;
      const rendering = form.entity[name];
      columns[name] = typeof rendering === "string" ? rendering : null;
    }
  }
  if (type === "ReportedFigure") Object.assign(columns, await impliedByReport(tx, columns));
  if (list === undefined) return columns;
  const items =
    list === "participants" ? references.participants : form.otherNames.map(otherNameItem);
  return { ...columns, [list]: keepingItems(listOf(before, list), items) };
}

/** What follows from the report and the period, and is not asked. */
async function impliedByReport(
  tx: Prisma.TransactionClient,
  { reportId, fiscalYear, fiscalPeriod, derivation }: Readonly<Record<string, Scalar>>,
): Promise<Record<string, Scalar>> {
  const period = FISCAL_PERIODS.find((one) => one === fiscalPeriod);
  const days =
    period === undefined ? null : daysOf({ fiscalYear: Number(fiscalYear), fiscalPeriod: period });
  const report =
    typeof reportId === "string"
      ? await tx.financialReport.findUnique({ where: { id: reportId } })
      : null;
  return {
    organizationId: report?.organizationId ?? null,
    periodStart: days?.from ?? null,
    periodEnd: days?.to ?? null,
    derived: derivation !== null,
  };
}

function otherNameItem({ name, language, kind, from, to }: OtherNameRow): SnapshotItem {
  return { name, language, kind, ...dateColumns("from", from), ...dateColumns("to", to) };
}

/** An item that says what it said before stays the very item, its keys included. */
function keepingItems(
  before: readonly SnapshotItem[],
  items: readonly SnapshotItem[],
): SnapshotItem[] {
  const says = (old: SnapshotItem, item: SnapshotItem) =>
    canonical({ ...old, ...item }) === canonical(old);
  return items.map((item) => before.find((old) => says(old, item)) ?? item);
}
