import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { findBinItem, listBin, readBinItem, readWhatWent } from "@/lib/data/editing/bin-list";
import { readChangeSet } from "@/lib/data/editing/change-set-detail";
import { CHANGE_SETS_ON_PAGE, listChangeSets } from "@/lib/data/editing/change-set-list";
import { previewDeletion } from "@/lib/data/editing/deletion-preview";
import {
  readEntityHistory,
  readTwoVersions,
  VERSIONS_ON_PAGE,
} from "@/lib/data/editing/entity-history";
import { listEntities } from "@/lib/data/editing/entity-list";
import { previewMerge } from "@/lib/data/editing/merge-preview";
import { proposeOrPublish, purgeBinItem } from "@/lib/data/editing/on-record";
import { explainRefusal } from "@/lib/data/editing/refusal-facts";
import { readStandings } from "@/lib/data/editing/standings";
import { undoObstacles } from "@/lib/data/editing/undo-preview";
import { evidenceIdNowOf, slugNowOf } from "@/lib/data/former-slugs";
import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { Snapshot } from "@/lib/domain/editing/snapshot";
import { TODAY } from "@/lib/domain/view";
import type { ProposalPayload } from "@/lib/schemas/proposal";
import { entitiesQueryOf, recordKeyOf } from "@/lib/schemas/record-query";
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

async function organization(slug: string) {
  const { id } = await prisma.organization.findUniqueOrThrow({ where: { slug } });
  return { id, ...(await standingOf(id)) };
}

async function standingOf(id: string): Promise<{ version: number; snapshot: Snapshot }> {
  const { version, snapshot } = (await readStandings(prisma, [id])).get(id) ?? {};
  if (!version || !snapshot) throw new Error("not there");
  return { version, snapshot };
}

function ask(by: Actor, entityType: EntityType, entityId: string, payload: ProposalPayload) {
  const about = { title: "Something", entityType, entityId, comment: "For the record." };
  return proposeOrPublish(by, { id: randomUUID(), ...about, payload });
}

/** Describes an organization anew; answers the change set. */
async function describeAs(by: Actor, id: string, description: string): Promise<string> {
  const { version, snapshot } = await standingOf(id);
  const after = { ...snapshot, description };
  const change = { entityType: "Organization" as const, entityId: id, baseVersion: version, after };
  return done(await ask(by, "Organization", id, { act: "CHANGE", changes: [change] }));
}

function done(asked: Awaited<ReturnType<typeof proposeOrPublish>>): string {
  const id = asked.ok && asked.value.state === "done" ? asked.value.changeSetId : null;
  if (id === null) throw new Error(`not done: ${JSON.stringify(asked)}`);
  return id;
}

describe("the record", () => {
  it("is open to editors alone", async () => {
    const { id } = await organization("sunrise");
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
        ask(viewer, "Organization", id, { act: "DELETE", baseVersion: 1 }),
      ).rejects.toThrow("not allowed");
    }
    expect(() => purgeBinItem(editor, id, "Sunrise")).toThrow("not allowed: bin:purge");
  });

  it("makes what an editor asks for a proposal, and does what an administrator asks for", async () => {
    const { id, version } = await organization("youzu");
    const asked = await ask(editor, "Organization", id, { act: "DELETE", baseVersion: version });
    expect(asked).toMatchObject({ ok: true, value: { state: "proposed" } });
    expect(await organization("youzu")).toMatchObject({ version });
    await describeAs(admin, id, "Makes games.");
    expect(await organization("youzu")).toMatchObject({
      snapshot: { description: "Makes games." },
    });
  });
});

describe("the history of an entity", () => {
  it("tells of every version who made it and why, page by page, and compares any two", async () => {
    const { id, version: first } = await organization("sany-group");
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
    const { id, version } = await organization("huaxu-fund");
    await describeAs(admin, id, "A slip.");
    const back = { act: "REVERT" as const, toVersion: version, baseVersion: version + 1 };
    expect(await ask(admin, "Organization", id, back)).toMatchObject({ ok: true });
    const history = await readEntityHistory(admin, "Organization", id, null);
    expect(history?.versions[0]).toMatchObject({ act: { kind: "REVERSION" } });
    const stale = await ask(admin, "Organization", id, back);
    expect(stale).toMatchObject({ ok: false, refusal: { message: "edit.conflict" } });
    if (stale.ok) throw new Error("not refused");
    expect(await explainRefusal(stale.refusal)).toMatchObject([
      { kind: "newerVersion", entity: { id }, by: admin.name },
    ]);
  });
});

