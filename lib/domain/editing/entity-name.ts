import type { EntityType } from "./entity-types";
import { type Snapshot, textOf } from "./snapshot";

/** Columns that say what an entity is called, the first that is filled. */
const NAME_COLUMNS: Readonly<Partial<Record<EntityType, readonly string[]>>> = {
  Source: ["title", "publisher"],
  Role: ["title"],
  FundingRound: ["label"],
  MarketFigure: ["metric"],
  Event: ["title"],
};

/** What people call it, else its part of the address. */
export function nameOfSnapshot(type: EntityType, snapshot: Snapshot): string {
  const columns = NAME_COLUMNS[type] ?? ["name"];
  const name = columns.map((column) => textOf(snapshot, column)).find((text) => text !== null);
  return name ?? textOf(snapshot, "slug") ?? "";
}
