import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/domain/actor";
import type { AuditAction, AuditSubject } from "@/lib/domain/audit";

export interface AuditRecord {
  /** Who did it; null for somebody who is not signed in, or a command of the shell. */
  readonly actor: Pick<Actor, "id" | "name" | "address"> | null;
  readonly action: AuditAction;
  readonly subject?: AuditSubject | undefined;
  /** Where `actor` does not say it. */
  readonly address?: string | null | undefined;
  /** What else may be asked later. Never a password, a code or a link. */
  readonly details?: Prisma.InputJsonObject | undefined;
}

/**
 * Adds an entry to the log. `tx` is the transaction of the act itself, so that neither is ever there
 * without the other.
 */
export async function writeAudit(tx: Prisma.TransactionClient, record: AuditRecord): Promise<void> {
  const { actor, action, subject, details = {} } = record;
  await tx.auditEntry.create({
    data: {
      actorId: actor?.id ?? null,
      actorName: actor?.name ?? null,
      action,
      subjectType: subject?.type ?? null,
      subjectId: subject?.id ?? null,
      subjectName: subject?.name ?? null,
      address: record.address ?? actor?.address ?? null,
      details,
    },
  });
}
