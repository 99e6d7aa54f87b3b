import "server-only";
import { CLAIM_FIELDS, EXISTENCE, type SubjectType } from "@/lib/domain/claim-fields";
import type { OtherWord, RoundForm } from "@/lib/schemas/round-form";
import { claimsOf, type NewClaim, type SeparateClaim, type SubjectEvidence } from "./claims-writer";
import type { EnteredSource, EnteredSources } from "./round-entry-sources";

/** What the source says of a subject: the form's locator is where it speaks of the whole round. */
export function evidenceOf(subject: SubjectType, { id, locator }: EnteredSource): SubjectEvidence {
  const fields = [EXISTENCE, ...Object.keys(CLAIM_FIELDS[subject])];
  return { sourceId: id, locators: Object.fromEntries(fields.map((field) => [field, locator])) };
}

/** Accepted claims by the first source, and beside them what each further one says, the same or not. */
export function roundClaims(form: RoundForm, [leading, ...further]: EnteredSources): NewClaim[] {
  const { label, status, announcedOn, closedOn } = form;
  const { moneyRaised, netProceeds, preMoneyValuation, postMoneyValuation } = form;
  const saidBy = (other: OtherWord) => {
    const itsDates = {
      announcedOn: other.announcedOn ?? announcedOn,
      closedOn: other.closedOn ?? closedOn,
    };
    const itsAmounts = {
      moneyRaised: other.moneyRaised ?? moneyRaised,
      netProceeds: other.netProceeds ?? netProceeds,
      preMoneyValuation: other.preMoneyValuation ?? preMoneyValuation,
      postMoneyValuation: other.postMoneyValuation ?? postMoneyValuation,
    };
    return [
      { field: EXISTENCE },
      ...filled({ label, status }).map(({ field, value }) => ({ field, text: value })),
      ...filled(itsDates).map(({ field, value }) => ({ field, date: value })),
      ...filled(itsAmounts).map(({ field, value }) => ({ field, quantity: value })),
    ];
  };
  const claims = further.flatMap(({ id, locator, statedAs, otherwise }) =>
    saidBy(otherwise).map(
      (claim): SeparateClaim => ({
        ...claim,
        sourceId: id,
        status: "COMPETING",
        locator,
        statedAs: claim.field === "moneyRaised" ? statedAs : null,
      }),
    ),
  );
  const amounts = { moneyRaised, netProceeds, preMoneyValuation, postMoneyValuation };
  const values = { label, status, announcedOn, closedOn, ...amounts };
  return claimsOf("fundingRound", form.token, values, {
    ...evidenceOf("fundingRound", leading),
    statedAs: leading.statedAs === null ? {} : { moneyRaised: leading.statedAs },
    claims,
  });
}

function filled<Value>(
  values: Readonly<Record<string, Value | null>>,
): { field: string; value: Value }[] {
  return Object.entries(values).flatMap(([field, value]) =>
    value === null ? [] : [{ field, value }],
  );
}
