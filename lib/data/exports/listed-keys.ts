import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { type BoundedCount, exactly } from "@/lib/domain/bounded-count";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { TimelineKind } from "@/lib/domain/timeline";
import type { View } from "@/lib/domain/view";
import { type AskedExport, exportedOrganizationOf } from "@/lib/schemas/export-query";
import { investorsQueryOf } from "@/lib/schemas/investors-query";
import { organizationsQueryOf } from "@/lib/schemas/organizations-query";
import { peopleQueryOf } from "@/lib/schemas/people-query";
import { entitiesQueryOf } from "@/lib/schemas/record-query";
import { roundsQueryOf } from "@/lib/schemas/rounds-query";
import { sourcesQueryOf } from "@/lib/schemas/sources-query";
import { timelineQueryOf } from "@/lib/schemas/timeline-query";
import type { SearchParams } from "@/lib/schemas/view";
import { countUpTo } from "../bounded-count";
import { entriesWhere } from "../editing/entity-list";
import { chooseRounds } from "../funding-rounds-condition";
import { investmentsListed } from "../investors-order";
import { organizationsInOrder } from "../organizations-order";
import { officesCondition } from "../people";
import type { Reader } from "../reader";
import { sourcesCondition } from "../sources";
import { timelineFilter } from "../timeline";
import { factsWhere } from "../timeline-sql";

/** An entity in the order of files, which is that of addresses. */
export interface ListedKey {
  readonly id: string;
  readonly slug: string;
}

/** A part of a file: so many after an address. */
interface Window {
  readonly after: string | null;
  readonly take: number;
}

/** What a list shows of a kind, whatever its page. */
export interface ListedKeys {
  readonly keys: (window: Window) => Promise<ListedKey[]>;
  readonly count: () => Promise<BoundedCount>;
}

/** The entities that the list shows of which a file is asked for. */
export async function listedKeys(db: Reader, view: View, asked: AskedExport): Promise<ListedKeys> {
  const { type, list, params } = asked;
  const own = list === "own" ? await OWN_LISTS[type]?.(db, params, view) : undefined;
  return own ?? rowsWhere(db, type, await conditionOf(db, asked));
}

async function conditionOf(db: Reader, { type, list, params }: AskedExport): Promise<Prisma.Sql> {
  if (list === "entries") return entriesWhere(type, entitiesQueryOf(params).q);
  const kind = list === "timeline" ? TIMELINE_KIND[type] : undefined;
  if (kind === undefined) return Prisma.sql`true`;
  const filter = await timelineFilter(db, timelineQueryOf(params));
  return filter === null ? Prisma.sql`false` : factsWhere(kind, filter);
}

/** What is dated on the time line, by what it is. */
export const TIMELINE_KIND: Readonly<Partial<Record<EntityType, TimelineKind>>> = {
  FundingRound: "round",
  ProductMilestone: "milestone",
  Event: "event",
  Role: "office",
  OrganizationRelationship: "tie",
  FinancialReport: "report",
  InvestmentExit: "exit",
  Organization: "founding",
};

function rowsWhere(db: Reader, type: EntityType, condition: Prisma.Sql): ListedKeys {
  const listed = Prisma.sql`${Prisma.raw(`"${type}"`)} fact WHERE (${condition})`;
  return {
    keys: ({ after, take }) => {
      const rest = after === null ? Prisma.empty : Prisma.sql`AND slug > ${after}`;
      return db.$queryRaw<
        ListedKey[]
      >`SELECT id, slug FROM ${listed} ${rest} ORDER BY slug LIMIT ${take}`;
    },
    count: () => countUpTo(db, [listed]),
  };
}

type OwnList = (db: Reader, params: SearchParams, view: View) => Promise<ListedKeys>;

const KEY = { select: { id: true, slug: true }, orderBy: { slug: "asc" } } as const;

/** The filter, and what comes after an address. */
function from<Where>(where: Where, after: string | null) {
  return { AND: [where, after === null ? {} : { slug: { gt: after } }] };
}

/** Lists that have filters of their own. */
const OWN_LISTS: Readonly<Partial<Record<EntityType, OwnList>>> = {
  async FundingRound(db, params) {
    const { condition } = await chooseRounds(db, roundsQueryOf(params));
    return rowsWhere(db, "FundingRound", condition);
  },
  async Organization(db, params, view) {
    const { rows, count } = await organizationsInOrder(db, view, organizationsQueryOf(params));
    const ids = rows.from.map(
      (from) => Prisma.sql`SELECT ${rows.id} FROM ${from} WHERE ${rows.where}`,
    );
    const listed = Prisma.sql`fact.id IN (${Prisma.join(ids, " UNION ALL ")})`;
    return { ...rowsWhere(db, "Organization", listed), count: async () => count };
  },
  async Investment(db, params, view) {
    const { condition, count } = await investmentsListed(db, view, investorsQueryOf(params));
    return { ...rowsWhere(db, "Investment", condition), count };
  },
  async Role(db, params) {
    return rowsWhere(db, "Role", officesCondition(peopleQueryOf(params)));
  },
  async Person(db, params) {
    const offices = officesCondition(peopleQueryOf(params));
    const held = Prisma.sql`fact.id IN (SELECT fact."personId" FROM "Role" fact WHERE ${offices})`;
    return rowsWhere(db, "Person", held);
  },
  async Source(db, params) {
    return rowsWhere(db, "Source", sourcesCondition(sourcesQueryOf(params)));
  },
  async ReportedFigure(db, params) {
    const where = ofOrganization(params);
    return {
      keys: ({ after, take }) =>
        db.reportedFigure.findMany({ ...KEY, where: from(where, after), take }),
      count: async () => exactly(await db.reportedFigure.count({ where })),
    };
  },
  async FinancialReport(db, params) {
    const where = ofOrganization(params);
    return {
      keys: ({ after, take }) =>
        db.financialReport.findMany({ ...KEY, where: from(where, after), take }),
      count: async () => exactly(await db.financialReport.count({ where })),
    };
  },
};

function ofOrganization(params: SearchParams) {
  const slug = exportedOrganizationOf(params);
  return slug === null ? {} : { organization: { slug } };
}
