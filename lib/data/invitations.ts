import "server-only";
import { randomUUID } from "node:crypto";
import type { Prisma } from "@/generated/prisma/client";
import { prisma } from "@/lib/db";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { UserRole } from "@/lib/domain/permissions";
import { writeAudit } from "./audit";
import type { FieldErrors } from "./field-errors";
import { refusalOf } from "./write-refusal";

/** Milliseconds: a week. */
export const INVITATION_LENGTH = 7 * 24 * 60 * 60 * 1000;

/** More are not looked for; whoever has so many withdraws some. */
const MOST_SHOWN = 100;

/** Whom a link is for. */
export interface Invited {
  readonly name: string;
  readonly email: string;
  readonly role: UserRole;
}

export interface OpenInvitation extends Invited {
  readonly id: string;
  readonly invitedBy: string;
  /** ISO 8601 in UTC. */
  readonly expiresAt: string;
  readonly expired: boolean;
}

export type InvitationEntry =
  | { readonly ok: true; readonly invited: Invited }
  | { readonly ok: false; readonly errors: FieldErrors };

const OPEN = { acceptedAt: null, withdrawnAt: null } as const;
const INVITED = { name: true, email: true, role: true } as const;

const refusal = (...keys: string[]) => ({ ok: false, errors: { "": keys } }) as const;

export async function openInvitations(actor: Actor): Promise<OpenInvitation[]> {
  assertCan(actor, "user:manage");
  const rows = await prisma.invitation.findMany({
    where: OPEN,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST_SHOWN,
    select: { ...INVITED, id: true, expiresAt: true, invitedBy: { select: { name: true } } },
  });
  return rows.map(({ invitedBy, expiresAt, ...row }) => ({
    ...row,
    invitedBy: invitedBy.name,
    expiresAt: expiresAt.toISOString(),
    expired: expiresAt.getTime() <= Date.now(),
  }));
}

/** Of the link itself only the hash is kept. */
export async function createInvitation(
  invited: Invited,
  tokenHash: string,
  actor: Actor | null,
): Promise<InvitationEntry> {
  assertCan(actor, "user:manage");
  const { email, name, role } = invited;
  return orRefusal(() =>
    prisma.$transaction(async (tx) => {
      if ((await tx.user.count({ where: { email } })) > 0) {
        return { ok: false, errors: { email: ["user.emailTaken"] } };
      }
      if ((await tx.invitation.count({ where: { email, ...OPEN } })) > 0) {
        return { ok: false, errors: { email: ["invitation.open"] } };
      }
      const data = { email, name, role, tokenHash, invitedById: actor.id, expiresAt: aWeekOn() };
      const { id } = await tx.invitation.create({ data });
      const subject = { type: "Invitation", id, name };
      const details = { email, role };
      await writeAudit(tx, { actor, action: "invitation.create", subject, details });
      return { ok: true, invited };
    }),
  );
}

/** A new link and a new week; the link that was sent before leads nowhere. */
export function renewInvitation(
  id: string,
  tokenHash: string,
  actor: Actor | null,
): Promise<InvitationEntry> {
  const data = { tokenHash, expiresAt: aWeekOn() };
  return changeOpen(id, data, "invitation.renew", actor);
}

export function withdrawInvitation(id: string, actor: Actor | null): Promise<InvitationEntry> {
  return changeOpen(id, { withdrawnAt: new Date() }, "invitation.withdraw", actor);
}

async function changeOpen(
  id: string,
  data: Prisma.InvitationUpdateManyMutationInput,
  action: "invitation.renew" | "invitation.withdraw",
  actor: Actor | null,
): Promise<InvitationEntry> {
  assertCan(actor, "user:manage");
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({ where: { id, ...OPEN }, data });
    if (count === 0) return refusal("invitation.gone");
    const invited = await tx.invitation.findUniqueOrThrow({ where: { id }, select: INVITED });
    const subject = { type: "Invitation", id, name: invited.name };
    await writeAudit(tx, { actor, action, subject, details: { email: invited.email } });
    return { ok: true, invited };
  });
}

/** Whom the link is for, or null where it is used, withdrawn, expired or made up. */
export function findInvitation(tokenHash: string): Promise<Invited | null> {
  return prisma.invitation.findUnique({
    where: { tokenHash, ...OPEN, expiresAt: { gt: new Date() } },
    select: INVITED,
  });
}

interface Accepted {
  readonly tokenHash: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly address: string | null;
}

/** Makes the account. Of two who use the link at the same moment one is refused. */
export function acceptInvitation(accepted: Accepted): Promise<InvitationEntry> {
  const { tokenHash, name, passwordHash, address } = accepted;
  return orRefusal(() =>
    prisma.$transaction(async (tx) => {
      const { count } = await tx.invitation.updateMany({
        where: { tokenHash, ...OPEN, expiresAt: { gt: new Date() } },
        data: { acceptedAt: new Date() },
      });
      if (count === 0) return refusal("invitation.gone");
      const {
        id: invitationId,
        email,
        role,
      } = await tx.invitation.findUniqueOrThrow({
        where: { tokenHash },
      });
      const id = randomUUID();
      // Whoever has the link has read the mail, or was handed it by an administrator.
      await tx.user.create({ data: { id, name, email, role, emailVerified: true } });
      await tx.account.create({ data: credentialOf(id, passwordHash) });
      await writeAudit(tx, {
        actor: { id, name, address },
        action: "invitation.accept",
        subject: { type: "User", id, name },
        details: { invitationId, role },
      });
      return { ok: true, invited: { name, email, role } };
    }),
  );
}

/** As the authentication library keeps a password. */
function credentialOf(userId: string, password: string) {
  return { id: randomUUID(), userId, accountId: userId, providerId: "credential", password };
}

function aWeekOn(): Date {
  return new Date(Date.now() + INVITATION_LENGTH);
}

async function orRefusal(write: () => Promise<InvitationEntry>): Promise<InvitationEntry> {
  try {
    return await write();
  } catch (error) {
    const errors = refusalOf(error);
    if (errors === null) throw error;
    return { ok: false, errors };
  }
}
