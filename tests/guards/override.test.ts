import { beforeAll, describe, expect, it } from "vitest";
import { readChangeSet } from "@/lib/data/editing/change-set-detail";
import { type EntityEntry, enterEntity } from "@/lib/data/editing/entity-entry";
import { findProposal } from "@/lib/data/editing/proposal-detail";
import { publishProposal } from "@/lib/data/editing/proposals";
import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import { refusalOfSql } from "../constraints/refusal";
import { entityForm } from "../factories/entity-form";
import { createActor } from "../factories/user";
import { resetDatabase } from "../setup/clone";

let editor: Actor;
let reviewer: Actor;

beforeAll(async () => {
  await resetDatabase("shipped");
  editor = await createActor("EDITOR");
  reviewer = await createActor("REVIEWER");
});

const keysIn = (answer: EntityEntry) =>
  answer.ok ? [] : (answer.warnings ?? []).map(({ key }) => key);

/** A second SenseTime, as somebody writes it who has not looked; founded in a year to come. */
function doubtful(foundedOn: string, more: object = {}) {
  const entity = { name: `Sensetime Co., Ltd.`, kind: "COMPANY", foundedOn };
  return { ...entityForm("Organization", { entity }), ...more };
}

const enter = (form: ReturnType<typeof doubtful>) =>
  enterEntity({ type: "Organization", id: null }, form, editor);

describe("a form about which there are doubts", () => {
  it("is saved when all of them were seen and a reason is given, and then the doubts with it", async () => {
    const form = doubtful("2099");
    const answer = await enter(form);
    expect(answer).toMatchObject({
      ok: false,
      errors: {},
      warnings: [
        { code: "sameName", field: "name", beside: { path: "/organizations/sensetime" } },
        { code: "futureDate", field: "foundedOn", title: { names: [{ name: form.entity.name }] } },
      ],
    });
    expect(await prisma.warningOverride.count()).toBe(0);
    const seenWarnings = keysIn(answer);
    const unsaid = await enter({ ...form, seenWarnings });
    expect(unsaid).toMatchObject({ ok: false, errors: { reason: ["text.required"] } });

    const saved = await enter({ ...form, seenWarnings, reason: "Another company" });
    expect(saved).toMatchObject({ ok: true, isPublished: false });
    const kept = await prisma.warningOverride.findMany({ orderBy: { code: "asc" } });
    expect(kept).toMatchObject([
      { code: "futureDate", reason: "Another company", authorId: editor.id, entityId: form.token },
      { code: "sameName", reason: "Another company", authorId: editor.id, entityId: form.token },
    ]);
    // Sent again it is answered as before, and kept once.
    expect(await enter(form)).toMatchObject({ ok: true });
    expect(await prisma.warningOverride.count()).toBe(2);
  });

  it("takes a reason with one click, but none for a doubt that was not seen", async () => {
    const seenWarnings = keysIn(await enter(doubtful("2098")));
    const other = doubtful("2097", { seenWarnings, quickReason: "checkedSource" });
    const answer = await enter(other);
    expect(answer).toMatchObject({ ok: false, errors: {} });
    expect(keysIn(answer)).not.toEqual(seenWarnings);
    const saved = await enter({ ...other, seenWarnings: keysIn(answer) });
    expect(saved).toMatchObject({ ok: true });
    const reasons = await prisma.warningOverride.findMany({ where: { entityId: other.token } });
    expect(new Set(reasons.map(({ reason }) => reason))).toEqual(new Set(["checkedSource"]));
  });
});

describe("who reviews it", () => {
  it("sees what was overridden and why, and what is doubtful since", async () => {
    const form = doubtful("2050", { reason: "Read in the register" });
    const seenWarnings = keysIn(await enter(form));
    await enter({ ...form, seenWarnings });
    const proposal = await findProposal(reviewer, form.token);
    expect(proposal?.overrides).toMatchObject(
      seenWarnings.map(() => ({ reason: "Read in the register", by: editor.name })),
    );
    expect(proposal?.warnings).toEqual([]);
    await prisma.proposal.updateMany({
      where: { NOT: { id: form.token } },
      data: { status: "WITHDRAWN" },
    });
    const later = doubtful("2050", { reason: "Twice" });
    const seen = keysIn(await enter(later));
    await enter({ ...later, seenWarnings: seen });
    const since = await findProposal(reviewer, form.token);
    expect(since?.warnings).toMatchObject([
      { code: "sameName", facts: { against: { id: later.token, proposalId: later.token } } },
    ]);
  });

  it("finds it on the page of the change too, and in the log", async () => {
    const [override] = await prisma.warningOverride.findMany({ take: 1, orderBy: { at: "desc" } });
    const proposalId = override?.proposalId ?? "";
    const decision = { id: proposalId, version: 1, comment: null };
    const published = await publishProposal(reviewer, decision);
    expect(published).toMatchObject({ ok: true });
    const changeSetId = published.ok ? (published.value?.id ?? "") : "";
    const change = await readChangeSet(reviewer, changeSetId, null);
    expect(change?.overrides).toContainEqual(expect.objectContaining({ reason: "Twice" }));
    const entry = await prisma.auditEntry.findFirst({
      where: { action: "warning.override", subjectId: proposalId },
    });
    expect(entry).toMatchObject({ actorId: editor.id, details: { reason: "Twice" } });
  });

  it.each([
    `UPDATE "WarningOverride" SET reason = 'another'`,
    `DELETE FROM "WarningOverride"`,
    `TRUNCATE "WarningOverride"`,
  ])("can rely on it, since the database refuses %s", async (sql) => {
    expect(await refusalOfSql(sql)).toContain("WarningOverride is append-only");
  });
});
