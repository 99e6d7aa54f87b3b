import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { matchParty, type NamedParty } from "@/lib/domain/party-names";
import type { RoundForm } from "@/lib/schemas/round-form";
import { amountOf, partialDateOf } from "./columns";

type SavedRound = Prisma.FundingRoundGetPayload<{ include: { investments: true } }>;

/** The round that was saved from this very form, if any. */
export function findSavedFrom(
  db: Pick<Prisma.TransactionClient, "fundingRound">,
  form: Pick<RoundForm, "token">,
): Promise<SavedRound | null> {
  return db.fundingRound.findUnique({
    where: { id: form.token },
    include: { investments: { orderBy: { position: "asc" } } },
  });
}

/**
 * Whether the form says what was saved from it. If not, its page was found again in the browser's
 * history and filled in anew, and what it says now must not be lost in silence.
 */
export function saysTheSame(
  saved: SavedRound,
  form: RoundForm,
  directory: readonly NamedParty[],
): boolean {
  const isCalled = (id: string | null, name: string) =>
    matchParty(
      directory.filter((party) => party.id === id),
      name,
    ).found === "one";
  const { investments } = saved;
  return (
    isCalled(saved.organizationId, form.organization.name) &&
    saved.label === form.label &&
    saved.investmentType === form.investmentType &&
    saved.status === form.status &&
    saved.note === form.note &&
    saved.moreInvestors === form.moreInvestors &&
    isSame(partialDateOf(saved, "announcedOn"), form.announcedOn) &&
    isSame(partialDateOf(saved, "closedOn"), form.closedOn) &&
    isSame(amountOf(saved, "moneyRaised"), form.moneyRaised) &&
    isSame(amountOf(saved, "preMoneyValuation"), form.preMoneyValuation) &&
    isSame(amountOf(saved, "postMoneyValuation"), form.postMoneyValuation) &&
    investments.length === form.investments.length &&
    form.investments.every((row, at) => {
      const investment = investments[at];
      return (
        investment !== undefined &&
        isCalled(investment.organizationId ?? investment.personId, row.name) &&
        investment.isLead === row.isLead &&
        isSame(amountOf(investment, "moneyInvested"), row.moneyInvested)
      );
    })
  );
}

/** Plain values of the domain, whatever the order of their keys. */
function isSame(a: object | null, b: object | null): boolean {
  const sorted = (value: object | null) => JSON.stringify(Object.entries(value ?? {}).sort());
  return sorted(a) === sorted(b);
}
