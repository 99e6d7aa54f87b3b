import "server-only";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { groupedBy } from "@/lib/domain/grouping";
import {
  type DateText,
  mentionCell,
  namesCell,
  otherNamesCell,
} from "@/lib/domain/import/list-cells";
import type { RowList } from "@/lib/domain/import/list-columns";
import type { PartialDate } from "@/lib/domain/partial-date";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { partialDateOf } from "../columns";
import type { Reader } from "../reader";

/** The lists of rows as cells, by id. */
export type RowLists = ReadonlyMap<string, Readonly<Partial<Record<RowList, string>>>>;

/** A query or two for all rows, of kinds that have a list; none for the others. */
export async function loadRowLists(
  db: Reader,
  type: EntityType,
  ids: readonly string[],
): Promise<RowLists> {
  switch (type) {
    case "Organization":
      return otherNames(db, ids);
    case "Event":
      return participants(db, ids);
    case "FundingRound":
      return investors(db, ids);
    default:
      return new Map();
  }
}

const NAMED = { select: { slug: true, name: true } } as const;
const mentionOf = ({ slug, name }: { readonly slug: string; readonly name: string }) =>
  mentionCell(name, slug);

async function otherNames(db: Reader, ids: readonly string[]): Promise<RowLists> {
  const names = await db.organizationName.findMany({
    where: { organizationId: { in: [...ids] } },
    orderBy: [{ language: "asc" }, { name: "asc" }],
  });
  const owners = groupedBy(names, ({ organizationId }) => [organizationId]);
  return new Map(
    owners.map((own) => [
      own[0].organizationId,
      {
        otherNames: otherNamesCell(
          own.map((row) => ({
            ...{ name: row.name, language: row.language, kind: row.kind },
            ...{ from: typed(partialDateOf(row, "from")), to: typed(partialDateOf(row, "to")) },
          })),
        ),
      },
    ]),
  );
}

function typed(date: PartialDate | null): DateText {
  if (date === null) return { date: "", inferred: false };
  return { date: printPartialDate(date, "en"), inferred: date.inferred };
}

async function participants(db: Reader, ids: readonly string[]): Promise<RowLists> {
  const rows = await db.eventParticipant.findMany({
    where: { eventId: { in: [...ids] } },
    select: { eventId: true, organization: NAMED },
    orderBy: { organization: { slug: "asc" } },
  });
  const events = groupedBy(rows, ({ eventId }) => [eventId]);
  return new Map(
    events.map((own) => [
      own[0].eventId,
      { participants: namesCell(own.map(({ organization }) => mentionOf(organization))) },
    ]),
  );
}

async function investors(db: Reader, ids: readonly string[]): Promise<RowLists> {
  const rows = await db.investment.findMany({
    where: { fundingRoundId: { in: [...ids] } },
    select: { fundingRoundId: true, isLead: true, organization: NAMED, person: NAMED },
    orderBy: [{ position: "asc" }, { slug: "asc" }],
  });
  const rounds = groupedBy(rows, ({ fundingRoundId }) => [fundingRoundId]);
  return new Map(
    rounds.map((own) => {
      const those = (lead: boolean) =>
        own
          .filter(({ isLead }) => isLead === lead)
          .flatMap(({ organization, person }) => {
            const investor = organization ?? person;
            return investor === null ? [] : [mentionOf(investor)];
          });
      const lists = {
        leadInvestors: namesCell(those(true)),
        investors: namesCell(those(false)),
      };
      return [own[0].fundingRoundId, lists];
    }),
  );
}
