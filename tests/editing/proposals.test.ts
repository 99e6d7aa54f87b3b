import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fieldKey } from "@/lib/data/editing/carry-out";
import { edit } from "@/lib/data/editing/edit";
import {
  commentOnProposal,
  type NewProposal,
  propose,
  proposeAndPublish,
  publishProposal,
  rejectProposal,
  returnProposal,
  reviseIn,
  withdrawProposal,
} from "@/lib/data/editing/proposals";
import { readStandings } from "@/lib/data/editing/standings";
import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import { claimsIn, type Snapshot } from "@/lib/domain/editing/snapshot";
import { createActor } from "../factories/user";
import { resetDatabase } from "../setup/clone";

let editor: Actor;
let reviewer: Actor;
let admin: Actor;
let person: { id: string; version: number; snapshot: Snapshot };

beforeAll(async () => {
  await resetDatabase("shipped");
  editor = await createActor("EDITOR");
  reviewer = await createActor("REVIEWER");
  admin = await createActor("ADMIN");
});

beforeEach(async () => {
  const { id } = await prisma.person.findFirstOrThrow({ where: { slug: "xu-bing" } });
  const { version, snapshot } = (await readStandings(prisma, [id])).get(id) ?? {};
  if (!version || !snapshot) throw new Error("not there");
  person = { id, version, snapshot };
});

/** A change of some columns of the person, seen at its version of now. */
function changing(columns: Snapshot, send = true): NewProposal {
  return {
    ...{ id: randomUUID(), title: "Xu Bing", comment: null, send },
    ...{ entityType: "Person", entityId: person.id },
    payload: {
      act: "CHANGE",
      changes: [
        {
          ...{ entityType: "Person", entityId: person.id, baseVersion: person.version },
          after: { ...person.snapshot, ...columns },
        },
      ],
    },
  };
}

const decision = (id: string, version = 1) => ({ id, version, comment: null });
const descriptionNow = async () =>
  (await prisma.person.findUniqueOrThrow({ where: { id: person.id } })).description;

