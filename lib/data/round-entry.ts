import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { prisma } from "@/lib/db";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { isLookalike } from "@/lib/domain/duplicate-round";
import type { PartialDate } from "@/lib/domain/partial-date";
import type { Amount } from "@/lib/domain/quantity";
import { freeSlug, roundSlugOf } from "@/lib/domain/slug";
import type { RoundForm } from "@/lib/schemas/round-form";
import { amountOf, partialDateOf } from "./columns";
import { FieldErrorList, type FieldErrors } from "./field-errors";
import { loadPartyDirectory } from "./party-directory";
import { enterParties } from "./round-entry-parties";
import { findSavedFrom, saysTheSame } from "./round-entry-repeat";
import { type EnteredSources, type RoundRows, roundRows } from "./round-entry-rows";
import { enterSources } from "./round-entry-sources";
import { refusalOf } from "./write-refusal";

/** A round of the same organization that may be the one being entered. */
export interface Lookalike {
  readonly slug: string;
  readonly label: string | null;
  readonly announcedOn: PartialDate;
  readonly moneyRaised: Amount;
}

export type RoundEntry =
  | { readonly ok: true; readonly slug: string }
  | {
      readonly ok: false;
      readonly errors: FieldErrors;
      /** Rounds to look at before saving all the same. */
      readonly lookalikes: readonly Lookalike[];
    };

/** Long enough to wait for another round that is being saved. */
const TRANSACTION = { maxWait: 5_000, timeout: 15_000 } as const;

/**
 * Enters a round with all that is new in it: organizations, people, sources, investments, claims and
 * revisions, in one transaction. A form that was already saved is answered with its round.
 */
export async function createFundingRound(
  form: RoundForm,
  actor: Actor | null,
): Promise<RoundEntry> {
  assertCan(actor, "entity:propose");
  try {
    return await prisma.$transaction((db) => enterRound(db, form, actor), TRANSACTION);
  } catch (error) {
    const errors = refusalOf(error);
    if (errors === null) throw error;
    return { ok: false, errors, lookalikes: [] };
  }
}

async function enterRound(
  db: Prisma.TransactionClient,
  form: RoundForm,
  actor: Actor,
): Promise<RoundEntry> {
  // Rounds are entered by hand and seldom: one after the other, two can neither take the same
  // address nor miss that they look alike.
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('roundbook.round-entry'))`;
  const directory = await loadPartyDirectory(db);
  const saved = await findSavedFrom(db, form);
  if (saved !== null) {
    if (saysTheSame(saved, form, directory)) return { ok: true, slug: saved.slug };
    return { ok: false, errors: { "": ["form.alreadySaved"] }, lookalikes: [] };
  }

  const errors = new FieldErrorList();
  const parties = enterParties(directory, form, errors);
  const [leading, ...agreeing] = await enterSources(db, form.sources, errors);
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
  await insertRows(db, roundRows(form, slug, parties, sources, actor));
  return { ok: true, slug };
}

async function insertRows(db: Prisma.TransactionClient, rows: RoundRows): Promise<void> {
  await db.source.createMany({ data: rows.sources });
  await db.organization.createMany({ data: rows.organizations });
  await db.person.createMany({ data: rows.people });
  await db.fundingRound.createMany({ data: rows.rounds });
  await db.investment.createMany({ data: rows.investments });
  await db.claim.createMany({ data: rows.claims });
  await db.revision.createMany({ data: rows.revisions });
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
