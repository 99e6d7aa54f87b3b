import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import { createActor } from "../factories/user";
import { resetDatabase } from "../setup/clone";
import { refusalOf, refusalOfSql } from "./refusal";

beforeAll(() => resetDatabase());

const SAID = "the last administrator stays";

function countAdmins(): Promise<number> {
  return prisma.user.count({ where: { role: "ADMIN", banned: false, removedAt: null } });
}

test("where there is no administrator yet, others come and go", async () => {
  const editor = await createActor("EDITOR");
  await prisma.user.update({ where: { id: editor.id }, data: { role: "VIEWER" } });
  await prisma.user.delete({ where: { id: editor.id } });
  expect(await prisma.user.count()).toBe(0);
});

describe("the last administrator", () => {
  let admin: Actor;

  beforeEach(async () => {
    admin = await createActor("ADMIN");
    await prisma.user.updateMany({ where: { id: { not: admin.id } }, data: { role: "VIEWER" } });
  });

  test.each([
    `UPDATE "User" SET role = 'REVIEWER' WHERE role = 'ADMIN'`,
    `UPDATE "User" SET banned = true`,
    `UPDATE "User" SET "removedAt" = now() WHERE role = 'ADMIN'`,
    `DELETE FROM "User" WHERE role = 'ADMIN'`,
    `DELETE FROM "User"`,
  ])("is kept from %s", async (sql) => {
    expect(await refusalOfSql(sql)).toContain(SAID);
    expect(await countAdmins()).toBe(1);
  });

  test("is kept when the table is emptied", async () => {
    expect(await refusalOfSql(`TRUNCATE "User" CASCADE`)).toContain("User is append-only");
  });

  test("is who can sign in: one who is disabled does not count", async () => {
    const other = await createActor("ADMIN");
    await prisma.user.update({ where: { id: other.id }, data: { banned: true } });
    const demote = () => prisma.user.update({ where: { id: admin.id }, data: { role: "EDITOR" } });
    expect(await refusalOf(demote)).toContain(SAID);
  });

  test("of several is free to go", async () => {
    await createActor("ADMIN");
    await prisma.user.delete({ where: { id: admin.id } });
    expect(await countAdmins()).toBe(1);
  });

  test("is left by two who demote each other at the same moment", async () => {
    for (let round = 0; round < 5; round += 1) {
      const other = await createActor("ADMIN");
      const demote = (id: string) =>
        prisma.$transaction(async (tx) => {
          await tx.user.findMany({ where: { role: "ADMIN" } });
          await tx.user.update({ where: { id }, data: { role: "EDITOR" } });
        });
      const ends = await Promise.allSettled([demote(admin.id), demote(other.id)]);
      expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(await countAdmins()).toBe(1);
      await prisma.user.updateMany({ where: { id: admin.id }, data: { role: "ADMIN" } });
      await prisma.user.updateMany({ where: { id: other.id }, data: { role: "EDITOR" } });
    }
  });
});