describe("a proposal", () => {
  it("changes nothing before it is published, and then all at once and on record", async () => {
    const proposal = changing({ description: "Chairs Sunrise." });
    expect(await propose(editor, proposal)).toEqual({ ok: true, value: proposal.id });
    expect(await descriptionNow()).not.toBe("Chairs Sunrise.");
    const published = await publishProposal(reviewer, decision(proposal.id));
    expect(published).toMatchObject({ ok: true });
    expect(await descriptionNow()).toBe("Chairs Sunrise.");
    const revision = await prisma.revision.findFirstOrThrow({
      where: { entityId: person.id },
      orderBy: { version: "desc" },
      include: { changeSet: true },
    });
    expect(revision).toMatchObject({
      version: person.version + 1,
      actorId: reviewer.id,
      changeSet: { kind: "PUBLICATION", proposalId: proposal.id },
    });
    const log = await prisma.auditEntry.findMany({
      where: { subjectId: person.id },
      orderBy: { at: "asc" },
    });
    expect(log.map(({ actorId, action }) => [actorId, action])).toEqual([
      [editor.id, "proposal.send"],
      [reviewer.id, "proposal.publish"],
    ]);
  });

  it("is saved once, however often it arrives", async () => {
    const proposal = changing({ description: "Twice." });
    await Promise.all([propose(editor, proposal), propose(editor, proposal)]);
    expect(await prisma.proposal.count({ where: { id: proposal.id } })).toBe(1);
  });

  it("keeps a remark once, however often its form arrives, and no other in its place", async () => {
    const proposal = changing({ description: "Remarked on." });
    const { id } = proposal;
    await propose(editor, proposal);
    const form = { id, token: randomUUID() };
    const sent = [
      commentOnProposal(editor, form, "Once."),
      commentOnProposal(editor, form, "Once."),
    ];
    expect(await Promise.all(sent)).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    expect(await commentOnProposal(editor, form, "Else.")).toMatchObject({
      refusal: { message: "form.alreadySaved" },
    });
    const kept = await prisma.proposalComment.findMany({ where: { proposalId: id } });
    expect(kept.map(({ body }) => body)).toEqual(["Once."]);
  });

  it("is decided by one of two who decide at once", async () => {
    const proposal = changing({ description: "Decided once." });
    await propose(editor, proposal);
    const outcomes = await Promise.all([
      publishProposal(reviewer, decision(proposal.id)),
      rejectProposal(admin, { ...decision(proposal.id), comment: "No." }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      refusal: { message: "proposal.decided" },
    });
  });

  it("is not decided on by who has not seen its last words", async () => {
    const proposal = changing({ description: "First words." }, false);
    await propose(editor, proposal);
    const { payload } = changing({ description: "Second words." });
    const words = { ...proposal, payload, send: true };
    const mend = (author: Actor) =>
      edit((tx) => reviseIn(tx, author, decision(proposal.id), words));
    expect(await mend(reviewer)).toMatchObject({ refusal: { message: "proposal.notYours" } });
    expect(await mend(editor)).toMatchObject({ ok: true });
    expect(await publishProposal(reviewer, decision(proposal.id, 1))).toMatchObject({
      refusal: { message: "proposal.revised" },
    });
  });

  it("comes back to its author with a reason, and to nobody else", async () => {
    const proposal = changing({ description: "Returned." });
    await propose(editor, proposal);
    const back = { ...decision(proposal.id), comment: "Whose word is this?" };
    expect(await returnProposal(reviewer, back)).toMatchObject({ ok: true });
    expect(await prisma.proposal.findUnique({ where: { id: proposal.id } })).toMatchObject({
      status: "DRAFT",
    });
    expect(await withdrawProposal(reviewer, decision(proposal.id, 2))).toMatchObject({
      refusal: { message: "proposal.notYours" },
    });
    expect(await withdrawProposal(editor, decision(proposal.id, 2))).toMatchObject({ ok: true });
  });
});

describe("one's own proposal", () => {
  it("is not published by a reviewer", async () => {
    const proposal = changing({ description: "By myself." });
    await propose(reviewer, proposal);
    expect(await publishProposal(reviewer, decision(proposal.id))).toMatchObject({
      refusal: { message: "proposal.own" },
    });
  });

  it("is published by an administrator, with both on record", async () => {
    const proposal = changing({ description: "By an administrator." });
    expect(await proposeAndPublish(admin, proposal)).toMatchObject({ ok: true });
    expect(await prisma.proposal.findUnique({ where: { id: proposal.id } })).toMatchObject({
      ...{ status: "PUBLISHED", authorId: admin.id, reviewerId: admin.id },
    });
    expect(await descriptionNow()).toBe("By an administrator.");
  });

  it("is published once, however often an administrator presses the button", async () => {
    const proposal = changing({ description: "Pressed twice." });
    const answers = await Promise.all([
      proposeAndPublish(admin, proposal),
      proposeAndPublish(admin, proposal),
    ]);
    const [first, second] = answers.map((answer) => (answer.ok ? answer.value?.id : null));
    expect(first).toBeTruthy();
    expect(second).toBe(first);
    expect(await prisma.changeSet.count({ where: { proposalId: proposal.id } })).toBe(1);
  });

  it("is not proposed by who may not", async () => {
    const viewer = await createActor("VIEWER");
    expect(() => propose(viewer, changing({}))).toThrow("not allowed: entity:propose");
    expect(() => proposeAndPublish(reviewer, changing({}))).toThrow("not allowed");
  });
});

describe("a change made meanwhile", () => {
  it("of other fields stays beside the proposal's", async () => {
    const proposal = changing({ description: "Stays beside." });
    await propose(editor, proposal);
    const claims = claimsIn(person.snapshot).filter(({ field }) => field !== "nameZhHant");
    const meanwhile = changing({ nameZhHant: null, claims });
    expect(await proposeAndPublish(admin, meanwhile)).toMatchObject({ ok: true });
    expect(await publishProposal(reviewer, decision(proposal.id))).toMatchObject({ ok: true });
    const after = await prisma.person.findUniqueOrThrow({ where: { id: person.id } });
    expect(after).toMatchObject({ description: "Stays beside.", nameZhHant: null });
  });

  it("of the same field is shown with both, and never overwritten in silence", async () => {
    const proposal = changing({ description: "Mine." });
    await propose(editor, proposal);
    await proposeAndPublish(admin, changing({ description: "Theirs." }));
    const refused = await publishProposal(reviewer, decision(proposal.id));
    expect(refused).toMatchObject({
      ok: false,
      refusal: {
        message: "edit.fieldConflict",
        fields: [
          {
            entityId: person.id,
            fields: [
              {
                field: "description",
                theirs: { columns: { description: "Theirs." } },
                mine: { columns: { description: "Mine." } },
              },
            ],
          },
        ],
      },
    });
    expect(await descriptionNow()).toBe("Theirs.");
    const seen = { entityId: person.id, version: person.version + 1 };
    const choices = new Map([[fieldKey(seen, "description"), "mine"] as const]);
    expect(await publishProposal(reviewer, decision(proposal.id), choices)).toMatchObject({
      ok: true,
    });
    expect(await descriptionNow()).toBe("Mine.");
  });
});

describe("a choice between two versions", () => {
  it("is asked for again where what was chosen against has changed since", async () => {
    const proposal = changing({ description: "Chosen." });
    await propose(editor, proposal);
    await proposeAndPublish(admin, changing({ description: "Seen." }));
    const seen = { entityId: person.id, version: person.version + 1 };
    const choices = new Map([[fieldKey(seen, "description"), "mine"] as const]);
    const now = (await readStandings(prisma, [person.id])).get(person.id);
    person = { ...person, version: now?.version ?? 0, snapshot: now?.snapshot ?? {} };
    await proposeAndPublish(admin, changing({ description: "Not seen yet." }));
    expect(await publishProposal(reviewer, decision(proposal.id), choices)).toMatchObject({
      refusal: { message: "edit.fieldConflict" },
    });
    expect(await descriptionNow()).toBe("Not seen yet.");
  });
});

describe("what the database refuses", () => {
  it("leaves the proposal in review and everything as it was", async () => {
    const proposal = changing({ name: "Somebody without a source" });
    await propose(editor, proposal);
    expect(await publishProposal(reviewer, decision(proposal.id))).toMatchObject({ ok: false });
    expect(await prisma.proposal.findUnique({ where: { id: proposal.id } })).toMatchObject({
      status: "IN_REVIEW",
    });
    const now = (await readStandings(prisma, [person.id])).get(person.id);
    expect(now?.version).toBe(person.version);
  });
});
