import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { AuditAction, AuditSubject } from "@/lib/domain/audit";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { ProposalStatus } from "@/lib/domain/editing/proposal";
import { can } from "@/lib/domain/permissions";
import {
  type ProposalPayload,
  proposalPayloadSchema,
  type TypedForm,
} from "@/lib/schemas/proposal";
import { entityTypeSchema } from "@/lib/schemas/snapshot";
import { type AuditRecord, writeAudit } from "../audit";
import type { Override } from "../guards/confirm";
import { writeOverride } from "../guards/overrides";
import type { ChangeSet } from "./apply-changes";
import { type Choices, carryOut } from "./carry-out";
import { type Edited, EditRefusedError, edit } from "./edit";

/** What an author sends, or keeps for later. */
export interface NewProposal {
  /** Made with the empty form, so that one form makes one proposal however often it arrives. */
  readonly id: string;
  readonly title: string;
  readonly entityType: EntityType;
  readonly entityId: string;
  readonly payload: ProposalPayload;
  readonly comment: string | null;
  /** What its form said, to mend it by; none of what no form has made. */
  readonly typed?: TypedForm;
  /** False keeps it as a draft. */
  readonly send: boolean;
  /** Doubts that its author has overridden. */
  readonly override?: Override | null;
}

/** Saves a proposal for review, or as a draft; sent again with the same id it is saved once. */
export function propose(actor: Actor | null, proposal: NewProposal): Promise<Edited<string>> {
  assertCan(actor, "entity:propose");
  return edit((tx) => insertProposal(tx, actor, proposal));
}

/**
 * For who may publish their own: proposes and publishes in one transaction, so that both are on
 * record. Refused as `publishProposal` is; then the proposal is not saved either.
 */
export function proposeAndPublish(
  actor: Actor | null,
  proposal: NewProposal,
): Promise<Edited<ChangeSet | null>> {
  assertCan(actor, "proposal:publishOwn");
  return edit(async (tx) => {
    await insertProposal(tx, actor, { ...proposal, send: true });
    const { id } = proposal;
    const isDone = await tx.proposal.count({
      where: { id, status: "PUBLISHED", authorId: actor.id, reviewerId: actor.id },
    });
    // Pressed twice: what it did the first time.
    if (isDone > 0) return findChangeSetOf(tx, id);
    return publishIn(tx, actor, { id: proposal.id, version: 1, comment: null });
  });
}

/** For a step of a larger edit; the caller has checked who asks. */
export async function insertProposal(
  tx: Prisma.TransactionClient,
  actor: Actor,
  { comment, send, override = null, ...proposal }: NewProposal,
): Promise<string> {
  const written = await tx.proposal.createMany({
    data: [
      {
        ...proposal,
        authorId: actor.id,
        status: send ? ("IN_REVIEW" as const) : ("DRAFT" as const),
        submittedAt: send ? new Date() : null,
      },
    ],
    skipDuplicates: true,
  });
  if (written.count === 1) {
    const record = recordOf(actor, send ? "proposal.send" : "proposal.draft", proposal);
    await writeAudit(tx, record);
    const { id: proposalId } = proposal;
    if (override !== null) {
      await writeOverride(tx, actor, { proposalId, subject: record.subject }, override);
    }
    if (comment !== null) {
      await tx.proposalComment.create({
        data: { proposalId: proposal.id, authorId: actor.id, body: comment },
      });
    }
  }
  return proposal.id;
}

async function findChangeSetOf(
  tx: Prisma.TransactionClient,
  proposalId: string,
): Promise<ChangeSet | null> {
  // Before what it moved to the bin.
  return tx.changeSet.findFirst({
    where: { proposalId },
    orderBy: { kind: "asc" },
    select: { id: true },
  });
}

/** The proposal that somebody decides on, and the version of it that they have seen. */
interface Decision {
  readonly id: string;
  readonly version: number;
  readonly comment: string | null;
}

/**
 * Publishes a proposal: entities, claims and revisions in one transaction. Nobody publishes their
 * own, but who may. Refused with `edit.fieldConflict` until `choices` tells whose word holds for
 * every field that was changed meanwhile.
 */
export function publishProposal(
  actor: Actor | null,
  decision: Decision,
  choices: Choices = new Map(),
): Promise<Edited<ChangeSet | null>> {
  assertCan(actor, "proposal:review");
  return edit((tx) => publishIn(tx, actor, decision, choices));
}

/** Publishes in the caller's transaction; the caller has checked that the actor may review. */
export async function publishIn(
  tx: Prisma.TransactionClient,
  actor: Actor,
  decision: Decision,
  choices: Choices = new Map(),
): Promise<ChangeSet | null> {
  const proposal = await takeProposal(tx, decision, ["IN_REVIEW"]);
  if (proposal.authorId === actor.id && !can(actor.role, "proposal:publishOwn")) {
    throw new EditRefusedError("proposal.own");
  }
  const payload = proposalPayloadSchema.parse(proposal.payload);
  const entity = {
    entityType: entityTypeSchema.parse(proposal.entityType),
    entityId: proposal.entityId,
  };
  const act = { actorId: actor.id, comment: decision.comment, proposalId: proposal.id };
  const changeSet = await carryOut(tx, act, entity, payload, choices);
  await moveTo(tx, actor, proposal, decision, "PUBLISHED");
  return changeSet;
}

/** Sends a proposal back to its author, who is told why. */
export function returnProposal(actor: Actor | null, decision: Decision): Promise<Edited<null>> {
  assertCan(actor, "proposal:review");
  return decide(actor, decision, ["IN_REVIEW"], "DRAFT");
}

