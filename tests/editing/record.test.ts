import { beforeAll, describe, expect, it } from "vitest";
import { listBin, readBinItem } from "@/lib/data/editing/bin-list";
import { readChangeSet } from "@/lib/data/editing/change-set-detail";
import { CHANGE_SETS_ON_PAGE, listChangeSets } from "@/lib/data/editing/change-set-list";
import { previewDeletion } from "@/lib/data/editing/deletion-preview";
import {
  readEntityHistory,
  readTwoVersions,
  VERSIONS_ON_PAGE,
} from "@/lib/data/editing/entity-history";
import { ENTITIES_ON_PAGE, listEntities } from "@/lib/data/editing/entity-list";
import { previewMerge } from "@/lib/data/editing/merge-preview";
import { purgeBinItem } from "@/lib/data/editing/on-record";
import { explainRefusal } from "@/lib/data/editing/refusal-facts";
import { undoObstacles } from "@/lib/data/editing/undo-preview";
import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import { entitiesQueryOf, recordKeyOf } from "@/lib/schemas/record-query";
import { askFor, describeAs, organizationOf } from "../factories/asked";
import { createActor } from "../factories/user";
import { resetDatabase } from "../setup/clone";

let viewer: Actor;
let editor: Actor;
let admin: Actor;
let otherAdmin: Actor;

beforeAll(async () => {
  await resetDatabase("shipped");
  viewer = await createActor("VIEWER");
  editor = await createActor("EDITOR");
  admin = await createActor("ADMIN");
  otherAdmin = { ...(await createActor("ADMIN")), name: "The other administrator" };
  await prisma.user.update({ where: { id: otherAdmin.id }, data: { name: otherAdmin.name } });
});

describe("the record", () => {
  it("is open to editors alone", async () => {
    const { id } = await organizationOf("sunrise");
    for (const who of [null, viewer]) {
      expect(() => readEntityHistory(who, "Organization", id, null)).toThrow("not allowed");
      expect(() => readTwoVersions(who, "Organization", id, { from: 1, to: 1 })).toThrow();
      expect(() => listChangeSets(who, null)).toThrow("not allowed");
      expect(() => readChangeSet(who, id, null)).toThrow("not allowed");
      expect(() => undoObstacles(who, id)).toThrow("not allowed");
      expect(() => listBin(who, "IN_BIN", null)).toThrow("not allowed");
      expect(() => readBinItem(who, id)).toThrow("not allowed");
      expect(() => listEntities(who, entitiesQueryOf({}))).toThrow("not allowed");
      expect(() => previewDeletion(who, "Organization", id)).toThrow("not allowed");
      expect(() => previewMerge(who, { from: "", into: "" })).toThrow("not allowed");
      await expect(
        askFor(viewer, "Organization", id, { act: "DELETE", baseVersion: 1 }),
      ).rejects.toThrow("not allowed");
    }
    expect(() => purgeBinItem(editor, id, "Sunrise")).toThrow("not allowed: bin:purge");
  });

  it("makes what an editor asks for a proposal, and does what an administrator asks for", async () => {
    const { id, version } = await organizationOf("youzu");
    const asked = await askFor(editor, "Organization", id, { act: "DELETE", baseVersion: version });
    expect(asked).toMatchObject({ ok: true, value: { state: "proposed" } });
    expect(await organizationOf("youzu")).toMatchObject({ version });
    await describeAs(admin, id, "Makes games.");
    expect(await organizationOf("youzu")).toMatchObject({
      snapshot: { description: "Makes games." },
    });
  });
});

