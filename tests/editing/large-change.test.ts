import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { applyChanges } from "@/lib/data/editing/apply-changes";
import { findProposal } from "@/lib/data/editing/proposal-detail";
import { undoObstacles } from "@/lib/data/editing/undo-preview";
import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import type { Change } from "@/lib/domain/editing/change";
import { askFor, doneIn } from "../factories/asked";
import { createActor } from "../factories/user";
import { resetDatabase } from "../setup/clone";

/** More than a page compares, and than is taken back at once. */
const MANY = 620;

let admin: Actor;
let editor: Actor;

beforeAll(async () => {
  await resetDatabase();
  admin = await createActor("ADMIN");
  editor = await createActor("EDITOR");
});

const apply = (changes: readonly Change[]) =>
  prisma.$transaction((tx) => applyChanges(tx, { kind: "ENTRY", actorId: admin.id }, changes), {
    timeout: 60_000,
  });

it("a change of many entities is taken back as a whole, and tells beforehand what stands in the way", async () => {
  const paper = (at: number): Change => ({
    ...{ entityType: "Source", entityId: randomUUID(), baseVersion: null },
    after: {
      ...{ slug: `paper-${at}`, publisher: `Paper ${at}`, kind: "PRESS", reliability: "B" },
      ...{ publishedOn: "2026-01-01", publishedOnPrecision: "DAY" },
    },
  });
  const papers = Array.from({ length: MANY }, (_, at) => paper(at));
  const withId = papers.map((change) => ({
    ...change,
    after: { ...change.after, id: change.entityId },
  }));
  const made = await apply(withId);
  const changeSetId = made?.id ?? "";
  expect(await prisma.source.count()).toBe(MANY);
  expect(await undoObstacles(admin, changeSetId)).toEqual([]);

  const last = withId.at(-1);
  if (last === undefined) throw new Error("none");
  await apply([{ ...last, baseVersion: 1, after: { ...last.after, publisher: "Another" } }]);
  expect(await undoObstacles(admin, changeSetId)).toMatchObject([
    { entity: { id: last.entityId }, kind: "standsOtherwise" },
  ]);
  const undo = { act: "UNDO", changeSetId } as const;
  const asked = await askFor(editor, "Source", last.entityId, undo);
  if (!asked.ok || asked.value.state !== "proposed") throw new Error("not proposed");
  const proposal = await findProposal(editor, asked.value.proposalId);
  expect(proposal).toMatchObject({ leftOut: MANY - 500, obstacle: "edit.changedSince" });
  expect(await askFor(admin, "Source", last.entityId, undo)).toMatchObject({
    refusal: { message: "edit.changedSince" },
  });
  expect(await prisma.source.count()).toBe(MANY);

  await apply([{ ...last, baseVersion: 2 }]);
  const undone = doneIn(await askFor(admin, "Source", last.entityId, undo));
  expect(await prisma.source.count()).toBe(0);
  // And that again.
  doneIn(await askFor(admin, "Source", last.entityId, { act: "UNDO", changeSetId: undone }));
  expect(await prisma.source.count()).toBe(MANY);
}, 240_000);
