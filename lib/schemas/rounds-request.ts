import { z } from "zod";
import { areTurnedRound, roundsQuerySchema } from "./rounds-query";
import { slugSchema } from "./values";

const MOST_ROUNDS = 200;
const USUAL_ROUNDS = 50;

const { q, organization, investor, type, status, from, to, amount } = roundsQuerySchema.shape;

const fields = z.object({
  q: q.unwrap().default(""),
  organization: organization.unwrap().default(null),
  investor: investor.unwrap().default(null),
  type: type.unwrap().default(null),
  status: status.unwrap().default(null),
  from: from.unwrap().default(null),
  to: to.unwrap().default(null),
  amount: amount.unwrap().default(null),
  after: slugSchema.nullable().default(null),
  limit: z.coerce.number().int().min(1).max(MOST_ROUNDS).default(USUAL_ROUNDS),
});

/**
 * What a program asks the list of rounds for: the filters of the page, which of it takes no wrong word
 * in silence. `after` is the slug of the last round that it has.
 */
export const roundsRequestSchema = fields.refine((asked) => !areTurnedRound(asked.from, asked.to), {
  path: ["from"],
  message: "must not be after to",
});
export type RoundsRequest = z.output<typeof roundsRequestSchema>;
