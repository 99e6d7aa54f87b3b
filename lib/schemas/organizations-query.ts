import { z } from "zod";
import { ORGANIZATION_KINDS } from "@/lib/domain/organization";
import {
  choiceSchema,
  PAGE_PARAMETERS,
  searchSchema,
  singleParams,
  sortSchema,
} from "./list-query";
import type { SearchParams } from "./view";

export const ORGANIZATION_SORTS = ["name", "foundedOn", "rounds"] as const;
export type OrganizationSort = (typeof ORGANIZATION_SORTS)[number];

/** What an organization does in the data, whatever its kind. */
export const ORGANIZATION_PARTS = ["raised", "invested"] as const;

/** Who raised money first: most others stand in the data as investors or suppliers only. */
export const MOST_ROUNDS_FIRST = { by: "rounds", descending: true } as const;

/** What the list of organizations can be asked for. What an address says wrongly counts as not said. */
export const organizationsQuerySchema = z.object({
  q: searchSchema,
  kind: choiceSchema(ORGANIZATION_KINDS),
  part: choiceSchema(ORGANIZATION_PARTS),
  sort: sortSchema(ORGANIZATION_SORTS, MOST_ROUNDS_FIRST),
  ...PAGE_PARAMETERS,
});
export type OrganizationsQuery = z.output<typeof organizationsQuerySchema>;

export function organizationsQueryOf(params: SearchParams): OrganizationsQuery {
  return organizationsQuerySchema.parse(singleParams(params));
}
