import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { findProposal } from "@/lib/data/editing/proposal-detail";
import { countWaiting, listProposals, longestWaiting } from "@/lib/data/editing/proposal-list";
import {
  type NewProposal,
  propose,
  proposeAndPublish,
  publishProposal,
  rejectProposal,
} from "@/lib/data/editing/proposals";
import { readStandings } from "@/lib/data/editing/standings";
import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import type { ComparisonRow } from "@/lib/domain/editing/comparison";
import { ENTITY_TYPES, type EntityType } from "@/lib/domain/editing/entity-types";
import type { Snapshot } from "@/lib/domain/editing/snapshot";
import { fieldsOf } from "@/lib/domain/editing/snapshot-fields";
import { PAGE_SIZE } from "@/lib/schemas/list-query";
import type { ProposalPayload } from "@/lib/schemas/proposal";
import { proposalsQueryOf } from "@/lib/schemas/proposals-query";
import { snapshotSchema } from "@/lib/schemas/snapshot";
import comparison from "../../lib/i18n/messages/en/comparison.json";
import { countQueries } from "../data/count-queries";
import { createActor } from "../factories/user";
import { resetDatabase } from "../setup/clone";

let editor: Actor;
let reviewer: Actor;
let admin: Actor;

beforeAll(async () => {
  await resetDatabase("shipped");
  editor = await createActor("EDITOR");
  reviewer = await createActor("REVIEWER");
  admin = await createActor("ADMIN");
});

interface Standing {
  readonly type: EntityType;
  readonly id: string;
  readonly version: number;
  readonly snapshot: Snapshot;
}

async function standing(type: EntityType, id: string): Promise<Standing> {
  const { version, snapshot } = (await readStandings(prisma, [id])).get(id) ?? {};
  if (!version || !snapshot) throw new Error("not there");
  return { type, id, version, snapshot };
}

async function organization(slug: string): Promise<Standing> {
  const { id } = await prisma.organization.findUniqueOrThrow({ where: { slug } });
  return standing("Organization", id);
}

function asking({ type, id }: Pick<Standing, "type" | "id">, payload: ProposalPayload) {
  return {
    ...{ id: randomUUID(), title: "A change", comment: null, send: true },
    ...{ entityType: type, entityId: id, payload },
  } satisfies NewProposal;
}

const describing = (entity: Standing, description: string) =>
  asking(entity, {
    act: "CHANGE",
    changes: [
      {
        ...{ entityType: entity.type, entityId: entity.id, baseVersion: entity.version },
        after: { ...entity.snapshot, description },
      },
    ],
  });

const query = (params: Record<string, string>) => proposalsQueryOf(params);
const fieldsIn = (rows: readonly ComparisonRow[] | undefined) => rows?.map(({ field }) => field);

describe("the list of proposals", () => {
  it("shows what waits, to its author and to others, and counts it for who reviews", async () => {
    const before = await countWaiting(reviewer);
    const mine = describing(await organization("sunrise"), "Waits.");
    await propose(editor, mine);
    await propose(reviewer, describing(await organization("sunrise"), "Waits for others."));
    expect(await countWaiting(reviewer)).toBe(before + 1);
    expect(await countWaiting(admin)).toBe(before + 2);
    // Nothing of the data set waits.
    expect(await longestWaiting(reviewer)).toBe(mine.id);
    const all = await listProposals(editor, query({}));
    expect(all.proposals.find(({ id }) => id === mine.id)).toMatchObject({
      ...{ act: "CHANGE", isMine: true, status: "IN_REVIEW", author: editor.name },
    });
    const own = await listProposals(editor, query({ mine: "1", status: "ALL" }));
    expect(own.proposals.every(({ isMine }) => isMine)).toBe(true);
    expect(own.counts.IN_REVIEW).toBeLessThan(all.counts.IN_REVIEW);
  });

  it("goes on where a page ends, without a gap or a repeat", async () => {
    const other = await createActor("EDITOR");
    const entity = await organization("sunrise");
    const sent = PAGE_SIZE + 3;
    for (let number = 0; number < sent; number += 1) {
      await propose(other, describing(entity, `Number ${number}`));
    }
    const first = await listProposals(other, query({ mine: "1" }));
    expect(first.proposals).toHaveLength(PAGE_SIZE);
    if (first.next === null) throw new Error("no next page");
    const before = `${first.next.at}_${first.next.id}`;
    const second = await listProposals(other, query({ mine: "1", before }));
    expect(second.next).toBeNull();
    const ids = [...first.proposals, ...second.proposals].map(({ id }) => id);
    expect(new Set(ids).size).toBe(sent);
  });

  it("is not for who may not edit", async () => {
    const viewer = await createActor("VIEWER");
    expect(() => listProposals(viewer, query({}))).toThrow("not allowed");
    expect(() => findProposal(viewer, randomUUID())).toThrow("not allowed");
    expect(() => countWaiting(editor)).toThrow("not allowed");
    expect(() => longestWaiting(editor)).toThrow("not allowed");
  });
});

