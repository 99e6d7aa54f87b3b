import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { isBoardOffice } from "@/lib/domain/board-office";
import type { BoundedCount } from "@/lib/domain/bounded-count";
import type { Sourced } from "@/lib/domain/evidence";
import { comparePartialDates, type PartialDate } from "@/lib/domain/partial-date";
import type { View } from "@/lib/domain/view";
import type { PeopleQuery } from "@/lib/schemas/people-query";
import { countUpTo } from "./bounded-count";
import { inOrderOf, type KeyedOrder, keyedPage, type PageEdges } from "./keyed-page";
import { loadMarks, type Marks } from "./marks";
import { containing } from "./name-search";
import { ROLE, type RoleLine, roleOf } from "./organizations-facts";
import { NAMES, type OrganizationRef, organizationsAmong } from "./organizations-names";
import { type Reader, read } from "./reader";
import { organizationsNamed, peopleNamed, saidIn } from "./said-in";
import { partsOf } from "./table-parts";

const sql = Prisma.sql;

/** An office with who holds it, the names of the person each with its own evidence. */
export interface OfficeLine extends RoleLine {
  readonly organization: OrganizationRef;
  readonly name: Sourced<string>;
  readonly nameZhHans: Sourced<string> | null;
  readonly nameZhHant: Sourced<string> | null;
}

export interface PeoplePage {
  /** A person's offices stand together, those in office first. */
  readonly offices: readonly OfficeLine[];
  readonly count: BoundedCount;
  readonly edges: PageEdges;
  /** Organizations in which anybody holds or held an office. */
  readonly organizations: readonly OrganizationRef[];
}

const OFFICE = {
  ...ROLE,
  person: { select: { ...NAMES, id: true } },
  organization: { select: NAMES },
} as const satisfies Prisma.RoleSelect;

type OfficeColumns = Prisma.RoleGetPayload<{ select: typeof OFFICE }>;

/** By person, then who is in office, then the latest. */
const BY_PERSON: KeyedOrder = {
  terms: [
    { sql: sql`person.name`, type: "text" },
    { sql: sql`person.id`, type: "uuid" },
    { sql: sql`fact.former::int`, type: "int" },
    // Whose end is not known comes first, and last whose begin is not.
    { sql: sql`coalesce(DATE '1970-01-01' - fact."to", -2000000000)`, type: "int" },
    { sql: sql`coalesce(DATE '1970-01-01' - fact."from", 2000000000)`, type: "int" },
    { sql: sql`fact.id`, type: "uuid" },
  ],
  descending: false,
};

/** Queries: count, the page, the organizations of the filter, marks: the same for any number. */
export function listPeople(view: View, query: PeopleQuery): Promise<PeoplePage> {
  return read(view, async (db) => {
    const where = officesCondition(query);
    const count = await countUpTo(db, [sql`"Role" fact WHERE ${where}`]);
    const { ids, edges } = await keyedPage(
      db,
      {
        from: withPerson(view),
        where,
        order: BY_PERSON,
        id: sql`fact.id`,
        key: sql`fact.slug`,
      },
      query,
    );
    const rows = inOrderOf(
      ids,
      await db.role.findMany({ where: { id: { in: [...ids] } }, select: OFFICE }),
    );
    const marks = await marksOf(db, rows);
    const organizations = await organizationsAmong(
      db,
      sql`SELECT "organizationId" AS id FROM "Role"`,
      MOST_ORGANIZATIONS,
    );
    return { offices: rows.map((row) => officeOf(row, marks)), count, edges, organizations };
  });
}

function withPerson(view: View): Prisma.Sql[] {
  return partsOf(view, "Role").flatMap((offices) =>
    partsOf(view, "Person").map(
      (people) => sql`${offices} fact JOIN ${people} person ON person.id = fact."personId"`,
    ),
  );
}

/** Most organizations that the filter offers. */
const MOST_ORGANIZATIONS = 500;

/** Whether an office `fact` is one that the list shows. */
export function officesCondition({ q, organization, standing }: PeopleQuery): Prisma.Sql {
  const conditions = [sql`true`];
  if (q !== "") {
    conditions.push(sql`(fact."personId" IN (${peopleNamed(q)})
      OR fact."organizationId" IN (${organizationsNamed(q)}) OR ${saidIn("Role", "fact", q)})`);
  }
  if (organization !== null) {
    conditions.push(
      sql`fact."organizationId" = (SELECT id FROM "Organization" WHERE slug = ${organization})`,
    );
  }
  if (standing === "held") conditions.push(sql`NOT fact.former AND fact."to" IS NULL`);
  if (standing === "former") conditions.push(sql`(fact.former OR fact."to" IS NOT NULL)`);
  return Prisma.join(conditions, " AND ");
}

/** Somebody came onto a board or left it. */
export interface BoardChange {
  readonly key: string;
  readonly moment: "begin" | "end";
  readonly on: Sourced<PartialDate>;
  readonly office: OfficeLine;
}

/** Most offices with a date that are looked through for those of a board. */
const MOST_DATED = 500;

/** Changes on boards in the order of time, the latest first. Two queries and those of the names. */
export function boardChanges(view: View): Promise<readonly BoardChange[]> {
  return read(view, async (db) => {
    const rows = await db.role.findMany({
      where: {
        OR: ["director", "chair", "board"].map((word) => ({ title: containing(word) })),
        NOT: { from: null, to: null },
      },
      select: OFFICE,
      orderBy: [{ from: { sort: "desc", nulls: "first" } }, { slug: "asc" }],
      take: MOST_DATED,
    });
    const marks = await marksOf(db, rows);
    return rows
      .map((row) => officeOf(row, marks))
      .filter(({ title }) => isBoardOffice(title.value.name))
      .flatMap((office): BoardChange[] => [
        ...change(office, "begin", office.from),
        ...change(office, "end", office.to),
      ])
      .sort((a, b) => comparePartialDates(b.on.value, a.on.value) || (a.key < b.key ? -1 : 1));
  });
}

function change(
  office: OfficeLine,
  moment: BoardChange["moment"],
  on: Sourced<PartialDate> | null,
): BoardChange[] {
  return on === null ? [] : [{ key: `${office.slug} ${moment}`, moment, on, office }];
}

function marksOf(db: Reader, rows: readonly OfficeColumns[]): Promise<Marks> {
  return loadMarks(
    db,
    rows.flatMap(({ id, person }) => [id, person.id]),
  );
}

function officeOf({ organization, ...row }: OfficeColumns, marks: Marks): OfficeLine {
  const { id, slug, name, nameZhHans, nameZhHant } = row.person;
  const sourced = <V>(field: string, value: V) => marks.sourced("person", slug, id, field, value);
  return {
    ...roleOf({ ...row, person: { slug, name, nameZhHans, nameZhHant } }, marks),
    organization,
    name: sourced("name", name),
    nameZhHans: nameZhHans === null ? null : sourced("nameZhHans", nameZhHans),
    nameZhHant: nameZhHant === null ? null : sourced("nameZhHant", nameZhHant),
  };
}
