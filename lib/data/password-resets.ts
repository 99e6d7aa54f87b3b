import "server-only";
import { prisma } from "@/lib/db";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { writeAudit } from "./audit";

/** Milliseconds. */
export const RESET_LENGTH = 60 * 60 * 1000;

export interface ResetOwner {
  readonly name: string;
  readonly email: string;
}

const CAN_SIGN_IN = { banned: false, removedAt: null } as const;

interface AskedReset {
  readonly tokenHash: string;
  readonly address: string | null;
}

/** Notes a link for the account with that email; null where there is none that may sign in. */
export async function askForReset(
  email: string,
  { tokenHash, address }: AskedReset,
): Promise<ResetOwner | null> {
  return createReset({ email, ...CAN_SIGN_IN }, tokenHash, { actor: null, address });
}

/** The same for an administrator, who hands the link over. */
export async function createResetFor(
  userId: string,
  tokenHash: string,
  actor: Actor | null,
): Promise<ResetOwner | null> {
  assertCan(actor, "user:manage");
  return createReset({ id: userId, ...CAN_SIGN_IN }, tokenHash, { actor });
}

function createReset(
  where: ({ email: string } | { id: string }) & typeof CAN_SIGN_IN,
  tokenHash: string,
  by: { readonly actor: Actor | null; readonly address?: string | null },
): Promise<ResetOwner | null> {
  return prisma.$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where, select: { id: true, name: true, email: true } });
    if (user === null) return null;
    const { id: userId, name, email } = user;
    // Only the newest link leads anywhere.
    await tx.passwordReset.deleteMany({ where: { userId, usedAt: null } });
    const expiresAt = new Date(Date.now() + RESET_LENGTH);
    await tx.passwordReset.create({ data: { userId, tokenHash, expiresAt } });
    const subject = { type: "User", id: userId, name };
    await writeAudit(tx, { ...by, action: "password.resetAsked", subject });
    return { name, email };
  });
}

/** Whose password the link would change, or null where it is used, expired or made up. */
export async function findReset(tokenHash: string): Promise<ResetOwner | null> {
  const reset = await prisma.passwordReset.findUnique({
    where: { tokenHash, usedAt: null, expiresAt: { gt: new Date() }, user: CAN_SIGN_IN },
    select: { user: { select: { name: true, email: true } } },
  });
  return reset?.user ?? null;
}

interface UsedReset {
  readonly tokenHash: string;
  readonly passwordHash: string;
  readonly address: string | null;
}

/** Changes the password and ends all sessions; false where the link no longer leads anywhere. */
export function applyReset({ tokenHash, passwordHash, address }: UsedReset): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.passwordReset.updateMany({
      where: { tokenHash, usedAt: null, expiresAt: { gt: new Date() }, user: CAN_SIGN_IN },
      data: { usedAt: new Date() },
    });
    if (count === 0) return false;
    const { user } = await tx.passwordReset.findUniqueOrThrow({
      where: { tokenHash },
      select: { user: { select: { id: true, name: true } } },
    });
    await tx.account.updateMany({
      where: { userId: user.id, providerId: "credential" },
      data: { password: passwordHash },
    });
    const ended = await tx.session.deleteMany({ where: { userId: user.id } });
    await writeAudit(tx, {
      actor: { ...user, address },
      action: "password.reset",
      subject: { type: "User", ...user },
      details: { endedSessions: ended.count },
    });
    return true;
  });
}