describe("a proposal's page", () => {
  it("compares field by field with what stands now", async () => {
    const proposal = describing(await organization("sunrise"), "Makes chips.");
    await propose(editor, proposal);
    const found = await findProposal(reviewer, proposal.id);
    expect(found).toMatchObject({
      isMine: false,
      obstacle: null,
      conflicts: [],
      changeSetId: null,
    });
    expect(found?.subject?.path).toBe("/organizations/sunrise");
    expect(found?.entities).toMatchObject([
      {
        outcome: "CHANGED",
        rows: [{ field: "description", after: { value: { text: "Makes chips." } } }],
      },
    ]);
  });

  it("keeps showing what was published, whatever was changed since", async () => {
    const proposal = describing(await organization("senseauto"), "First.");
    await propose(editor, proposal);
    await publishProposal(reviewer, { id: proposal.id, version: 1, comment: null });
    await proposeAndPublish(admin, describing(await organization("senseauto"), "Second."));
    const found = await findProposal(editor, proposal.id);
    expect(found).toMatchObject({ status: "PUBLISHED", reviewer: reviewer.name, obstacle: null });
    expect(found?.changeSetId).not.toBeNull();
    expect(found?.entities[0]?.rows).toMatchObject([{ after: { value: { text: "First." } } }]);
  });

  it("keeps showing what was refused", async () => {
    const proposal = describing(await organization("sunrise"), "Refused.");
    await propose(editor, proposal);
    await rejectProposal(reviewer, { id: proposal.id, version: 1, comment: "No source." });
    const found = await findProposal(editor, proposal.id);
    expect(found?.entities[0]?.rows).toMatchObject([{ after: { value: { text: "Refused." } } }]);
    expect(found?.remarks).toMatchObject([{ body: "No source.", movedTo: "REJECTED" }]);
  });

  it("shows both versions of a field that was changed meanwhile, with what both started from", async () => {
    const entity = await organization("senserobot");
    const proposal = describing(entity, "Mine.");
    await propose(editor, proposal);
    await proposeAndPublish(admin, describing(entity, "Theirs."));
    const found = await findProposal(reviewer, proposal.id);
    expect(found?.conflicts).toMatchObject([
      {
        ...{ key: `${entity.id}.${entity.version + 1}.description`, field: "description" },
        theirs: { value: { text: "Theirs." } },
        mine: { value: { text: "Mine." } },
      },
    ]);
    expect(found?.entities).toEqual([]);
  });

  it("says so where the entity was deleted meanwhile", async () => {
    const { id } = await prisma.event.findFirstOrThrow({ orderBy: { slug: "asc" } });
    const entity = await standing("Event", id);
    const change = {
      ...{ entityType: entity.type, entityId: id, baseVersion: entity.version },
      after: { ...entity.snapshot, note: "Late." },
    };
    const proposal = asking(entity, { act: "CHANGE", changes: [change] });
    await propose(editor, proposal);
    const deletion = asking(entity, { act: "DELETE", baseVersion: entity.version });
    expect(await proposeAndPublish(admin, deletion)).toMatchObject({ ok: true });
    const found = await findProposal(reviewer, proposal.id);
    expect(found?.obstacle).toBe("edit.conflict");
    expect(found?.entities[0]?.rows).toMatchObject([{ after: { value: { text: "Late." } } }]);
  });

  it("shows what goes with a deletion, and names it", async () => {
    const { id } = await prisma.fundingRound.findUniqueOrThrow({
      where: { slug: "sunrise-first-round-2025-07" },
    });
    const round = await standing("FundingRound", id);
    const proposal = asking(round, { act: "DELETE", baseVersion: round.version });
    await propose(editor, proposal);
    const found = await findProposal(reviewer, proposal.id);
    const investors = await prisma.investment.count({ where: { fundingRoundId: id } });
    expect(investors).toBeGreaterThan(0);
    expect(found?.entities[0]).toMatchObject({
      outcome: "DELETED",
      title: { type: "FundingRound" },
    });
    expect(found?.entities[0]?.parts).toHaveLength(investors);
    expect(found?.entities[0]?.parts[0]?.partTitle.names[0]?.name).toMatch(/\S/);
  });

  it("shows what a merge moves and what it makes of the one that stays", async () => {
    const [from, into] = [await organization("youzu"), await organization("sany-group")];
    const proposal = asking(from, { act: "MERGE", intoId: into.id });
    await propose(editor, proposal);
    const found = await findProposal(reviewer, proposal.id);
    const outcome = (id: string) => found?.entities.find((one) => one.id === id)?.outcome;
    expect(outcome(from.id)).toBe("DELETED");
    expect(outcome(into.id)).toBe("CHANGED");
    const stays = found?.entities.find((one) => one.id === into.id);
    expect(fieldsIn(stays?.rows)).toContain("formerSlugs");
  });

  it("shows what an undoing brings back, and what keeps it from being done", async () => {
    const entity = await organization("4paradigm");
    const change = await proposeAndPublish(admin, describing(entity, "Once."));
    if (!change.ok || change.value === null) throw new Error("not published");
    const undoing = asking(entity, { act: "UNDO", changeSetId: change.value.id });
    await propose(editor, undoing);
    expect((await findProposal(reviewer, undoing.id))?.entities[0]?.rows).toMatchObject([
      { field: "description", before: { value: { text: "Once." } } },
    ]);
    await proposeAndPublish(admin, describing(await organization("4paradigm"), "Twice."));
    const found = await findProposal(reviewer, undoing.id);
    expect(found).toMatchObject({ obstacle: "edit.changedSince", changedSince: [entity.id] });
  });

  it("asks no more queries for ten entities than for one", async () => {
    const people = await prisma.person.findMany({ take: 10, orderBy: { slug: "asc" } });
    const standings = await Promise.all(people.map(({ id }) => standing("Person", id)));
    const changes = standings.map(({ type, id, version, snapshot }) => ({
      ...{ entityType: type, entityId: id, baseVersion: version },
      after: { ...snapshot, description: "One of ten." },
    }));
    const [first] = standings;
    if (first === undefined) throw new Error("nobody there");
    const one = asking(first, { act: "CHANGE", changes: changes.slice(0, 1) });
    const ten = asking(first, { act: "CHANGE", changes });
    await propose(editor, one);
    await propose(editor, ten);
    const queriesFor = (id: string) => countQueries(() => findProposal(reviewer, id));
    expect(await queriesFor(ten.id)).toBe(await queriesFor(one.id));
  });
});

describe("the words of a comparison", () => {
  it("name every field of every entity that is on record", async () => {
    const revisions = await prisma.revision.findMany({ select: { entityType: true, after: true } });
    const fields = new Set(
      revisions.flatMap(({ after }) =>
        after === null ? [] : [...fieldsOf(snapshotSchema.parse(after)).keys()],
      ),
    );
    const unread = ["id", "version", "knownFrom", "settledFrom"];
    const named = new Set([...Object.keys(comparison.fields), ...unread]);
    expect([...fields].filter((field) => !named.has(field))).toEqual([]);
    expect(Object.keys(comparison.types).sort()).toEqual([...ENTITY_TYPES].sort());
  });
});
