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
