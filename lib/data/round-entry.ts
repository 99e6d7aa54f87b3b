import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { isLookalike } from "@/lib/domain/duplicate-round";
import type { PartialDate } from "@/lib/domain/partial-date";
import type { Amount } from "@/lib/domain/quantity";
import { freeSlug, roundSlugOf } from "@/lib/domain/slug";
import type { TypedForm } from "@/lib/schemas/proposal";
import type { RoundForm } from "@/lib/schemas/round-form";
import { amountOf, partialDateOf } from "./columns";
import { edit } from "./editing/edit";
import type { NewProposal } from "./editing/proposals";
import { sendForm } from "./editing/send-form";
import { FieldErrorList, type FieldErrors } from "./field-errors";
import { loadPartyDirectory } from "./party-directory";
import { enterParties } from "./round-entry-parties";
import { answerFor, findSentFrom, isMended, saysTheSame } from "./round-entry-repeat";
import { type EnteredSources, roundChanges } from "./round-entry-rows";
import { enterSources } from "./round-entry-sources";

/** A round of the same organization that may be the one being entered. */
export interface Lookalike {
  readonly slug: string;
  readonly label: string | null;
  readonly announcedOn: PartialDate;
  readonly moneyRaised: Amount;
}

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
      /** Rounds to look at before saving all the same. */
      readonly lookalikes: readonly Lookalike[];
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
  return { ok: false, errors: errors ?? { "": [message] }, lookalikes: [] };
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
    return { ok: false, errors: { "": ["form.alreadySaved"] }, lookalikes: [] };
  }

  const errors = new FieldErrorList();
  const parties = enterParties(await loadPartyDirectory(db), form, errors);
  const [leading, ...agreeing] = await enterSources(db, form, errors);
  if (parties === null || leading === undefined || !errors.isEmpty) {
    return { ok: false, errors: errors.toFieldErrors(), lookalikes: [] };
  }
  if (!form.saveAllTheSame) {
    const lookalikes = await lookalikesOf(db, parties.organization.id, form);
    if (lookalikes.length > 0) {
      return { ok: false, errors: { "": ["round.looksAlike"] }, lookalikes };
    }
  }
  const slug = await freeRoundSlug(db, roundSlugOf(parties.organization.slug, form));
  const sources: EnteredSources = [leading, ...agreeing];
  const proposal: NewProposal = {
    id: form.token,
    title: [form.label, form.organization.name].filter(Boolean).join(", "),
    ...{ entityType: "FundingRound", entityId: form.token },
    payload: { act: "CHANGE", changes: roundChanges(form, slug, parties, sources) },
    ...{ comment: null, send: form.keep === undefined, ...(typed && { typed }) },
  };
  const isPublished = await sendForm(db, actor, proposal, form.proposalVersion);
  return { ok: true, slug, proposalId: form.token, isPublished };
}

async function lookalikesOf(
  db: Prisma.TransactionClient,
  organizationId: string,
  form: RoundForm,
): Promise<Lookalike[]> {
  const rounds = await db.fundingRound.findMany({
    where: { organizationId },
    orderBy: [{ announcedOn: "desc" }, { id: "asc" }],
  });
  return rounds
    .map((round) => ({
      slug: round.slug,
      label: round.label,
      announcedOn: partialDateOf(round, "announcedOn"),
      moneyRaised: amountOf(round, "moneyRaised"),
    }))
    .filter((round) => isLookalike(round, form));
}

async function freeRoundSlug(db: Prisma.TransactionClient, slug: string): Promise<string> {
  const taken = await db.fundingRound.findMany({
    where: { slug: { startsWith: slug } },
    select: { slug: true },
  });
  return freeSlug(slug, new Set(taken.map((round) => round.slug)));
}
