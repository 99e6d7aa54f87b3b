import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { isBoardOffice } from "@/lib/domain/board-office";
import type { Sourced } from "@/lib/domain/evidence";
import { comparePartialDates, type PartialDate } from "@/lib/domain/partial-date";
import type { View } from "@/lib/domain/view";
import { PAGE_SIZE } from "@/lib/schemas/list-query";
import type { PeopleQuery } from "@/lib/schemas/people-query";
import { loadMarks, type Marks } from "./marks";
import { containing, organizationNamed, personNamed, textContaining } from "./name-search";
import { ROLE, type RoleLine, roleOf } from "./organizations-facts";
import { NAMES, type OrganizationRef } from "./organizations-names";
import { type Reader, read } from "./reader";

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
  readonly count: number;
  readonly page: number;
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
const BY_PERSON = [
  { person: { name: "asc" } },
  { personId: "asc" },
  { former: "asc" },
  { to: { sort: "desc", nulls: "first" } },
  { from: { sort: "desc", nulls: "last" } },
  { slug: "asc" },
] as const satisfies Prisma.RoleOrderByWithRelationInput[];

/** Most organizations that the filter offers. */
const MOST_ORGANIZATIONS = 500;

/** Queries: count, the page, the organizations of the filter, marks: the same for any number. */
export function listPeople(view: View, query: PeopleQuery): Promise<PeoplePage> {
  return read(view, async (db) => {
    const where = officesWhere(query);
    const count = await db.role.count({ where });
    const page = Math.min(query.page, Math.max(1, Math.ceil(count / PAGE_SIZE)));
    const rows = await db.role.findMany({
      where,
      select: OFFICE,
      orderBy: [...BY_PERSON],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    });
    const marks = await marksOf(db, rows);
    const organizations = await db.organization.findMany({
      where: { roles: { some: {} } },
      select: NAMES,
      orderBy: [{ name: "asc" }, { slug: "asc" }],
      take: MOST_ORGANIZATIONS,
    });
    return { offices: rows.map((row) => officeOf(row, marks)), count, page, organizations };
  });
}

export function officesWhere({ q, organization, standing }: PeopleQuery): Prisma.RoleWhereInput {
  return {
    AND: [
      q === ""
        ? {}
        : {
            OR: [
              { person: personNamed(q) },
              { organization: organizationNamed(q) },
              ...textContaining("title", q),
            ],
          },
      organization === null ? {} : { organization: { slug: organization } },
      standing === "held" ? { former: false, to: null } : {},
      standing === "former" ? { OR: [{ former: true }, { to: { not: null } }] } : {},
    ],
  };
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
