import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/domain/actor";
import type { AuditSubject } from "@/lib/domain/audit";
import { entityTypeSchema } from "@/lib/schemas/snapshot";
import { warningCodeSchema, warningFactsSchema } from "@/lib/schemas/warning";
import { writeAudit } from "../audit";
import type { Override } from "./confirm";
import { type DrawnWarning, drawWarnings, versionsIn } from "./drawn-warning";

interface Overridden {
  readonly proposalId: string;
  readonly subject: AuditSubject;
}

/** Keeps what was overridden with its proposal and in the log; neither can be changed. */
export async function writeOverride(
  tx: Prisma.TransactionClient,
  actor: Actor,
  { proposalId, subject }: Overridden,
  { warnings, reason }: Override,
): Promise<void> {
  await tx.warningOverride.createMany({
    data: warnings.map(({ entityType, entityId, field, code, facts, key }) => ({
      ...{ proposalId, entityType, entityId, field, code, key, reason },
      facts: warningFactsSchema.parse(facts),
      authorId: actor.id,
    })),
  });
  const codes = [...new Set(warnings.map(({ code }) => code))];
  const details = { proposal: proposalId, warnings: codes, reason };
  await writeAudit(tx, { actor, action: "warning.override", subject, details });
}

/** The same for the rows of an import that are taken in for all their doubts; one statement. */
export async function writeImportOverrides(
  tx: Prisma.TransactionClient,
  importId: string,
): Promise<readonly string[]> {
  const kept = await tx.$queryRaw<{ code: string }[]>`
    WITH kept AS (
      INSERT INTO "WarningOverride"
        (id, "importId", "entityType", "entityId", field, code, facts, key, reason, "authorId")
      SELECT gen_random_uuid(), r."importId", d->>'entityType', (d->>'entityId')::uuid, d->>'field',
        d->>'code', d->'facts', d->>'key', r.reason, i."uploadedById"
      FROM "ImportRow" r JOIN "Import" i ON i.id = r."importId"
      CROSS JOIN LATERAL jsonb_array_elements(r.doubts) d
      WHERE r."importId" = ${importId}::uuid AND r.doubtful AND NOT r.excluded
      RETURNING code
    ) SELECT DISTINCT code FROM kept ORDER BY code`;
  return kept.map(({ code }) => code);
}

/** A doubt that was overridden, by whom and why. */
export interface KeptOverride extends DrawnWarning {
  readonly id: string;
  readonly reason: string;
  readonly by: string;
  /** ISO, in UTC. */
  readonly at: string;
}

/** What was overridden with a proposal, the first first. */
export async function readOverrides(
  db: Prisma.TransactionClient,
  proposalId: string,
  versions: Parameters<typeof versionsIn>[0] = [],
): Promise<KeptOverride[]> {
  const rows = await db.warningOverride.findMany({
    where: { proposalId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    include: { author: { select: { name: true } } },
  });
  const warnings = rows.map(({ entityId, field, key, ...row }) => ({
    ...{ entityId, field, key },
    entityType: entityTypeSchema.parse(row.entityType),
    code: warningCodeSchema.parse(row.code),
    facts: warningFactsSchema.parse(row.facts),
    ...{ id: row.id, reason: row.reason, by: row.author.name, at: row.at.toISOString() },
  }));
  return drawWarnings(db, warnings, versionsIn(versions));
}
