import { z } from "zod";
import { PROPOSAL_STATUSES } from "@/lib/domain/editing/proposal";
import { choiceSchema, singleParams } from "./list-query";
import type { SearchParams } from "./view";

/** What a list of proposals shows; those that wait for review unless it is said. */
export const PROPOSAL_LISTS = [...PROPOSAL_STATUSES, "ALL"] as const;
export type ProposalList = (typeof PROPOSAL_LISTS)[number];

/** The last proposal of the page before: when it last moved, and its id. */
export interface ProposalKey {
  readonly at: string;
  readonly id: string;
}

const keySchema = z
  .string()
  .transform((text) => text.split("_"))
  .pipe(z.tuple([z.iso.datetime(), z.uuid()]))
  .transform(([at, id]): ProposalKey => ({ at, id }))
  .nullable()
  .catch(null);

const proposalsQuerySchema = z.object({
  status: choiceSchema(PROPOSAL_LISTS).transform((status) => status ?? "IN_REVIEW"),
  /** Only those of who looks. */
  mine: z
    .literal("1")
    .optional()
    .transform((word) => word !== undefined)
    .catch(false),
  /** Further back than this one. */
  before: keySchema.default(null),
});
export type ProposalsQuery = z.output<typeof proposalsQuerySchema>;

export function proposalsQueryOf(params: SearchParams): ProposalsQuery {
  return proposalsQuerySchema.parse(singleParams(params));
}

export function printProposalKey({ at, id }: ProposalKey): string {
  return `${at}_${id}`;
}
