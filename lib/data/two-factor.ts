import "server-only";
import { randomUUID } from "node:crypto";
import { prisma } from "@/lib/db";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { writeAudit } from "./audit";
import { othersOf } from "./own-account";

/** Both encrypted; what is in them only `lib/auth` reads. */
export interface SecondStepSecrets {
  readonly secret: string;
  readonly backupCodes: string;
}

export interface SecondStep extends SecondStepSecrets {
  /** False while the person has still to show that their device makes the right codes. */
  readonly verified: boolean;
}

export function findSecondStep(userId: string): Promise<SecondStep | null> {
  const select = { secret: true, backupCodes: true, verified: true };
  return prisma.twoFactor.findUnique({ where: { userId }, select });
}

/** Uses up the code of a half-minute and all before it; false where that was done already. */
export async function spendCode(userId: string, step: number): Promise<boolean> {
  const { count } = await prisma.twoFactor.updateMany({
    where: { userId, OR: [{ usedStep: null }, { usedStep: { lt: step } }] },
    data: { usedStep: step },
  });
  return count > 0;
}

/** Keeps secrets that count for nothing yet; false where others are in force. */
export function prepareSecondStep(
  secrets: SecondStepSecrets,
  actor: Actor | null,
): Promise<boolean> {
  assertCan(actor, "account:open");
  return prisma.$transaction(async (tx) => {
    const userId = actor.id;
    await tx.twoFactor.deleteMany({ where: { userId, verified: false } });
    if ((await tx.twoFactor.count({ where: { userId } })) > 0) return false;
    const data = { id: randomUUID(), userId, ...secrets, verified: false };
    await tx.twoFactor.create({ data });
    return true;
  });
}

/** From here on a password alone opens nothing; the other sessions, opened by one, end. */
export function turnSecondStepOn(actor: Actor | null): Promise<boolean> {
  assertCan(actor, "account:open");
  return prisma.$transaction(async (tx) => {
    const where = { userId: actor.id, verified: false };
    const { count } = await tx.twoFactor.updateMany({ where, data: { verified: true } });
    if (count === 0) return false;
    await tx.user.update({ where: { id: actor.id }, data: { twoFactorEnabled: true } });
    const ended = await tx.session.deleteMany({ where: othersOf(actor) });
    await writeAudit(tx, {
      actor,
      action: "twoFactor.on",
      subject: { type: "User", id: actor.id, name: actor.name },
      details: { endedSessions: ended.count },
    });
    return true;
  });
}

export async function turnSecondStepOff(actor: Actor | null): Promise<void> {
  assertCan(actor, "account:open");
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.twoFactor.deleteMany({ where: { userId: actor.id } });
    if (count === 0) return;
    await tx.user.update({ where: { id: actor.id }, data: { twoFactorEnabled: false } });
    const subject = { type: "User", id: actor.id, name: actor.name };
    await writeAudit(tx, { actor, action: "twoFactor.off", subject });
  });
}

/** False where no second step is in force. */
export function replaceRecoveryCodes(backupCodes: string, actor: Actor | null): Promise<boolean> {
  assertCan(actor, "account:open");
  return prisma.$transaction(async (tx) => {
    const where = { userId: actor.id, verified: true };
    const { count } = await tx.twoFactor.updateMany({ where, data: { backupCodes } });
    if (count === 0) return false;
    const subject = { type: "User", id: actor.id, name: actor.name };
    await writeAudit(tx, { actor, action: "twoFactor.newCodes", subject });
    return true;
  });
}