describe("change sets", () => {
  it("are listed newest first, page by page, without one told twice", async () => {
    const { id } = await organization("beijing-lier");
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
    const { id } = await organization("haitong-kaiyuan");
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
    const undo = await ask(admin, "Organization", id, { act: "UNDO", changeSetId });
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

describe("the bin", () => {
  it("holds what was announced, gives it back, and loses it for good by its name alone", async () => {
    const { id, version } = await organization("songhe-capital");
    const preview = await previewDeletion(editor, "Organization", id);
    const announced = preview?.going.flatMap(({ entities }) => entities) ?? [];
    expect(announced.length).toBeGreaterThan(0);
    const remove = (baseVersion: number) =>
      ask(admin, "Organization", id, { act: "DELETE", baseVersion });
    const changeSetId = done(await remove(version));
    const item = await findBinItem(editor, changeSetId);
    if (item === null) throw new Error("not in the bin");
    expect(item).toMatchObject({ state: "IN_BIN", entityCount: announced.length + 1 });
    const went = await readWhatWent(editor, changeSetId);
    expect(new Set(went.flatMap(({ entities }) => entities.map((one) => one.id)))).toEqual(
      new Set([id, ...announced.map((one) => one.id)]),
    );
    expect((await listBin(editor, "IN_BIN", null)).items).toMatchObject([{ id: item.id }]);

    const revert = { act: "REVERT" as const, toVersion: 1, baseVersion: version + 1 };
    expect(await ask(admin, "Organization", id, revert)).toMatchObject({
      refusal: { message: "bin.deleted" },
    });
    await ask(admin, "Organization", id, { act: "RESTORE", itemId: item.id });
    expect(await readBinItem(editor, item.id)).toMatchObject({ state: "RESTORED" });

    const again = await organization("songhe-capital");
    const second = await findBinItem(editor, done(await remove(again.version)));
    if (second === null) throw new Error("not in the bin");
    expect(await purgeBinItem(admin, second.id, "Songhe")).toMatchObject({
      refusal: { message: "bin.nameDiffers" },
    });
    expect(await purgeBinItem(admin, second.id, second.name)).toMatchObject({ ok: true });
    expect(await prisma.auditEntry.findFirst({ where: { action: "bin.purge" } })).toMatchObject({
      ...{ actorId: admin.id, subjectId: id, subjectName: second.name },
    });
    expect((await listBin(editor, "PURGED", null)).items).toMatchObject([
      { id: second.id, purged: { by: admin.name } },
    ]);
    expect(
      await ask(admin, "Organization", id, { act: "RESTORE", itemId: second.id }),
    ).toMatchObject({ refusal: { message: "bin.gone" } });
  });

  it("does not take a source on which claims rest", async () => {
    const { id } = await prisma.source.findFirstOrThrow({ where: { claims: { some: {} } } });
    const preview = await previewDeletion(editor, "Source", id);
    expect(preview?.claims).toBeGreaterThan(0);
  });
});

describe("a merge", () => {
  it("does what it announced, leads on from the old address, and is taken back as a whole", async () => {
    const names = { from: "4paradigm", into: "SenseRobot" };
    const { preview, errors } = await previewMerge(editor, names);
    expect(errors).toEqual({});
    if (preview === null) throw new Error("not found");
    expect(preview).toMatchObject({ from: { slug: "4paradigm" }, into: { slug: "senserobot" } });
    const merge = { act: "MERGE" as const, intoId: preview.into.id };
    const changeSetId = done(await ask(admin, "Organization", preview.from.id, merge));
    expect(await slugNowOf(TODAY, "4paradigm")).toBe("senserobot");
    expect(await evidenceIdNowOf(TODAY, "organization.4paradigm.name")).toBe(
      "organization.senserobot.name",
    );
    expect(await evidenceIdNowOf(TODAY, "raised.4paradigm")).toBe("raised.senserobot");
    const detail = await readChangeSet(editor, changeSetId, null);
    const moved = preview.moving.flatMap(({ entities }) => entities.map(({ id }) => id));
    expect(detail?.entities.map(({ entity }) => entity.id)).toEqual(expect.arrayContaining(moved));

    done(await ask(admin, "Organization", preview.into.id, { act: "UNDO", changeSetId }));
    expect(await slugNowOf(TODAY, "4paradigm")).toBeNull();
    expect(await organization("4paradigm")).toMatchObject({ id: preview.from.id });
  });

  it("is not shown for one organization, or for a name that nobody has", async () => {
    expect(await previewMerge(editor, { from: "Sunrise", into: "sunrise" })).toMatchObject({
      errors: { into: "merge.same" },
      preview: null,
    });
    expect(await previewMerge(editor, { from: "Nobody", into: "" })).toMatchObject({
      errors: { from: "party.unknown" },
      preview: null,
    });
  });
});
