import { beforeAll, describe, expect, test } from "vitest";
import { prisma } from "@/lib/db";
import { resetDatabase } from "../setup/clone";
import { refusalOfSql } from "./refusal";

const entityId = "00000000-0000-4000-8000-000000000001";

beforeAll(async () => {
  await resetDatabase();
  await prisma.revision.create({
    data: { entityType: "Event", entityId, version: 1, after: { title: "First" } },
  });
  await prisma.user.create({ data: { id: "editor", name: "Editor", email: "editor@example.org" } });
  await prisma.changeSet.create({ data: { id: entityId, kind: "ENTRY", actorId: "editor" } });
});

describe("history", () => {
  test.each([
    `UPDATE "Revision" SET comment = 'changed'`,
    `UPDATE "Revision" SET after = '{}'`,
    `DELETE FROM "Revision"`,
    `TRUNCATE "Revision"`,
  ])("refuses %s", async (sql) => {
    expect(await refusalOfSql(sql)).toContain("Revision is append-only");
    expect(await prisma.revision.count()).toBe(1);
  });

  test.each([
    `UPDATE "ChangeSet" SET comment = 'changed'`,
    `DELETE FROM "ChangeSet"`,
    `TRUNCATE "ChangeSet" CASCADE`,
  ])("of change sets refuses %s", async (sql) => {
    expect(await refusalOfSql(sql)).toContain("is append-only");
    expect(await prisma.changeSet.count()).toBe(1);
  });

  test("has one entry for each version", async () => {
    const again = prisma.revision.create({
      data: { entityType: "Event", entityId, version: 1, after: {} },
    });
    await expect(again).rejects.toThrow(/Unique constraint/);
  });
});
