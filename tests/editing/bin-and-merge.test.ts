import { beforeAll, describe, expect, it } from "vitest";
import { findBinItem, listBin, readBinItem, readWhatWent } from "@/lib/data/editing/bin-list";
import { readChangeSet } from "@/lib/data/editing/change-set-detail";
import { previewDeletion } from "@/lib/data/editing/deletion-preview";
import { enterEntity } from "@/lib/data/editing/entity-entry";
import { previewMerge } from "@/lib/data/editing/merge-preview";
import { purgeBinItem } from "@/lib/data/editing/on-record";
import { explainRefusal } from "@/lib/data/editing/refusal-facts";
import { evidenceIdNowOf, slugNowOf } from "@/lib/data/former-slugs";
import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import { TODAY } from "@/lib/domain/view";
import { askFor, doneIn, organizationOf } from "../factories/asked";
import { entityForm } from "../factories/entity-form";
import { createActor } from "../factories/user";
import { resetDatabase } from "../setup/clone";

let editor: Actor;
let admin: Actor;

beforeAll(async () => {
  await resetDatabase("shipped");
  editor = await createActor("EDITOR");
  admin = await createActor("ADMIN");
});

describe("the bin", () => {
  it("holds what was announced, gives it back, and loses it for good by its name alone", async () => {
    const { id, version } = await organizationOf("songhe-capital");
    const preview = await previewDeletion(editor, "Organization", id);
    const announced = preview?.going.flatMap(({ entities }) => entities) ?? [];
    expect(announced.length).toBeGreaterThan(0);
    const remove = (baseVersion: number) =>
      askFor(admin, "Organization", id, { act: "DELETE", baseVersion });
    const changeSetId = doneIn(await remove(version));
    const item = await findBinItem(editor, changeSetId);
    if (item === null) throw new Error("not in the bin");
    expect(item).toMatchObject({ state: "IN_BIN", entityCount: announced.length + 1 });
    const went = await readWhatWent(editor, changeSetId);
    expect(new Set(went.flatMap(({ entities }) => entities.map((one) => one.id)))).toEqual(
      new Set([id, ...announced.map((one) => one.id)]),
    );
    expect((await listBin(editor, "IN_BIN", null)).items).toMatchObject([{ id: item.id }]);

    const revert = { act: "REVERT" as const, toVersion: 1, baseVersion: version + 1 };
    expect(await askFor(admin, "Organization", id, revert)).toMatchObject({
      refusal: { message: "bin.deleted" },
    });
    await askFor(admin, "Organization", id, { act: "RESTORE", itemId: item.id });
    expect(await readBinItem(editor, item.id)).toMatchObject({ state: "RESTORED" });

    const again = await organizationOf("songhe-capital");
    const second = await findBinItem(editor, doneIn(await remove(again.version)));
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
      await askFor(admin, "Organization", id, { act: "RESTORE", itemId: second.id }),
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
    const changeSetId = doneIn(await askFor(admin, "Organization", preview.from.id, merge));
    expect(await slugNowOf(TODAY, "4paradigm")).toBe("senserobot");
    expect(await evidenceIdNowOf(TODAY, "organization.4paradigm.name")).toBe(
      "organization.senserobot.name",
    );
    expect(await evidenceIdNowOf(TODAY, "raised.4paradigm")).toBe("raised.senserobot");
    const detail = await readChangeSet(editor, changeSetId, null);
    const moved = preview.moving.flatMap(({ entities }) => entities.map(({ id }) => id));
    expect(detail?.entities.map(({ entity }) => entity.id)).toEqual(expect.arrayContaining(moved));

    doneIn(await askFor(admin, "Organization", preview.into.id, { act: "UNDO", changeSetId }));
    expect(await slugNowOf(TODAY, "4paradigm")).toBeNull();
    expect(await organizationOf("4paradigm")).toMatchObject({ id: preview.from.id });
  });

  it("puts divisions that move behind those that stay", async () => {
    const { id: intoId } = await organizationOf("sensetime");
    const { id: fromId } = await organizationOf("youzu");
    const places = async () =>
      (
        await prisma.segmentScheme.findMany({
          where: { organizationId: intoId },
          orderBy: { position: "asc" },
        })
      ).map(({ name, position }) => ({ name, position }));
    const before = await places();
    const entity = { organization: "Youzu [youzu]", name: "By game", position: "0" };
    const form = entityForm("SegmentScheme", { entity, sources: [] });
    expect(await enterEntity({ type: "SegmentScheme", id: null }, form, admin)).toMatchObject({
      ok: true,
    });
    const merge = { act: "MERGE" as const, intoId };
    const changeSetId = doneIn(await askFor(admin, "Organization", fromId, merge));
    const last = before.at(-1)?.position ?? 0;
    expect(await places()).toEqual([...before, { name: "By game", position: last + 1 }]);
    doneIn(await askFor(admin, "Organization", intoId, { act: "UNDO", changeSetId }));
    expect(await places()).toEqual(before);
  });

  it("of two that have reported on one period is refused, and says which reports these are", async () => {
    const { id: fromId } = await organizationOf("cambricon");
    const { id: intoId } = await organizationOf("sensetime");
    const entity = {
      ...{ organization: "Cambricon [cambricon]", kind: "ANNUAL_RESULTS" },
      ...{ fiscalYear: "2024", fiscalPeriod: "FY", publishedOn: "March 2025" },
    };
    const form = entityForm("FinancialReport", { entity, sources: [] });
    const report = { type: "FinancialReport", id: null } as const;
    expect(await enterEntity(report, form, admin)).toMatchObject({ ok: true });
    const clash = [
      {
        kind: "clash",
        entity: { type: "FinancialReport", id: form.token },
        other: { type: "FinancialReport", slug: "sensetime-annual-2024" },
      },
    ];
    const shown = await previewMerge(editor, { from: "cambricon", into: "sensetime" });
    expect(shown).toMatchObject({ preview: null, errors: {}, obstacles: clash });
    const refused = await askFor(admin, "Organization", fromId, { act: "MERGE", intoId });
    if (refused.ok) throw new Error("merged");
    expect(refused.refusal.message).toBe("merge.clash");
    expect(await explainRefusal(refused.refusal)).toMatchObject(clash);
  });

  it("is not shown for one organization, or for a name that nobody has", async () => {
    expect(await previewMerge(editor, { from: "Sunrise", into: "sunrise" })).toMatchObject({
      errors: { into: "merge.same" },
      preview: null,
    });
    expect(await previewMerge(editor, { from: "Nobody", into: "" })).toMatchObject({
      errors: { from: "merge.unknown" },
      preview: null,
    });
  });
});
