import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { GET } from "@/app/exports/[file]/route";
import { countExport } from "@/lib/data/exports/export-rows";
import { listFundingRounds } from "@/lib/data/funding-rounds";
import { prisma } from "@/lib/db";
import { ENTITY_FORMS } from "@/lib/domain/editing/entity-fields";
import { ENTITY_TYPES, type EntityType } from "@/lib/domain/editing/entity-types";
import { columnsOfField, isDate } from "@/lib/domain/editing/field-columns";
import { type Snapshot, textOf } from "@/lib/domain/editing/snapshot";
import { plainCell, readYesCell } from "@/lib/domain/import/cell";
import { KIND_WORDS } from "@/lib/domain/import/kinds";
import { listColumnsOf } from "@/lib/domain/import/list-columns";
import { TODAY } from "@/lib/domain/view";
import { entityFormSchema } from "@/lib/schemas/entity-form";
import { askedExport } from "@/lib/schemas/export-query";
import { roundsQueryOf } from "@/lib/schemas/rounds-query";
import { snapshotSchema } from "@/lib/schemas/snapshot";
import { countQueries } from "../data/count-queries.ts";
import { createFundingRounds } from "../factories/funding-round.ts";
import { createOrganization } from "../factories/organization.ts";
import { createSource } from "../factories/source.ts";
import { resetDatabase } from "../setup/clone.ts";

beforeAll(() => resetDatabase("shipped"));

type Row = Readonly<Record<string, string>>;

async function answer(file: string, query = ""): Promise<Response> {
  const request = new Request(`http://localhost/exports/${file}${query}`);
  return GET(request, { params: Promise.resolve({ file }) });
}

async function rowsOf(file: string, query = ""): Promise<Row[]> {
  const text = await (await answer(file, query)).text();
  return parse(text, { bom: true, columns: true });
}

/** The latest versions of all entities of a type that stand, by id. */
async function versionsOf(type: EntityType): Promise<ReadonlyMap<string, Snapshot>> {
  const revisions = await prisma.revision.findMany({
    where: { entityType: type },
    distinct: ["entityId"],
    orderBy: [{ entityId: "asc" }, { version: "desc" }],
  });
  return new Map(
    revisions.flatMap(({ entityId, after }) =>
      after === null ? [] : [[entityId, snapshotSchema.parse(after)] as const],
    ),
  );
}

/** What the form of a row makes of its cells. */
function formOf(type: EntityType, row: Row) {
  const entity: Record<string, string | boolean> = {};
  for (const column of listColumnsOf(type)) {
    const cell = plainCell(row[column.name] ?? "");
    if (column.holds === "inferred") entity[column.name] = readYesCell(cell) ?? false;
    else if (column.holds === "field" && column.field.kind === "yes-no") {
      entity[column.name] = readYesCell(cell) ? "on" : "";
    } else if (column.holds === "field" || column.holds === "rendering") {
      entity[column.name] = cell;
    }
  }
  const form = { token: crypto.randomUUID(), version: "1", entity, participants: [{ name: "x" }] };
  return entityFormSchema(type, false).parse(form).entity;
}

