import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { Change } from "@/lib/domain/editing/change";
import { nameOfSnapshot } from "@/lib/domain/editing/entity-name";
import { CLAIM_SUBJECTS, type EntityType } from "@/lib/domain/editing/entity-types";
import { isSameSnapshot, type Snapshot, textOf } from "@/lib/domain/editing/snapshot";
import type { EntityForm } from "@/lib/schemas/entity-form";
import type { TypedForm } from "@/lib/schemas/proposal";
import { snapshotSchema } from "@/lib/schemas/snapshot";
import { FieldErrorList, type FieldErrors } from "../field-errors";
import { confirmChanges } from "../guards/confirm";
import type { DrawnWarning } from "../guards/drawn-warning";
import { partyChanges } from "../party-register";
import { evidenceOf } from "../round-entry-claims";
import { isMended } from "../round-entry-repeat";
import { type EnteredSource, enterSources } from "../round-entry-sources";
import { edit } from "./edit";
import { freeAddress } from "./entity-address";
import { refuseWhatCannotBe } from "./entity-checks";
import { columnsOfForm } from "./entity-columns";
import { findReferences } from "./entity-references";
import { findSentEntity, saysTheSameEntity } from "./entity-repeat";
import { refuseTwin } from "./entity-twins";
import { amended, newSource, refusalErrors } from "./entry-words";
import type { NewProposal } from "./proposals";
import type { MadeReference } from "./reference-finder";
import { sendForm } from "./send-form";

/** What a form is about. */
export interface EntityTarget {
  readonly type: EntityType;
  /** Null for a new entity, whose id is the token of its form. */
  readonly id: string | null;
}

export type EntityEntry =
  | {
      readonly ok: true;
      readonly entityId: string;
      readonly proposalId: string;
      /** Whether it stands already, or waits for somebody to review it. */
      readonly isPublished: boolean;
    }
  | {
      readonly ok: false;
      readonly errors: FieldErrors;
      /** What to look at before it is saved. */
      readonly warnings?: readonly DrawnWarning[];
    };

/**
 * Proposes a new entity or changes of one, with the sources that are new. Who may publish their own
 * publishes at once. A form that was already sent is answered as before.
 */
export async function enterEntity(
  target: EntityTarget,
  form: EntityForm,
  actor: Actor | null,
  typed?: TypedForm,
): Promise<EntityEntry> {
  assertCan(actor, "entity:propose");
  const edited = await edit((tx) => enter(tx, target, form, actor, typed));
  if (edited.ok) return edited.value;
  return { ok: false, errors: refusalErrors(edited.refusal) };
}

async function enter(
  tx: Prisma.TransactionClient,
  { type, id }: EntityTarget,
  form: EntityForm,
  actor: Actor,
  typed: TypedForm | undefined,
): Promise<EntityEntry> {
  // Shared with the form of rounds, which makes organizations and sources too: of two forms at once
  // neither takes the other's address.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('roundbook.round-entry'))`;
  const errors = new FieldErrorList();
  const entityId = id ?? form.token;
  const before = id === null ? {} : await readVersion(tx, id, form.version ?? 0);
  if (before === null) return { ok: false, errors: { "": ["entity.gone"] } };

  const references = await findReferences(tx, { type, id: entityId }, form, errors);
  const columns = await columnsOfForm(tx, { type, form, references, before });
  const sent = await findSentEntity(tx, form.token, entityId);
  if (sent !== null && !isMended(sent, form)) {
    if (saysTheSameEntity(sent, columns, form)) return { ...sent.answer, entityId };
    return { ok: false, errors: { "": ["form.alreadySaved"] } };
  }

  const sources = await enterSources(tx, form, errors);
  const [leading] = sources;
  const madeTypes = references.made.map((made) => made.type);
  const needsSource =
    references.fresh.length > 0 || madeTypes.some((made) => CLAIM_SUBJECTS[made] !== null);
  if (needsSource && leading === undefined) {
    errors.add("sources[0].known", "source.required");
  }
  refuseWhatCannotBe({ type, form, before, columns, sources }, errors);
  if (errors.isEmpty) await refuseTwin(tx, type, entityId, columns, errors);
  if (!errors.isEmpty) return { ok: false, errors: errors.toFieldErrors() };

  const start =
    id === null
      ? {
          id: entityId,
          slug: await freeAddress(tx, type, { values: form.entity, slugs: references.slugs }),
        }
      : before;
  const after = amended(type, start, columns, sources, form.standing);
  if (isSameSnapshot(before, after)) return { ok: false, errors: { "": ["entity.unchanged"] } };
  const changes: Change[] = [
    ...sources.flatMap((source) => newSource(source)),
    ...(leading === undefined
      ? []
      : partyChanges(references.fresh, (subject) => evidenceOf(subject, leading))),
    ...references.made.map((made) => changeOfMade(made, sources)),
    { entityType: type, entityId, baseVersion: form.version ?? null, after },
  ];
  const confirmed = await confirmChanges(tx, changes, form);
  if (!confirmed.ok) return confirmed;
  const { override } = confirmed;
  const proposal: NewProposal = {
    id: form.token,
    title: nameOfSnapshot(type, after) || (textOf(after, "slug") ?? ""),
    ...{ entityType: type, entityId, payload: { act: "CHANGE", changes } },
    ...{ comment: form.comment, send: form.keep === undefined, override, ...(typed && { typed }) },
  };
  const isPublished = await sendForm(tx, actor, proposal, form.proposalVersion);
  return { ok: true, entityId, proposalId: form.token, isPublished };
}

/** What is new beside the entity rests on the same sources; what they print is the entity's. */
function changeOfMade(
  { type, id, slug, columns }: MadeReference,
  sources: readonly EnteredSource[],
): Change {
  const silent = sources.map((source) => ({ ...source, statedAs: null }));
  const after = amended(type, { id, slug }, columns, silent, "ACCEPTED");
  return { entityType: type, entityId: id, baseVersion: null, after };
}

/** The version that the form was filled with; null where there is none, or it is its deletion. */
async function readVersion(
  tx: Prisma.TransactionClient,
  entityId: string,
  version: number,
): Promise<Snapshot | null> {
  const revision = await tx.revision.findFirst({ where: { entityId, version } });
  return revision?.after == null ? null : snapshotSchema.parse(revision.after);
}
