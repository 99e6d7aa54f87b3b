import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { prisma } from "@/lib/db";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { UserRole } from "@/lib/domain/permissions";
import { PAGE_SIZE } from "@/lib/schemas/list-query";
import type { UsersQuery } from "@/lib/schemas/users-query";
import { containing } from "./name-search";

/** A user as administrators see them; moments are ISO 8601 in UTC. */
export interface UserLine {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: UserRole;
  readonly disabled: boolean;
  readonly secondStep: boolean;
  readonly since: string;
  /** To within a few minutes; null where no session is open. */
  readonly lastSeen: string | null;
}

export interface UsersPage {
  readonly users: readonly UserLine[];
  readonly page: number;
  readonly count: number;
}

const LINE = {
  id: true,
  name: true,
  email: true,
  role: true,
  banned: true,
  twoFactorEnabled: true,
  createdAt: true,
  sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: "desc" }, take: 1 },
} as const satisfies Prisma.UserSelect;

export async function listUsers(query: UsersQuery, actor: Actor): Promise<UsersPage> {
  assertCan(actor, "user:manage");
  const where = usersWhere(query);
  const count = await prisma.user.count({ where });
  const page = Math.min(query.page, Math.max(1, Math.ceil(count / PAGE_SIZE)));
  const rows = await prisma.user.findMany({
    where,
    select: LINE,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
  });
  return { users: rows.map(lineOf), page, count };
}

/** Null where there is nobody of that id, or no longer. */
export async function findUser(id: string, actor: Actor): Promise<UserLine | null> {
  assertCan(actor, "user:manage");
  const row = await prisma.user.findUnique({ where: { id, removedAt: null }, select: LINE });
  return row && lineOf(row);
}

function usersWhere({ q, role, state }: UsersQuery): Prisma.UserWhereInput {
  return {
    removedAt: null,
    ...(role && { role }),
    ...(state && { banned: state === "DISABLED" }),
    ...(q && { OR: [{ name: containing(q) }, { email: containing(q) }] }),
  };
}

function lineOf(row: Prisma.UserGetPayload<{ select: typeof LINE }>): UserLine {
  const { id, name, email, role, banned, twoFactorEnabled, createdAt, sessions } = row;
  return {
    id,
    name,
    email,
    role,
    disabled: banned,
    secondStep: twoFactorEnabled,
    since: createdAt.toISOString(),
    lastSeen: sessions[0]?.lastSeenAt.toISOString() ?? null,
  };
}
