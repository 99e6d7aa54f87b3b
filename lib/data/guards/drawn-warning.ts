import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { EntityTitle } from "@/lib/domain/editing/entity-title";
import type { Warning } from "@/lib/domain/guards/warning";
import { proposalPayloadSchema } from "@/lib/schemas/proposal";
import { type NamedVersion, namesOfEntities } from "../editing/names";

/** A doubt with the names of all that it speaks of. */
export interface DrawnWarning extends Warning {
  /** What it is about. */
  readonly title: EntityTitle | null;
  /** What that was held against. */
  readonly beside: EntityTitle | null;
}

/** `versions` are what is about to be saved, which has no name elsewhere yet. */
export async function drawWarnings<W extends Warning>(
  db: Prisma.TransactionClient,
  warnings: readonly W[],
  versions: readonly NamedVersion[],
): Promise<(W & DrawnWarning)[]> {
  if (warnings.length === 0) return [];
  const proposed = await readProposedVersions(db, warnings);
  const ids = warnings.flatMap(({ entityId, facts }) => [entityId, facts.against?.id ?? []].flat());
  const titles = await namesOfEntities(db, ids, [...proposed, ...versions]);
  return warnings.map((warning) => ({
    ...warning,
    title: titles.get(warning.entityId) ?? null,
    beside: titles.get(warning.facts.against?.id ?? "") ?? null,
  }));
}

/** What the proposals would make that warnings speak of. */
async function readProposedVersions(
  db: Prisma.TransactionClient,
  warnings: readonly Warning[],
): Promise<NamedVersion[]> {
  const ids = warnings.flatMap(({ facts }) => facts.against?.proposalId ?? []);
  if (ids.length === 0) return [];
  const proposals = await db.proposal.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { payload: true },
  });
  return proposals.flatMap(({ payload }) => {
    const parsed = proposalPayloadSchema.parse(payload);
    return parsed.act !== "CHANGE" ? [] : versionsIn(parsed.changes);
  });
}

/** Changes as versions that have a name: what is deleted has none. */
export function versionsIn(
  changes: readonly {
    readonly entityType: NamedVersion["entityType"];
    readonly entityId: string;
    readonly after: NamedVersion["snapshot"] | null;
  }[],
): NamedVersion[] {
  return changes.flatMap(({ entityType, entityId, after }) =>
    after === null ? [] : [{ entityType, entityId, snapshot: after }],
  );
}
