import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { auditCsv } from "@/lib/api/audit-csv";
import { writeAudit } from "@/lib/data/audit";
import { auditPage, exportAudit } from "@/lib/data/audit-log";
import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import { auditQueryOf, printAuditKey } from "@/lib/schemas/audit-query";
import { createActor } from "../factories/user.ts";
import { resetDatabase } from "../setup/clone.ts";

const ENTRIES = 2_130;
let admin: Actor;
let editor: Actor;

beforeAll(async () => {
  await resetDatabase();
  admin = await createActor("ADMIN");
  editor = await createActor("EDITOR");
  // Fifty to a moment, so that pages end within one.
  const start = Date.UTC(2026, 10, 1);
  await prisma.auditEntry.createMany({
    data: Array.from({ length: ENTRIES }, (_, number) => ({
      at: new Date(start + Math.floor(number / 73) * 60 * 60 * 1000),
      actorId: editor.id,
      actorName: number === 0 ? "=HYPERLINK(1)" : editor.name,
      action: number % 2 === 0 ? "session.start" : "session.end",
      details: { number },
    })),
  });
});

async function allPages(params: Record<string, string>): Promise<string[]> {
  const ids: string[] = [];
  let before: string | undefined;
  do {
    const query = auditQueryOf({ ...params, ...(before && { before }) });
    const page = await auditPage(query, admin);
    ids.push(...page.entries.map(({ id }) => id));
    before = page.older ? printAuditKey(page.older) : undefined;
  } while (before !== undefined);
  return ids;
}

describe("the log, page by page", () => {
  it("has each entry once, newest first", async () => {
    const ids = await allPages({ person: editor.id });
    expect(ids).toHaveLength(ENTRIES);
    expect(new Set(ids).size).toBe(ENTRIES);
    const rows = await prisma.auditEntry.findMany({ orderBy: [{ at: "desc" }, { id: "desc" }] });
    expect(ids).toEqual(rows.map(({ id }) => id));
  });

  it("is filtered by action, person and days, both included", async () => {
    expect(await allPages({ action: "session.end" })).toHaveLength(ENTRIES / 2);
    expect(await allPages({ person: "hyperlink" })).toHaveLength(1);
    expect(await allPages({ from: "2026-11-02", to: "2026-11-02" })).toHaveLength(
      ENTRIES - 24 * 73,
    );
    expect(await allPages({ to: "2026-10-31" })).toEqual([]);
  });

  it("takes no notice of a made-up address", async () => {
    const query = auditQueryOf({ before: "1_x", from: "2026-02-30", action: "drop" });
    expect(query).toMatchObject({ before: null, from: null, action: null });
  });

  it.each(["VIEWER", "EDITOR", "REVIEWER"] as const)("is not for a %s", async (role) => {
    const actor = await createActor(role);
    const query = auditQueryOf({});
    await expect(auditPage(query, actor)).rejects.toThrow("not allowed: audit:read");
    await expect(exportAudit(query, actor).next()).rejects.toThrow("not allowed: audit:read");
  });
});

describe("the log as a file", () => {
  it("has every entry, no formula, and is in the log itself", async () => {
    const query = auditQueryOf({ person: editor.id });
    const text = await new Response(auditCsv(exportAudit(query, admin))).text();
    const rows = parse(text, { bom: true, columns: true });
    expect(rows).toHaveLength(ENTRIES);
    expect(rows.at(-1)).toMatchObject({ actor_name: "'=HYPERLINK(1)", action: "session.start" });
    expect(rows[0]).toMatchObject({ at: "2026-11-02T05:00:00.000Z", details: '{"number":2129}' });
    const entry = await prisma.auditEntry.findFirst({ where: { action: "audit.export" } });
    expect(entry).toMatchObject({ actorId: admin.id, details: { person: editor.id } });
  });

  it("finds an entry by what it was about", async () => {
    const subject = { type: "FundingRound", id: "some-id", name: "sunrise-first-round" };
    await writeAudit(prisma, { actor: editor, action: "proposal.publish", subject });
    expect(await allPages({ subject: "SUNRISE" })).toHaveLength(1);
    expect(await allPages({ subject: "some-id" })).toHaveLength(1);
  });
});
