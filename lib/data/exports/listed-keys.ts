import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { TimelineKind } from "@/lib/domain/timeline";
import { type AskedExport, exportedOrganizationOf } from "@/lib/schemas/export-query";
import { investorsQueryOf } from "@/lib/schemas/investors-query";
import { organizationsQueryOf } from "@/lib/schemas/organizations-query";
import { peopleQueryOf } from "@/lib/schemas/people-query";
import { entitiesQueryOf } from "@/lib/schemas/record-query";
import { roundsQueryOf } from "@/lib/schemas/rounds-query";
import { sourcesQueryOf } from "@/lib/schemas/sources-query";
import { timelineQueryOf } from "@/lib/schemas/timeline-query";
import type { SearchParams } from "@/lib/schemas/view";
import { entriesWhere } from "../editing/entity-list";
import { roundsWhere } from "../funding-rounds-filter";
import { investmentsWhere } from "../investors";
import { organizationsWhere } from "../organizations";
import { officesWhere } from "../people";
import type { Reader } from "../reader";
import { sourcesWhere } from "../sources";
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
  readonly count: () => Promise<number>;
}

/** The entities that the list shows of which a file is asked for. */
export async function listedKeys(db: Reader, asked: AskedExport): Promise<ListedKeys> {
  const { type, list, params } = asked;
  const own = list === "own" ? await OWN_LISTS[type]?.(db, params) : undefined;
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
  const from = Prisma.sql`FROM ${Prisma.raw(`"${type}"`)} fact WHERE (${condition})`;
  return {
    keys: ({ after, take }) => {
      const rest = after === null ? Prisma.empty : Prisma.sql`AND slug > ${after}`;
      return db.$queryRaw<ListedKey[]>`SELECT id, slug ${from} ${rest} ORDER BY slug LIMIT ${take}`;
    },
    count: async () => {
      const [counted] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int ${from}`;
      return counted?.count ?? 0;
    },
  };
}

type OwnList = (db: Reader, params: SearchParams) => Promise<ListedKeys>;

const KEY = { select: { id: true, slug: true }, orderBy: { slug: "asc" } } as const;

/** The filter, and what comes after an address. */
function from<Where>(where: Where, after: string | null) {
  return { AND: [where, after === null ? {} : { slug: { gt: after } }] };
}

/** Lists that have filters of their own. */
const OWN_LISTS: Readonly<Partial<Record<EntityType, OwnList>>> = {
  async FundingRound(db, params) {
    const where = await roundsWhere(db, roundsQueryOf(params));
    return {
      keys: ({ after, take }) =>
        db.fundingRound.findMany({ ...KEY, where: from(where, after), take }),
      count: () => db.fundingRound.count({ where }),
    };
  },
  async Organization(db, params) {
    const where = organizationsWhere(organizationsQueryOf(params));
    return {
      keys: ({ after, take }) =>
        db.organization.findMany({ ...KEY, where: from(where, after), take }),
      count: () => db.organization.count({ where }),
    };
  },
  async Investment(db, params) {
    const where = investmentsWhere(investorsQueryOf(params));
    return {
      keys: ({ after, take }) =>
        db.investment.findMany({ ...KEY, where: from(where, after), take }),
      count: () => db.investment.count({ where }),
    };
  },
  async Role(db, params) {
    const where = officesWhere(peopleQueryOf(params));
    return {
      keys: ({ after, take }) => db.role.findMany({ ...KEY, where: from(where, after), take }),
      count: () => db.role.count({ where }),
    };
  },
  async Person(db, params) {
    const where = { roles: { some: officesWhere(peopleQueryOf(params)) } };
    return {
      keys: ({ after, take }) => db.person.findMany({ ...KEY, where: from(where, after), take }),
      count: () => db.person.count({ where }),
    };
  },
  async Source(db, params) {
    const where = sourcesWhere(sourcesQueryOf(params));
    return {
      keys: ({ after, take }) => db.source.findMany({ ...KEY, where: from(where, after), take }),
      count: () => db.source.count({ where }),
    };
  },
  async ReportedFigure(db, params) {
    const where = ofOrganization(params);
    return {
      keys: ({ after, take }) =>
        db.reportedFigure.findMany({ ...KEY, where: from(where, after), take }),
      count: () => db.reportedFigure.count({ where }),
    };
  },
  async FinancialReport(db, params) {
    const where = ofOrganization(params);
    return {
      keys: ({ after, take }) =>
        db.financialReport.findMany({ ...KEY, where: from(where, after), take }),
      count: () => db.financialReport.count({ where }),
    };
  },
};

function ofOrganization(params: SearchParams) {
  const slug = exportedOrganizationOf(params);
  return slug === null ? {} : { organization: { slug } };
}