describe("an exported list", () => {
  it.each(ENTITY_TYPES)("of %s says every field as its form reads it", async (type) => {
    const rows = await rowsOf(`${KIND_WORDS[type]}.csv`);
    const versions = await versionsOf(type);
    expect(rows.map(({ id }) => id).sort()).toEqual([...versions.keys()].sort());
    const slugs = new Map(
      (
        await Promise.all(
          [...new Set(namedTypes(type))].map(async (to) => [...(await versionsOf(to))]),
        )
      )
        .flat()
        .map(([id, version]) => [id, textOf(version, "slug")]),
    );
    for (const row of rows) {
      const version = versions.get(row.id ?? "");
      const read = formOf(type, row);
      for (const field of ENTITY_FORMS[type].fields) {
        const value = read[field.name] ?? null;
        if (field.kind === "entity") {
          const ids = field.to.map(({ column }) => version?.[column] ?? null);
          const id = ids.find((each) => each !== null);
          const slug = typeof id === "string" ? slugs.get(id) : null;
          expect(/\[([a-z0-9-]+)\]$/.exec(String(value))?.[1] ?? null).toBe(slug);
          continue;
        }
        for (const [column, said] of Object.entries(columnsOfField(field, value))) {
          const stands = version?.[column] ?? (column.endsWith("Inferred") ? false : null);
          // What is undisclosed may name a currency in the row, which no form shows.
          const hidden =
            column.endsWith("Currency") && version?.[`${field.name}Qualifier`] === "UNDISCLOSED";
          if (!hidden) expect({ [column]: said }).toEqual({ [column]: stands });
        }
        expect(isDate(value) ? value.inferred : false).toBe(
          version?.[`${field.name}Inferred`] ?? false,
        );
      }
    }
  });

  it("names the source behind each row, and the investors of rounds in their order", async () => {
    const rows = await rowsOf("rounds.csv");
    const round = rows.find(({ slug }) => slug === "sunrise-strategic-2026-01");
    expect(round?.source).toMatch(/\[[a-z0-9-]+\]$/);
    const stands = await prisma.investment.findMany({
      where: { fundingRound: { slug: "sunrise-strategic-2026-01" } },
      orderBy: { position: "asc" },
      select: { isLead: true, organization: { select: { slug: true } } },
    });
    const named = [
      ...(round?.leadInvestors ?? "").split("; "),
      ...(round?.investors ?? "").split("; "),
    ]
      .filter((name) => name !== "")
      .map((name) => /\[(.*)\]$/.exec(name)?.[1]);
    expect(named.length).toBeGreaterThan(2);
    const leads = stands.filter(({ isLead }) => isLead);
    const others = stands.filter(({ isLead }) => !isLead);
    expect(named).toEqual([...leads, ...others].map(({ organization }) => organization?.slug));
  });

  it("has the rows of its list's filter, and the list knows how many", async () => {
    const params = { q: "sun", status: "CLOSED", sort: "moneyRaised", page: "1" };
    const rows = await rowsOf("rounds.csv", `?${new URLSearchParams(params)}`);
    const list = await listFundingRounds(TODAY, roundsQueryOf(params));
    expect(rows.length).toBe(list.count.count);
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ slug }) => slug))).toEqual(
      new Set(list.rounds.map(({ slug }) => slug)),
    );
  });

  it.each([
    ["organizations.csv", "?part=invested&q=fund"],
    ["investments.csv", "?kind=organization&q=fund"],
    ["roles.csv", "?standing=former"],
    ["people.csv", "?standing=former"],
    ["sources.csv", "?kind=FILING"],
    ["segments.csv", "?list=entries&q=smart"],
    ["rounds.csv", "?list=timeline&year=2025&organization=sunrise"],
    ["relationships.csv", "?list=timeline&year=2025"],
    ["people.csv", "?list=entries&q=xu"],
  ])("%s%s has fewer rows than the whole, as many as are counted", async (file, query) => {
    const rows = await rowsOf(file, query);
    const asked = askedExport(file, Object.fromEntries(new URLSearchParams(query)));
    expect(asked && (await countExport(TODAY, asked)).count).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(0);
    const whole = await rowsOf(file);
    expect(rows.length).toBeLessThan(whole.length);
    expect(whole).toEqual(expect.arrayContaining(rows));
  });

  it("of a past day says what was known then", async () => {
    const now = await rowsOf("rounds.csv");
    const then = await rowsOf("rounds.csv", "?asKnownOn=2021-01-01");
    expect(then.length).toBeGreaterThan(0);
    expect(then.length).toBeLessThan(now.length);
    const { headers } = await answer("rounds.csv", "?asKnownOn=2021-01-01");
    expect(headers.get("content-disposition")).toBe(
      'attachment; filename="roundbook-rounds-2021-01-01.csv"',
    );
  });

  it("is UTF-8 that spreadsheets know, and computes nothing", async () => {
    const source = await createSource();
    await createOrganization({ sourceId: source.id, name: "=1+1", slug: "formula-1" });
    const bytes = new Uint8Array(await (await answer("organizations.csv")).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toContain(",formula-1,'=1+1,");
  });

  it("that is unknown, or of a day to come, is refused", async () => {
    expect((await answer("secrets.csv")).status).toBe(404);
    expect((await answer("rounds.txt")).status).toBe(404);
    expect((await answer("rounds.csv", "?asKnownOn=2999-01-01")).status).toBe(400);
  });

  it("of a thousand rows is read in parts, with the queries of a part whatever its rows", async () => {
    const before = await rowsOf("rounds.csv");
    const { id: sourceId } = await createSource();
    const { id: organizationId } = await createOrganization({ sourceId });
    await createFundingRounds(Array.from({ length: 600 }, () => ({ organizationId, sourceId })));
    const rows = await rowsOf("rounds.csv");
    expect(rows.length).toBe(before.length + 600);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    const queries = await countQueries(() => rowsOf("rounds.csv"));
    expect(queries).toBeLessThan(40);
  });
});

function namedTypes(type: EntityType): EntityType[] {
  return ENTITY_FORMS[type].fields.flatMap((field) =>
    field.kind === "entity" ? field.to.map(({ to }) => to) : [],
  );
}
