import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { namesTyped } from "@/lib/domain/new-party";
import { freeSlug, roundSlugOf } from "@/lib/domain/slug";
import type { TypedForm } from "@/lib/schemas/proposal";
import type { RoundForm } from "@/lib/schemas/round-form";
import { edit } from "./editing/edit";
import type { NewProposal } from "./editing/proposals";
import { findOverlaps } from "./editing/round-overlaps";
import { sendForm } from "./editing/send-form";
import { FieldErrorList, type FieldErrors } from "./field-errors";
import { confirmChanges } from "./guards/confirm";
import type { DrawnWarning } from "./guards/drawn-warning";
import { loadPartyDirectory } from "./party-directory";
import { PartyRegister } from "./party-register";
import { enterParties } from "./round-entry-parties";
import { answerFor, findSentFrom, isMended, saysTheSame } from "./round-entry-repeat";
import { roundChanges } from "./round-entry-rows";
import { type EnteredSources, enterSources } from "./round-entry-sources";

export type RoundEntry =
  | {
      readonly ok: true;
      readonly slug: string;
      readonly proposalId: string;
      /** Whether it stands already, or waits for somebody to review it. */
      readonly isPublished: boolean;
    }
  | {
      readonly ok: false;
      readonly errors: FieldErrors;
      /** What to look at before it is saved. */
      readonly warnings: readonly DrawnWarning[];
    };

/**
 * Proposes a round with all that is new in it: organizations, people, sources and investments. Who
 * may publish their own publishes it at once. A form that was already sent is answered as before.
 */
export async function enterFundingRound(
  form: RoundForm,
  actor: Actor | null,
  typed?: TypedForm,
): Promise<RoundEntry> {
  assertCan(actor, "entity:propose");
  const edited = await edit((db) => enterRound(db, form, actor, typed));
  if (edited.ok) return edited.value;
  const { errors, message } = edited.refusal;
  return { ok: false, errors: errors ?? { "": [message] }, warnings: [] };
}

async function enterRound(
  db: Prisma.TransactionClient,
  form: RoundForm,
  actor: Actor,
  typed: TypedForm | undefined,
): Promise<RoundEntry> {
  // Rounds are entered by hand and seldom: one after the other, two can neither take the same
  // address nor miss that they look alike.
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('roundbook.round-entry'))`;
  const sent = await findSentFrom(db, form);
  if (sent !== null && !isMended(sent, form)) {
    if (saysTheSame(sent, form)) return answerFor(sent);
    return { ok: false, errors: { "": ["form.alreadySaved"] }, warnings: [] };
  }

  const errors = new FieldErrorList();
  const register = new PartyRegister(
    await loadPartyDirectory(db, { typed: typedIn(form) }),
    form.token,
  );
  const parties = enterParties(register, form, errors);
  const [leading, ...further] = await enterSources(db, form, errors);
  const countedIn = await findOverlaps(db, form.token, form.countedIn, errors);
  if (parties === null || leading === undefined || !errors.isEmpty) {
    return { ok: false, errors: errors.toFieldErrors(), warnings: [] };
  }
  const slug = await freeRoundSlug(db, roundSlugOf(parties.organization.slug, form));
  const sources: EnteredSources = [leading, ...further];
  const { fresh } = register;
  const changes = roundChanges(form, slug, { ...parties, fresh }, sources, countedIn);
  const confirmed = await confirmChanges(db, changes, form);
  if (!confirmed.ok) return confirmed;
  const { override } = confirmed;
  const proposal: NewProposal = {
    id: form.token,
    title: [form.label, parties.organization.name].filter(Boolean).join(", "),
    ...{ entityType: "FundingRound", entityId: form.token },
    payload: { act: "CHANGE", changes },
    ...{ comment: null, send: form.keep === undefined, override, ...(typed && { typed }) },
  };
  const isPublished = await sendForm(db, actor, proposal, form.proposalVersion);
  return { ok: true, slug, proposalId: form.token, isPublished };
}

/** Every name by which the form calls somebody. */
function typedIn({ organization, investments }: RoundForm): string[] {
  return [organization, ...investments].flatMap(namesTyped);
}

async function freeRoundSlug(db: Prisma.TransactionClient, slug: string): Promise<string> {
  const taken = await db.fundingRound.findMany({
    where: { slug: { startsWith: slug } },
    select: { slug: true },
  });
  return freeSlug(slug, new Set(taken.map((round) => round.slug)));
}
