import "server-only";
import { prisma } from "@/lib/db";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { AuditSubject } from "@/lib/domain/audit";
import { writeAudit } from "./audit";

/** A signed-in browser; moments are ISO 8601 in UTC. */
export interface OwnSession {
  readonly id: string;
  readonly isThis: boolean;
  /** As the browser calls itself. */
  readonly userAgent: string | null;
  readonly address: string | null;
  readonly since: string;
  /** To within a few minutes. */
  readonly lastSeen: string;
}

const subjectOf = ({ id, name }: Actor): AuditSubject => ({ type: "User", id, name });

/** The open sessions of whoever asks, the one that asks first. */
export async function ownSessions(actor: Actor): Promise<OwnSession[]> {
  const rows = await prisma.session.findMany({
    where: { userId: actor.id, expiresAt: { gt: new Date() } },
    orderBy: [{ lastSeenAt: "desc" }, { id: "asc" }],
  });
  return rows
    .map(({ id, userAgent, ipAddress, createdAt, lastSeenAt }) => ({
      id,
      isThis: id === actor.sessionId,
      userAgent,
      address: ipAddress || null,
      since: createdAt.toISOString(),
      lastSeen: lastSeenAt.toISOString(),
    }))
    .sort((a, b) => Number(b.isThis) - Number(a.isThis));
}

/** Null where the account has no password. */
export async function passwordHashOf(userId: string): Promise<string | null> {
  const where = { userId, providerId: "credential" };
  const account = await prisma.account.findFirst({ where, select: { password: true } });
  return account?.password ?? null;
}

export async function renameSelf(name: string, actor: Actor | null): Promise<void> {
  assertCan(actor, "account:open");
  if (name === actor.name) return;
  await prisma.$transaction(async (tx) => {
    await tx.user.update({ where: { id: actor.id }, data: { name } });
    const details = { from: actor.name, to: name };
    await writeAudit(tx, { actor, action: "account.rename", subject: subjectOf(actor), details });
  });
}

/** Ends the other sessions, and takes back links to a new password: somebody else may have them. */
export async function changeOwnPassword(passwordHash: string, actor: Actor | null): Promise<void> {
  assertCan(actor, "account:open");
  await prisma.$transaction(async (tx) => {
    await tx.account.updateMany({
      where: { userId: actor.id, providerId: "credential" },
      data: { password: passwordHash },
    });
    await tx.passwordReset.deleteMany({ where: { userId: actor.id, usedAt: null } });
    const { count } = await tx.session.deleteMany({ where: othersOf(actor) });
    await writeAudit(tx, {
      actor,
      action: "password.change",
      subject: subjectOf(actor),
      details: { endedSessions: count },
    });
  });
}

/** False where the session is over already, or somebody else's. */
export function revokeOwnSession(id: string, actor: Actor | null): Promise<boolean> {
  assertCan(actor, "account:open");
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id, userId: actor.id } });
    if (count === 0) return false;
    const details = { endedSessions: count };
    await writeAudit(tx, { actor, action: "session.revoke", subject: subjectOf(actor), details });
    return true;
  });
}

export async function revokeOtherSessions(actor: Actor | null): Promise<void> {
  assertCan(actor, "account:open");
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: othersOf(actor) });
    if (count === 0) return;
    const details = { endedSessions: count };
    await writeAudit(tx, { actor, action: "session.revoke", subject: subjectOf(actor), details });
  });
}

export function othersOf({ id, sessionId }: Actor) {
  return { userId: id, ...(sessionId !== undefined && { id: { not: sessionId } }) };
}
