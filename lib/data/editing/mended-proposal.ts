import "server-only";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { TODAY } from "@/lib/domain/view";
import { proposalPayloadSchema, type TypedForm, typedFormSchema } from "@/lib/schemas/proposal";
import { entityTypeSchema } from "@/lib/schemas/snapshot";
import { read } from "../reader";

/** A proposal that is with its author, as its form was filled in. */
export interface MendedProposal {
  readonly id: string;
  /** Of the proposal. */
  readonly version: number;
  readonly title: string;
  readonly typed: TypedForm;
  readonly entityType: EntityType;
  readonly entityId: string;
  /** The version of the entity that its author started from; null of a new one. */
  readonly baseVersion: number | null;
}

/** One's own draft or returned proposal; null where there is none that a form has made. */
export function openOwnDraft(actor: Actor | null, id: string): Promise<MendedProposal | null> {
  assertCan(actor, "entity:propose");
  return read(TODAY, async (db) => {
    const row = await db.proposal.findFirst({
      where: { id, authorId: actor.id, status: "DRAFT" },
    });
    const payload = row && proposalPayloadSchema.parse(row.payload);
    if (row === null || row.typed === null || payload?.act !== "CHANGE") return null;
    const { version, title, entityId } = row;
    const own = payload.changes.find((change) => change.entityId === entityId);
    return {
      ...{ id, version, title, entityId },
      typed: typedFormSchema.parse(row.typed),
      entityType: entityTypeSchema.parse(row.entityType),
      baseVersion: own?.baseVersion ?? null,
    };
  });
}
