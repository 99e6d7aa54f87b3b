import { beforeAll, describe, expect, test } from "vitest";
import { writeAudit } from "@/lib/data/audit";
import { prisma } from "@/lib/db";
import { createActor } from "../factories/user";
import { resetDatabase } from "../setup/clone";
import { refusalOfSql } from "./refusal";

beforeAll(async () => {
  await resetDatabase();
  const actor = await createActor("EDITOR");
  await prisma.$transaction((tx) => writeAudit(tx, { actor, action: "session.start" }));
});

describe("the log", () => {
  test.each([
    `UPDATE "AuditEntry" SET "actorName" = 'somebody else'`,
    `UPDATE "AuditEntry" SET at = now() - interval '1 day'`,
    `DELETE FROM "AuditEntry"`,
    `TRUNCATE "AuditEntry"`,
  ])("refuses %s", async (sql) => {
    expect(await refusalOfSql(sql)).toContain("AuditEntry is append-only");
    expect(await prisma.auditEntry.count()).toBe(1);
  });

  test("has no entry of an act that came to nothing", async () => {
    const failed = prisma.$transaction(async (tx) => {
      await writeAudit(tx, { actor: null, action: "session.refused" });
      throw new Error("the act fails");
    });
    await expect(failed).rejects.toThrow("the act fails");
    expect(await prisma.auditEntry.count()).toBe(1);
  });
});
