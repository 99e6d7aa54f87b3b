import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { giveUpSilentJobs, takeJob } from "@/lib/data/imports/jobs";
import {
  cancelImport,
  carryOutImport,
  excludeRows,
  handIn,
  returnImport,
  startDryRun,
  undoImport,
} from "@/lib/data/imports/steps";
import { prisma } from "@/lib/db";
import { type Actor, NotAllowedError } from "@/lib/domain/actor";
import { runWaitingImport } from "@/lib/import/run-import";
import { uploadImport } from "@/lib/import/upload";
import { checkDatabase } from "@/prisma/check/check-data";
import { dumpDatabase } from "../data-set/dump";
import { createActor } from "../factories/user";
import { resetDatabase } from "../setup/clone";
import { carriedOut, detailOf, judged } from "./import-steps";

let editor: Actor;
let reviewer: Actor;
let admin: Actor;
let source: string;

beforeAll(async () => {
  await resetDatabase("shipped");
  editor = await createActor("EDITOR");
  reviewer = await createActor("REVIEWER");
  admin = await createActor("ADMIN");
  ({ slug: source } = await prisma.source.findFirstOrThrow({ orderBy: { slug: "asc" } }));
});

const people = (...names: string[]) => names.map((name) => ({ name }));

/** What entities hold, without what history and imports keep, and clocks. */
async function contentNow() {
  const dump = await dumpDatabase(prisma);
  const kept = Object.entries(dump).filter(
    ([table]) => !/^(Import|AuditEntry|Revision|ChangeSet)/.test(table),
  );
  const plain = (row: string) =>
    row.replace(/"(id|version|createdAt|updatedAt)": ("[^"]*"|\d+)/g, "");
  return kept.map(([table, rows]) => [table, rows.map(plain).sort()]);
}

const countPeople = (...names: string[]) => prisma.person.count({ where: { name: { in: names } } });

describe("who may", () => {
  it("prepare is an editor, who hands in and does not carry out", async () => {
    const viewer = await createActor("VIEWER");
    await expect(judged(viewer, "Person", people("V"), { source })).rejects.toThrow(
      NotAllowedError,
    );
    const { id, version, may } = await judged(editor, "Person", people("Ada One"), { source });
    expect(may).toMatchObject({ handIn: true, carryOut: false });
    await expect(carryOutImport(editor, { id, version })).rejects.toThrow(NotAllowedError);
    expect(await handIn(editor, { id, version, comment: null })).toMatchObject({ ok: true });
    const seen = await detailOf(reviewer, id);
    expect(seen).toMatchObject({ state: "HANDED_IN", may: { carryOut: true, return: true } });
    const back = await returnImport(reviewer, { ...seen, comment: "Which Ada?" });
    expect(back).toMatchObject({ ok: true });
    expect(await detailOf(editor, id)).toMatchObject({ state: "CHECKED", comment: "Which Ada?" });
  });

  it("carry out is a reviewer, but not what they uploaded; an administrator may, on record", async () => {
    const own = await judged(reviewer, "Person", people("Ada Two"), { source });
    expect(await carryOutImport(reviewer, own)).toEqual({ ok: false, message: "import.own" });
    const others = await judged(editor, "Person", people("Ada Three"), { source });
    expect(await carryOutImport(reviewer, others)).toMatchObject({ message: "import.notNow" });
    await handIn(editor, { ...others, comment: null });
    const done = await carriedOut(reviewer, await detailOf(reviewer, others.id));
    expect(done).toMatchObject({ state: "DONE", carriedOutBy: reviewer.name, hasFile: false });
    await carriedOut(admin, await judged(admin, "Person", people("Ada Four"), { source }));
    const log = await prisma.auditEntry.findMany({
      where: { action: "import.finish" },
      orderBy: { at: "asc" },
    });
    expect(log.map(({ details }) => details)).toMatchObject([{ own: false }, { own: true }]);
  });

  it("decide is whoever has seen the import as it stands", async () => {
    const { id, version } = await judged(admin, "Person", people("Ada Five"), { source });
    const outdated = { id, version: version - 1 };
    expect(await carryOutImport(admin, outdated)).toMatchObject({
      message: "import.changedMeanwhile",
    });
  });
});

describe("an import", () => {
  it("is made once, however often its form arrives", async () => {
    const token = randomUUID();
    const bytes = new TextEncoder().encode("name\nAda Twice\n");
    const form = {
      type: "Person",
      fileName: "people.csv",
      sourceSlug: null,
      bytes,
      token,
    } as const;
    const sent = [uploadImport(editor, form), uploadImport(editor, form)];
    expect(await Promise.all(sent)).toEqual([
      { ok: true, id: token },
      { ok: true, id: token },
    ]);
    expect(await prisma.importPart.count({ where: { importId: token } })).toBe(1);
  });

  it("is another one for who goes back and sends something else, or is somebody else", async () => {
    const bytesOf = (text: string) => new TextEncoder().encode(text);
    const form = {
      type: "Person",
      fileName: "people.csv",
      sourceSlug: null,
      bytes: bytesOf("name\nAda Again\n"),
      token: randomUUID(),
    } as const;
    const sent = [
      await uploadImport(editor, form),
      await uploadImport(editor, { ...form, bytes: bytesOf("name\nBea Again\n") }),
      await uploadImport(editor, { ...form, type: "Organization" }),
      await uploadImport(admin, form),
    ];
    const ids = sent.flatMap((each) => (each.ok ? [each.id] : []));
    expect(new Set(ids).size).toBe(4);
    expect(ids[0]).toBe(form.token);
    expect(await prisma.import.count({ where: { id: { in: ids } } })).toBe(4);
  });

  it("is taken back as a whole, and the data is what it was", async () => {
    const before = await contentNow();
    const rounds = [
      {
        ...{ organization: "Undone Company", investmentType: "SEED", status: "CLOSED" },
        ...{ announcedOn: "2001-05", moneyRaised: "5m CNY", investors: "Undone Backer" },
      },
    ];
    const done = await carriedOut(
      admin,
      await judged(admin, "FundingRound", rounds, { source, createMissing: true }),
    );
    expect(done.state).toBe("DONE");
    expect(await contentNow()).not.toEqual(before);
    expect(await undoImport(admin, done)).toMatchObject({ ok: true });
    await runWaitingImport(done.id);
    expect(await detailOf(admin, done.id)).toMatchObject({ state: "UNDONE", trouble: null });
    expect(await contentNow()).toEqual(before);
  });

  it("brings updates back too", async () => {
    const { slug, description } = await prisma.organization.findFirstOrThrow({
      where: { stockSymbol: null, description: { not: null } },
    });
    const rows = [{ slug, stockSymbol: "TEST:1" }];
    const detail = await judged(admin, "Organization", rows, { source });
    expect(detail.counts).toMatchObject({ UPDATE: 1 });
    const done = await carriedOut(admin, detail);
    const changed = await prisma.organization.findUniqueOrThrow({ where: { slug } });
    expect(changed).toMatchObject({ stockSymbol: "TEST:1", description });
    await undoImport(admin, done);
    await runWaitingImport(done.id);
    const back = await prisma.organization.findUniqueOrThrow({ where: { slug } });
    expect(back).toMatchObject({ stockSymbol: null, description });
  });

  it("leaves out what is excluded, and what only it needed", async () => {
    const rows = ["Left Co", "Right Co"].map((organization, at) => ({
      ...{ organization, investmentType: "SEED", status: "CLOSED" },
      ...{ announcedOn: `200${at}`, moneyRaised: "5m CNY" },
    }));
    const { id, version } = await judged(admin, "FundingRound", rows, {
      ...{ source, createMissing: true },
    });
    await excludeRows(admin, { id, version, rows: [2], excluded: true, reason: null });
    await carriedOut(admin, await detailOf(admin, id));
    const made = await prisma.organization.findMany({
      where: { name: { in: ["Left Co", "Right Co"] } },
    });
    expect(made.map(({ name }) => name)).toEqual(["Right Co"]);
  });

  it("is all or nothing: what others changed since the dry run stops it", async () => {
    const { slug } = await prisma.organization.findFirstOrThrow({ where: { stockSymbol: null } });
    const first = await judged(
      admin,
      "Organization",
      [
        { slug: "quite-new", name: "Quite New", kind: "COMPANY", stockSymbol: "" },
        { slug, name: "", kind: "", stockSymbol: "TEST:2" },
      ],
      { source },
    );
    const second = await judged(admin, "Organization", [{ slug, stockSymbol: "TEST:3" }], {
      source,
    });
    expect(first.counts).toMatchObject({ NEW: 1, UPDATE: 1 });
    await carriedOut(admin, second);
    const stopped = await carriedOut(admin, first);
    expect(stopped).toMatchObject({ state: "HANDED_IN", trouble: "import.outdated" });
    expect(stopped.troubleDetails).toMatchObject({ count: 1 });
    expect(await prisma.organization.count({ where: { slug: "quite-new" } })).toBe(0);
    expect(await startDryRun(admin, stopped)).toMatchObject({ ok: true });
    await runWaitingImport(first.id);
    const again = await carriedOut(admin, await detailOf(admin, first.id));
    expect(again).toMatchObject({ state: "DONE", trouble: null });
  });

  it("that is cancelled in the middle leaves nothing", async () => {
    const names = Array.from({ length: 1200 }, (_, at) => `Cancelled Person ${at}`);
    const { id, version } = await judged(admin, "Person", people(...names), { source });
    await carryOutImport(admin, { id, version });
    const running = runWaitingImport(id);
    await expect
      .poll(async () => (await detailOf(admin, id)).progress, { interval: 20, timeout: 20_000 })
      .toMatchObject({ isRunning: true });
    expect(await cancelImport(admin, { id })).toMatchObject({ ok: true });
    await running;
    expect(await detailOf(admin, id)).toMatchObject({
      ...{ state: "HANDED_IN", trouble: "import.cancelled", changeSetId: null },
    });
    expect(await countPeople(...names)).toBe(0);
    expect(
      await prisma.changeSet.count({ where: { kind: "IMPORT", revisions: { none: {} } } }),
    ).toBe(0);
  });

  it("whose server is gone counts as interrupted, and can be started again", async () => {
    const { id, version } = await judged(admin, "Person", people("Ada Seven"), { source });
    await carryOutImport(admin, { id, version });
    expect(await takeJob(id)).not.toBeNull();
    await giveUpSilentJobs();
    expect((await detailOf(admin, id)).state).toBe("CARRYING_OUT");
    await prisma.$executeRaw`UPDATE "Import" SET "heartbeatAt" = now() - interval '1 minute'
      WHERE id = ${id}::uuid`;
    await giveUpSilentJobs();
    const given = await detailOf(admin, id);
    expect(given).toMatchObject({ state: "HANDED_IN", trouble: "import.interrupted" });
    expect(await carriedOut(admin, given)).toMatchObject({ state: "DONE" });
  });

  it("leaves data that equals its revisions", async () => {
    const comparisons = await checkDatabase(prisma);
    expect(comparisons.filter(({ outcome }) => outcome === "breach")).toEqual([]);
  });
});
