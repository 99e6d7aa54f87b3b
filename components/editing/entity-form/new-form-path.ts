import type { EntityType } from "@/lib/domain/editing/entity-types";

/** Where one of a type is entered; rounds have a form of their own, with their investors. */
export function newFormPath(type: EntityType): string {
  return type === "FundingRound" ? "/admin/rounds/new" : `/admin/entities/${type}/new`;
}
