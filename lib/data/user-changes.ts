import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { prisma } from "@/lib/db";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { AuditSubject } from "@/lib/domain/audit";
import type { UserRole } from "@/lib/domain/permissions";
import { writeAudit } from "./audit";
import type { FieldErrors } from "./field-errors";
import { refusalOf } from "./write-refusal";

export type UserChange =
  | { readonly ok: true }
  | { readonly ok: false; readonly errors: FieldErrors };

interface Found {
  readonly tx: Prisma.TransactionClient;
  readonly user: { readonly role: UserRole; readonly banned: boolean; readonly email: string };
  readonly subject: AuditSubject;
}

/** The row is locked, so that two administrators change one user one after the other. */
async function changeUser(
  id: string,
  actor: Actor | null,
  change: (found: Found, actor: Actor) => Promise<FieldErrors | undefined>,
): Promise<UserChange> {
  assertCan(actor, "user:manage");
  try {
    return await prisma.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM "User" WHERE id = ${id} FOR UPDATE`;
      const user = await tx.user.findUnique({ where: { id, removedAt: null } });
      if (user === null) return { ok: false, errors: { "": ["user.unknown"] } };
      const subject = { type: "User", id, name: user.name };
      const errors = await change({ tx, user, subject }, actor);
      return errors === undefined ? { ok: true } : { ok: false, errors };
    });
  } catch (error) {
    const errors = refusalOf(error);
    if (errors === null) throw error;
    return { ok: false, errors };
  }
}

export function changeRole(id: string, role: UserRole, actor: Actor | null): Promise<UserChange> {
  return changeUser(id, actor, async ({ tx, user, subject }, by) => {
    if (user.role === role) return undefined;
    await tx.user.update({ where: { id }, data: { role } });
    const details = { from: user.role, to: role };
    await writeAudit(tx, { actor: by, action: "user.role", subject, details });
    return undefined;
  });
}

/** Ends the user's sessions, and lets them start none. What they have done stays. */
export function disableUser(id: string, actor: Actor | null): Promise<UserChange> {
  return changeUser(id, actor, async ({ tx, user, subject }, by) => {
    if (user.banned) return undefined;
    await tx.user.update({ where: { id }, data: { banned: true, banExpires: null } });
    const { count } = await tx.session.deleteMany({ where: { userId: id } });
    const details = { endedSessions: count };
    await writeAudit(tx, { actor: by, action: "user.disable", subject, details });
    return undefined;
  });
}

export function enableUser(id: string, actor: Actor | null): Promise<UserChange> {
  return changeUser(id, actor, async ({ tx, user, subject }, by) => {
    if (!user.banned) return undefined;
    await tx.user.update({ where: { id }, data: { banned: false } });
    await writeAudit(tx, { actor: by, action: "user.enable", subject });
    return undefined;
  });
}

/**
 * Takes away everything by which the user could sign in. The name stays, for history tells who did
 * what; the email is free for another invitation.
 * @param typed the user's email, as a sign that it is meant
 */
export function removeUser(id: string, typed: string, actor: Actor | null): Promise<UserChange> {
  return changeUser(id, actor, async ({ tx, user, subject }, by) => {
    if (typed !== user.email) return { email: ["user.otherEmail"] };
    const email = `removed-${id.toLowerCase()}@invalid`;
    const data = { removedAt: new Date(), banned: true, email, twoFactorEnabled: false };
    await tx.user.update({ where: { id }, data });
    await tx.session.deleteMany({ where: { userId: id } });
    await tx.account.deleteMany({ where: { userId: id } });
    await tx.twoFactor.deleteMany({ where: { userId: id } });
    await tx.passwordReset.deleteMany({ where: { userId: id } });
    const details = { role: user.role };
    await writeAudit(tx, { actor: by, action: "user.remove", subject, details });
    return undefined;
  });
}

/** For somebody who has lost both the device and the recovery codes. */
export function takeSecondStepAway(id: string, actor: Actor | null): Promise<UserChange> {
  return changeUser(id, actor, async ({ tx, subject }, by) => {
    const { count } = await tx.twoFactor.deleteMany({ where: { userId: id } });
    if (count === 0) return undefined;
    await tx.user.update({ where: { id }, data: { twoFactorEnabled: false } });
    await writeAudit(tx, { actor: by, action: "twoFactor.off", subject });
    return undefined;
  });
}
