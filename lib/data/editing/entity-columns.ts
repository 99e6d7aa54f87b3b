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
import type { EntityField } from "@/lib/domain/editing/field-kinds";
import {
  canonical,
  listOf,
  type Scalar,
  type Snapshot,
  type SnapshotItem,
  textOf,
} from "@/lib/domain/editing/snapshot";
import { daysOf, FISCAL_PERIODS } from "@/lib/domain/reporting-period";
import type { EntityForm, OtherNameRow } from "@/lib/schemas/entity-form";
import { type EntityValues, hasRenderings } from "@/lib/schemas/entity-values";
import type { FoundReferences } from "./entity-references";

interface Filled {
  readonly type: EntityType;
  readonly form: Pick<EntityForm, "entity" | "otherNames">;
  readonly references: Pick<FoundReferences, "columns" | "participants" | "countedIn">;
  /** Empty for a new entity. */
  readonly before: Snapshot;
}

/** Columns and lists as a form has them, of a new entity or a mended one. */
export async function columnsOfForm(
  tx: Prisma.TransactionClient,
  filled: Filled & { readonly references: Pick<FoundReferences, "made"> },
): Promise<Snapshot> {
  const { columns, made } = filled.references;
  const { reportId } = columns;
  if (filled.type !== "ReportedFigure" || typeof reportId !== "string") {
    return columnsOfFormIn(null, filled);
  }
  const isNew = made.find(({ id }) => id === reportId);
  const report = isNew
    ? { organizationId: textOf(isNew.columns, "organizationId") }
    : await tx.financialReport.findUnique({ where: { id: reportId } });
  return columnsOfFormIn(report?.organizationId ?? null, filled);
}

/** The same where the organization of a figure's report is known; of other types it is null. */
export function columnsOfFormIn(
  organizationId: string | null,
  { type, form, references, before }: Filled,
): Snapshot {
  const { fields, list } = ENTITY_FORMS[type];
  const columns: Record<string, Scalar> = { ...references.columns };
  for (const field of fields) {
    Object.assign(columns, valueColumns(field, form.entity, before));
    for (const script of hasRenderings(field) ? RENDERINGS : []) {
      const name = `${field.name}${script}`;
      columns[name] = renderingIn(form.entity, name);
    }
  }
  if (type === "ReportedFigure") Object.assign(columns, impliedByReport(columns, organizationId));
  if (list === undefined) return columns;
  const { participants, countedIn } = references;
  const items = {
    ...{ participants, countedIn },
    otherNames: form.otherNames.map(otherNameItem),
  }[list];
  return { ...columns, [list]: keepingItems(listOf(before, list), items) };
}

/** The columns of a field that stands in the form as a value, of a text without its renderings. */
export function valueColumns(
  field: EntityField,
  values: EntityValues,
  before: Snapshot,
): Record<string, Scalar> {
  const value = values[field.name] ?? null;
  const stays = isQuantity(value) && value.qualifier === "UNDISCLOSED";
  // What is undisclosed may name a currency in the row, which no form shows.
  if (stays && quantityIn(before, field.name)?.qualifier === "UNDISCLOSED") return {};
  return columnsOfField(field, value);
}

export function renderingIn(values: EntityValues, name: string): string | null {
  const rendering = values[name];
  return typeof rendering === "string" ? rendering : null;
}

/** What follows from the report, whose organization it is, and the period; it is not asked. */
export function impliedByReport(
  { fiscalYear, fiscalPeriod, derivation }: Readonly<Record<string, Snapshot[string]>>,
  organizationId: string | null,
): Record<string, Scalar> {
  const period = FISCAL_PERIODS.find((one) => one === fiscalPeriod);
  const days =
    period === undefined ? null : daysOf({ fiscalYear: Number(fiscalYear), fiscalPeriod: period });
  return {
    organizationId,
    periodStart: days?.from ?? null,
    periodEnd: days?.to ?? null,
    derived: (derivation ?? null) !== null,
  };
}

export function otherNameItem({ name, language, kind, from, to }: OtherNameRow): SnapshotItem {
  return { name, language, kind, ...dateColumns("from", from), ...dateColumns("to", to) };
}

/** An item that says what it said before stays the very item, its keys included. */
export function keepingItems(
  before: readonly SnapshotItem[],
  items: readonly SnapshotItem[],
): SnapshotItem[] {
  const says = (old: SnapshotItem, item: SnapshotItem) =>
    canonical({ ...old, ...item }) === canonical(old);
  return items.map((item) => before.find((old) => says(old, item)) ?? item);
}
