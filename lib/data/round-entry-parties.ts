import "server-only";
import type { InvestorRow, RoundForm } from "@/lib/schemas/round-form";
import type { FieldErrorList } from "./field-errors";
import type { EnteredParty, PartyRegister } from "./party-register";

export interface EnteredInvestor extends InvestorRow {
  readonly party: EnteredParty;
}

export interface EnteredParties {
  readonly organization: EnteredParty;
  readonly investors: readonly EnteredInvestor[];
}

/** Finds who is named or prepares who is new; null, with the reasons in `errors`, if one fails. */
export function enterParties(
  register: PartyRegister,
  form: Pick<RoundForm, "organization" | "investments">,
  errors: FieldErrorList,
): EnteredParties | null {
  const place = {
    ...{ name: "organization.name", beside: "organization" },
    types: ["organization"],
  } as const;
  const organization = register.enter(form.organization, place, errors);
  const seen = new Set<string>();
  const investors = form.investments.flatMap((row): EnteredInvestor[] => {
    const beside = `investments[${row.row}]`;
    const name = `${beside}.name`;
    const types = ["organization", "person"] as const;
    const party = register.enter(row, { name, beside, types }, errors);
    if (party === null) return [];
    if (party.id === organization?.id) errors.add(name, "investor.self");
    else if (seen.has(party.id)) errors.add(name, "investor.twice");
    seen.add(party.id);
    return [{ ...row, party }];
  });
  return organization !== null && errors.isEmpty ? { organization, investors } : null;
}
