import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { addressIn, comparable, withoutAddress } from "@/lib/domain/party-names";
import { likePattern } from "../name-search";
import { partiesCalled } from "../names-by-key";
import { saidIn } from "../said-in";
import { type DirectoryEntity, loadEntityDirectory } from "./entity-directory";

type Db = Prisma.TransactionClient;

const sql = Prisma.sql;

/** By each way of finding something so much is looked at. */
const MOST_FOUND = 60;
/** So many words at most are a company's name, the others what of it is meant. */
const MOST_COMPANY_WORDS = 4;

/** What belongs to a company and is called by its name and its own. */
interface OfCompany {
  readonly from: Prisma.Sql;
  readonly companyId: Prisma.Sql;
  /** All that the words beside the company's name may be in. */
  readonly text: Prisma.Sql;
  /** Whether it fits by its own words alone; null where it has none. */
  readonly own: ((words: readonly string[]) => Prisma.Sql) | null;
  readonly order: Prisma.Sql;
}

const all = (text: Prisma.Sql, words: readonly string[]) =>
  Prisma.join(
    [sql`true`, ...words.map((word) => sql`${text} ILIKE ${likePattern(word)}`)],
    " AND ",
  );

const SCHEME_TEXT = sql`concat_ws(' ', t.name, t."nameZhHans", t."nameZhHant")`;
const SEGMENT_TEXT = sql`concat_ws(' ', t.name, t."nameZhHans", t."nameZhHant", scheme.name)`;

const OF_COMPANIES: Readonly<Partial<Record<EntityType, OfCompany>>> = {
  FundingRound: {
    from: sql`"FundingRound" t`,
    companyId: sql`t."organizationId"`,
    text: sql`concat_ws(' ', t.label, replace(t."investmentType"::text, '_', ' '), t."announcedOn"::text)`,
    own: (words) => saidIn("FundingRound", "t", words.join(" ")),
    order: sql`t."announcedOn" DESC`,
  },
  SegmentScheme: {
    from: sql`"SegmentScheme" t`,
    companyId: sql`t."organizationId"`,
    text: SCHEME_TEXT,
    own: (words) => all(SCHEME_TEXT, words),
    order: sql`t.slug`,
  },
  RevenueSegment: {
    from: sql`"RevenueSegment" t JOIN "SegmentScheme" scheme ON scheme.id = t."schemeId"`,
    companyId: sql`scheme."organizationId"`,
    text: SEGMENT_TEXT,
    own: (words) => all(SEGMENT_TEXT, words),
    order: sql`t.slug`,
  },
  FinancialReport: {
    from: sql`"FinancialReport" t`,
    companyId: sql`t."organizationId"`,
    text: sql`concat_ws(' ', t."fiscalPeriod"::text || t."fiscalYear", replace(t.kind::text, '_', ' '))`,
    own: null,
    order: sql`t."publishedOn" DESC`,
  },
  Product: {
    from: sql`"Product" t`,
    companyId: sql`t."organizationId"`,
    text: sql`t.name`,
    own: (words) => saidIn("Product", "t", words.join(" ")),
    order: sql`t.slug`,
  },
};

/**
 * Those of these types that a text may mean, by any name in any script or by their address, the
 * nearest first. As many queries, and rows read, whatever their number.
 */
export async function findCandidates(
  db: Db,
  types: readonly EntityType[],
  typed: string,
): Promise<DirectoryEntity[]> {
  const ids: string[] = [];
  for (const type of types) ids.push(...(await idsOf(db, type, typed)));
  if (ids.length === 0) return [];
  const found = await loadEntityDirectory(db, types, { ids: [...new Set(ids)] });
  const distance = distanceFrom(typed);
  return found.sort((a, b) => distance(a) - distance(b));
}

/** None where it is called so, more where it begins or only holds the words. */
function distanceFrom(typed: string): (entity: DirectoryEntity) => number {
  const [wanted, address] = [comparable(typed), addressIn(typed)];
  return ({ slug, name, otherNames, formerSlugs = [] }) => {
    if (slug === address || formerSlugs.includes(address)) return 0;
    const names = [name, ...otherNames].map(comparable);
    if (names.includes(wanted)) return 1;
    return names.some((each) => each.startsWith(wanted)) ? 2 : 3;
  };
}

async function idsOf(db: Db, type: EntityType, typed: string): Promise<string[]> {
  const name = withoutAddress(typed);
  if (type === "Organization" || type === "Person") {
    return [
      ...(await idsAt(db, type, typed)),
      ...(await partiesCalled(db, type, name, MOST_FOUND)),
    ];
  }
  const words = name.split(/[\s,，、·]+/).filter(Boolean);
  const ways = [sql`SELECT t.id FROM ${tableOf(type)} t WHERE t.slug = ${addressIn(typed)}`];
  if (type === "Source" && name !== "") {
    ways.push(sql`SELECT t.id FROM "Source" t WHERE ${saidIn("Source", "t", words[0] ?? name)}
      AND ${all(sql`concat_ws(' ', t.publisher, t."publisherZhHans", t."publisherZhHant", t.title, t.url, t.slug, t."publishedOn"::text)`, words)}
      ORDER BY t."publishedOn" DESC LIMIT ${MOST_FOUND}`);
  }
  const kind = OF_COMPANIES[type];
  if (kind !== undefined && words.length > 0) ways.push(...(await waysTo(db, kind, words)));
  const parts = ways.map((way) => sql`(${way})`);
  const rows = await db.$queryRaw<{ id: string }[]>`${Prisma.join(parts, " UNION ")}`;
  return rows.map(({ id }) => id);
}

/** Statements that find it by its own words, and by those of its company before them. */
async function waysTo(db: Db, kind: OfCompany, words: readonly string[]): Promise<Prisma.Sql[]> {
  const { from, companyId, text, own, order } = kind;
  const where = (condition: Prisma.Sql) =>
    sql`SELECT t.id FROM ${from} WHERE ${condition} ORDER BY ${order} LIMIT ${MOST_FOUND}`;
  const ways = own === null ? [] : [where(own(words))];
  for (let count = 1; count <= Math.min(words.length, MOST_COMPANY_WORDS); count += 1) {
    const company = words.slice(0, count).join(" ");
    const ids = await partiesCalled(db, "Organization", company, MOST_FOUND);
    if (ids.length === 0) continue;
    ways.push(where(sql`${companyId} = ANY(${ids}::uuid[]) AND ${all(text, words.slice(count))}`));
  }
  return ways;
}

async function idsAt(db: Db, type: "Organization" | "Person", typed: string): Promise<string[]> {
  const address = addressIn(typed);
  const former =
    type === "Person"
      ? Prisma.empty
      : sql`UNION SELECT "organizationId" FROM "OrganizationFormerSlug" WHERE slug = ${address}`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM ${tableOf(type)} WHERE slug = ${address} ${former}`;
  return rows.map(({ id }) => id);
}

const tableOf = (type: EntityType) => Prisma.raw(`"${type}"`);
