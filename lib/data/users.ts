import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { prisma } from "@/lib/db";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { BoundedCount } from "@/lib/domain/bounded-count";
import type { UserRole } from "@/lib/domain/permissions";
import type { UsersQuery } from "@/lib/schemas/users-query";
import { countUpTo } from "./bounded-count";
import { inOrderOf, keyedPage, type PageEdges } from "./keyed-page";
import { saidIn } from "./said-in";

const sql = Prisma.sql;

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
  readonly edges: PageEdges;
  readonly count: BoundedCount;
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
  const where = usersCondition(query);
  const count = await countUpTo(prisma, [sql`"User" fact WHERE ${where}`]);
  const { ids, edges } = await keyedPage(
    prisma,
    {
      from: [sql`"User" fact`],
      where,
      order: {
        terms: [
          { sql: sql`fact.name`, type: "text" },
          { sql: sql`fact.id`, type: "text" },
        ],
        descending: false,
      },
      id: sql`fact.id`,
      key: sql`fact.id`,
    },
    query,
  );
  const rows = await prisma.user.findMany({ where: { id: { in: [...ids] } }, select: LINE });
  return { users: inOrderOf(ids, rows).map(lineOf), edges, count };
}

/** Null where there is nobody of that id, or no longer. */
export async function findUser(id: string, actor: Actor): Promise<UserLine | null> {
  assertCan(actor, "user:manage");
  const row = await prisma.user.findUnique({ where: { id, removedAt: null }, select: LINE });
  return row && lineOf(row);
}

function usersCondition({ q, role, state }: UsersQuery): Prisma.Sql {
  const conditions = [sql`fact."removedAt" IS NULL`];
  if (role !== null) conditions.push(sql`fact.role = ${role}::public."UserRole"`);
  if (state !== null) conditions.push(sql`fact.banned = ${state === "DISABLED"}`);
  if (q !== "") conditions.push(saidIn("User", "fact", q));
  return Prisma.join(conditions, " AND ");
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
