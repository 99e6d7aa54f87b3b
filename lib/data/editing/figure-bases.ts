import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { quantityIn } from "@/lib/domain/editing/field-columns";
import { isSameAmount } from "@/lib/domain/editing/figure-cell";
import type { Snapshot } from "@/lib/domain/editing/snapshot";
import { FISCAL_PERIODS } from "@/lib/domain/reporting-period";
import { printSeen, type SentCell } from "@/lib/schemas/figure-grid";
import { proposalPayloadSchema } from "@/lib/schemas/proposal";
import { snapshotSchema } from "@/lib/schemas/snapshot";
import type { FieldErrorList } from "../field-errors";

/** Ids of segments by slug. */
export type SegmentIds = ReadonlyMap<string, string>;

const idOf = (segment: string | null, segments: SegmentIds) =>
  segment === null ? null : (segments.get(segment) ?? null);

/** The versions that the cells were filled with; null where one is of another cell. */
export async function readBases(
  tx: Prisma.TransactionClient,
  reportId: string,
  cells: readonly SentCell[],
  segments: SegmentIds,
): Promise<ReadonlyMap<string, Snapshot> | null> {
  const seen = cells.flatMap((cell) => (cell.seen === null ? [] : [{ ...cell, seen: cell.seen }]));
  const revisions = await tx.revision.findMany({
    where: { OR: seen.map(({ seen: { id, version } }) => ({ entityId: id, version })) },
  });
  const found = new Map(
    revisions.map((one) => [printSeen({ id: one.entityId, version: one.version }), one.after]),
  );
  const bases = new Map<string, Snapshot>();
  for (const { key, metric, period, segment, seen: version } of seen) {
    const after = snapshotSchema.safeParse(found.get(printSeen(version))).data;
    const isOfCell =
      after?.reportId === reportId &&
      (after.segmentId ?? null) === idOf(segment, segments) &&
      after.metric === metric &&
      after.fiscalYear === period.fiscalYear &&
      FISCAL_PERIODS.find((one) => one === after.fiscalPeriod) === period.fiscalPeriod;
    if (!isOfCell) return null;
    bases.set(key, after);
  }
  return bases;
}

/** Ids of the segments that the cells speak of, by slug. */
export async function findSegments(
  tx: Prisma.TransactionClient,
  organizationId: string,
  cells: readonly SentCell[],
  errors: FieldErrorList,
): Promise<SegmentIds> {
  const named = cells.flatMap(({ segment }) => segment ?? []);
  const rows = await tx.revenueSegment.findMany({
    where: { slug: { in: named }, scheme: { organizationId } },
    select: { id: true, slug: true },
  });
  const segments = new Map(rows.map(({ id, slug }) => [slug, id]));
  for (const { key, segment } of cells) {
    if (segment !== null && !segments.has(segment)) errors.add(`cells.${key}`, "entity.unknown");
  }
  return segments;
}

interface SentFigures {
  readonly proposalId: string;
  readonly isPublished: boolean;
  /** Whether the proposal asks for what this cell says. */
  readonly says: (cell: SentCell) => boolean;
  readonly count: number;
}

/** What was made from the grid with this token, if anything. */
export async function findSentFigures(
  tx: Prisma.TransactionClient,
  token: string,
  segments: SegmentIds,
): Promise<SentFigures | null> {
  const proposal = await tx.proposal.findUnique({ where: { id: token } });
  const payload = proposal && proposalPayloadSchema.parse(proposal.payload);
  if (proposal === null || payload?.act !== "CHANGE") return null;
  const figures = payload.changes.filter(({ entityType }) => entityType === "ReportedFigure");
  return {
    ...{ proposalId: proposal.id, isPublished: proposal.status === "PUBLISHED" },
    count: figures.length,
    says: ({ metric, period, segment, amount, seen }) =>
      figures.some(({ entityId, after }) => {
        if (after === null) return amount === null && entityId === seen?.id;
        return (
          after.metric === metric &&
          after.fiscalYear === period.fiscalYear &&
          after.fiscalPeriod === period.fiscalPeriod &&
          (after.segmentId ?? null) === idOf(segment, segments) &&
          isSameAmount(amount, quantityIn(after, "amount"))
        );
      }),
  };
}