/** Refuses a proposal for good. */
export function rejectProposal(actor: Actor | null, decision: Decision): Promise<Edited<null>> {
  assertCan(actor, "proposal:review");
  return decide(actor, decision, ["IN_REVIEW"], "REJECTED");
}

/** Its author sends a draft, or what came back. */
export function submitProposal(actor: Actor | null, decision: Decision): Promise<Edited<null>> {
  assertCan(actor, "entity:propose");
  return decide(actor, decision, ["DRAFT"], "IN_REVIEW");
}

/** Its author takes it back. */
export function withdrawProposal(actor: Actor | null, decision: Decision): Promise<Edited<null>> {
  assertCan(actor, "entity:propose");
  return decide(actor, decision, ["DRAFT", "IN_REVIEW"], "WITHDRAWN");
}

const OF_THE_AUTHOR: readonly ProposalStatus[] = ["IN_REVIEW", "WITHDRAWN"];

function decide(
  actor: Actor,
  decision: Decision,
  from: readonly ProposalStatus[],
  to: ProposalStatus,
): Promise<Edited<null>> {
  return edit(async (tx) => {
    const proposal = await takeProposal(tx, decision, from);
    if (OF_THE_AUTHOR.includes(to) && proposal.authorId !== actor.id) {
      throw new EditRefusedError("proposal.notYours");
    }
    await moveTo(tx, actor, proposal, decision, to);
    return null;
  });
}

/**
 * Replaces what an author's own draft asks for, and sends it again or keeps it. The version that it
 * has then.
 */
export async function reviseIn(
  tx: Prisma.TransactionClient,
  actor: Actor,
  { id, version }: Pick<Decision, "id" | "version">,
  { entityId, title, payload, typed, comment, send, override = null }: NewProposal,
): Promise<number> {
  const proposal = await takeProposal(tx, { id, version }, ["DRAFT"]);
  if (proposal.authorId !== actor.id) throw new EditRefusedError("proposal.notYours");
  if (proposal.entityId !== entityId) throw new EditRefusedError("proposal.none");
  const mended = version + 1;
  const data = { title, payload, version: mended, ...(typed && { typed }) };
  await tx.proposal.update({ where: { id }, data });
  if (!send) return mended;
  const titled = { ...proposal, title };
  if (override !== null) {
    const { subject } = recordOf(actor, "proposal.send", titled);
    await writeOverride(tx, actor, { proposalId: id, subject }, override);
  }
  await moveTo(tx, actor, titled, { id, version: mended, comment }, "IN_REVIEW");
  return mended + 1;
}

/** A remark that moves nothing; sent again by the same form it is kept once. */
export function commentOnProposal(
  actor: Actor | null,
  { id: proposalId, token: id }: { readonly id: string; readonly token: string },
  body: string,
): Promise<Edited<null>> {
  assertCan(actor, "entity:propose");
  return edit(async (tx) => {
    const remark = { id, proposalId, authorId: actor.id, body };
    const { count } = await tx.proposalComment.createMany({ data: [remark], skipDuplicates: true });
    if (count === 1) return null;
    const isSame = (await tx.proposalComment.count({ where: remark })) === 1;
    if (!isSame) throw new EditRefusedError("form.alreadySaved");
    return null;
  });
}

/** Locks the proposal, so that of two who decide at once the second is told. */
async function takeProposal(
  tx: Prisma.TransactionClient,
  { id, version }: Pick<Decision, "id" | "version">,
  from: readonly ProposalStatus[],
) {
  await tx.$queryRaw(Prisma.sql`SELECT id FROM "Proposal" WHERE id = ${id}::uuid FOR UPDATE`);
  const proposal = await tx.proposal.findUnique({ where: { id } });
  if (proposal === null) throw new EditRefusedError("proposal.none");
  if (!from.includes(proposal.status)) throw new EditRefusedError("proposal.decided");
  if (proposal.version !== version) throw new EditRefusedError("proposal.revised");
  return proposal;
}

const AUDITED = {
  DRAFT: "proposal.return",
  IN_REVIEW: "proposal.send",
  PUBLISHED: "proposal.publish",
  REJECTED: "proposal.reject",
  WITHDRAWN: "proposal.withdraw",
} as const satisfies Record<ProposalStatus, AuditAction>;

type Titled = Pick<NewProposal, "id" | "title" | "entityId"> & { readonly entityType: string };

function recordOf(
  actor: Actor,
  action: AuditAction,
  proposal: Titled,
): AuditRecord & { readonly subject: AuditSubject } {
  const { id, title, entityType, entityId } = proposal;
  const subject = { type: entityType, id: entityId, name: title };
  return { actor, action, subject, details: { proposal: id } };
}

async function moveTo(
  tx: Prisma.TransactionClient,
  actor: Actor,
  proposal: Titled & { readonly payload: unknown },
  { id, version, comment }: Decision,
  status: ProposalStatus,
): Promise<void> {
  await writeAudit(tx, recordOf(actor, AUDITED[status], proposal));
  const now = new Date();
  const decided = status === "PUBLISHED" || status === "REJECTED";
  await tx.proposal.update({
    where: { id },
    data: {
      ...{ status, version: version + 1 },
      ...(decided ? { decidedAt: now, reviewerId: actor.id } : {}),
      ...(status === "IN_REVIEW" ? { submittedAt: now } : {}),
      ...(status === "DRAFT" ? { returned: proposalPayloadSchema.parse(proposal.payload) } : {}),
    },
  });
  if (comment !== null || status !== "PUBLISHED") {
    await tx.proposalComment.create({
      data: { proposalId: id, authorId: actor.id, body: comment ?? "", movedTo: status },
    });
  }
}