describe("the history of an entity", () => {
  it("tells of every version who made it and why, page by page, and compares any two", async () => {
    const { id, version: first } = await organizationOf("sany-group");
    const times = VERSIONS_ON_PAGE + 2;
    for (let n = 1; n <= times; n += 1) await describeAs(admin, id, `Word ${n}.`);
    const newest = await readEntityHistory(admin, "Organization", id, null);
    expect(newest?.versions).toHaveLength(VERSIONS_ON_PAGE);
    expect(newest?.versions[0]).toMatchObject({
      version: first + times,
      by: admin.name,
      outcome: "changed",
      fields: ["description"],
      act: { kind: "PUBLICATION", reasons: ["For the record."] },
    });
    const older = await readEntityHistory(admin, "Organization", id, newest?.before ?? null);
    expect(older?.versions.map(({ version }) => version)).toEqual(
      Array.from({ length: first + 2 }, (_, at) => first + 2 - at),
    );
    expect(older?.before).toBeNull();
    expect(older?.versions.at(-1)).toMatchObject({ by: null, act: null, outcome: "entered" });

    const pair = { from: first + 1, to: first + 3 };
    const compared = await readTwoVersions(admin, "Organization", id, pair);
    expect(compared?.entities[0]?.rows).toMatchObject([{ field: "description" }]);
    expect(await readTwoVersions(admin, "Organization", id, { from: 1, to: 999 })).toBeNull();
    expect(await readEntityHistory(admin, "Person", id, null)).toBeNull();
  });

  it("keeps what a version said until it is restored", async () => {
    const { id, version } = await organizationOf("huaxu-fund");
    await describeAs(admin, id, "A slip.");
    const back = { act: "REVERT" as const, toVersion: version, baseVersion: version + 1 };
    expect(await askFor(admin, "Organization", id, back)).toMatchObject({ ok: true });
    const history = await readEntityHistory(admin, "Organization", id, null);
    expect(history?.versions[0]).toMatchObject({ act: { kind: "REVERSION" } });
    const stale = await askFor(admin, "Organization", id, back);
    expect(stale).toMatchObject({ ok: false, refusal: { message: "edit.conflict" } });
    if (stale.ok) throw new Error("not refused");
    expect(await explainRefusal(stale.refusal)).toMatchObject([
      { kind: "newerVersion", entity: { id }, by: admin.name },
    ]);
  });
});

describe("change sets", () => {
  it("are listed newest first, page by page, without one told twice", async () => {
    const { id } = await organizationOf("beijing-lier");
    for (let n = 0; n < CHANGE_SETS_ON_PAGE; n += 1) await describeAs(admin, id, `Said ${n}.`);
    const all: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listChangeSets>> = await listChangeSets(
        admin,
        after === null ? null : recordKeyOf({ after }),
      );
      all.push(...page.changeSets.map((set) => set.id));
      expect(page.changeSets[0]).toMatchObject({ entityCount: 1, entity: { isDeleted: false } });
      after = page.after;
    } while (after !== null);
    expect(all).toHaveLength(await prisma.changeSet.count());
    expect(new Set(all).size).toBe(all.length);
  });

  it("are not taken back over another's change of the same, which is named", async () => {
    const { id } = await organizationOf("haitong-kaiyuan");
    const changeSetId = await describeAs(admin, id, "First.");
    expect(await undoObstacles(editor, changeSetId)).toEqual([]);
    await describeAs(otherAdmin, id, "Second.");
    expect(await undoObstacles(editor, changeSetId)).toMatchObject([
      {
        kind: "fieldChanged",
        field: "description",
        by: otherAdmin.name,
        entity: { name: "Haitong Kaiyuan" },
      },
    ]);
    const undo = await askFor(admin, "Organization", id, { act: "UNDO", changeSetId });
    if (undo.ok) throw new Error("not refused");
    expect(undo.refusal.message).toBe("edit.changedSince");
    expect(await explainRefusal(undo.refusal)).toMatchObject([{ by: otherAdmin.name }]);
    expect(await readChangeSet(admin, changeSetId, null)).toMatchObject({
      counts: [{ type: "Organization", count: 1 }],
      comparison: { entities: [{ rows: [{ field: "description" }] }] },
      undoneByIds: [],
    });
  });
});

describe("the list of everything", () => {
  it("finds by name in any script and by address, and is walked page by page", async () => {
    const found = async (q: string, type?: string) =>
      (await listEntities(editor, entitiesQueryOf({ q, type }))).entities.map(({ slug }) => slug);
    expect(await found("商汤", "Organization")).toContain("sensetime");
    expect(await found("first round 2025", "FundingRound")).toContain(
      "sunrise-first-round-2025-07",
    );
    expect(await found("100%_")).toEqual([]);

    const all: string[] = [];
    let after: string | null = null;
    do {
      const query = entitiesQueryOf({ type: "Organization", ...(after && { after }) });
      const page: Awaited<ReturnType<typeof listEntities>> = await listEntities(editor, query);
      expect(page.entities.length).toBeLessThanOrEqual(ENTITIES_ON_PAGE);
      all.push(...page.entities.map(({ id }) => id));
      after = page.after;
    } while (after !== null);
    expect(new Set(all).size).toBe(await prisma.organization.count());
    expect(all).toHaveLength(new Set(all).size);
  });
});
