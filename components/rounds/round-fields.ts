import { CLAIM_FIELDS, EXISTENCE } from "@/lib/domain/claim-fields";

/** That an investor took part; the `existence` of its part, told apart from that of the round. */
export const PARTICIPATION = "participation";

/** Fields of a round and of an investor's part in it of which sources speak. */
type RoundField =
  | keyof (typeof CLAIM_FIELDS)["fundingRound"]
  | keyof (typeof CLAIM_FIELDS)["investment"]
  | typeof EXISTENCE
  | typeof PARTICIPATION;

/** Whether `rounds.field` has a word for it. */
export function isRoundField(field: string): field is RoundField {
  return (
    field === EXISTENCE ||
    field === PARTICIPATION ||
    Object.hasOwn(CLAIM_FIELDS.fundingRound, field) ||
    Object.hasOwn(CLAIM_FIELDS.investment, field)
  );
}
