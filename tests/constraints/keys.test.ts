import { beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db";
import { loadDataSet } from "../../prisma/load/load-data-set";
import { createEditedContent, EDITED_PROPOSAL } from "../factories/change-set";
import { createImportContent } from "../factories/import";
import { writeDataSet } from "../factories/little-data-set";
import { resetDatabase } from "../setup/clone";
import { refusalOfSql } from "./refusal";

beforeAll(async () => {
  await resetDatabase();
  await loadDataSet(prisma, { dir: await writeDataSet() });
  await prisma.user.create({ data: { id: "editor", name: "Editor", email: "editor@example.org" } });
  await createEditedContent("editor");
  await createImportContent("editor");
  const expiresAt = new Date("2030-01-01");
  await prisma.session.create({ data: { id: "s", token: "t", userId: "editor", expiresAt } });
  await prisma.account.create({
    data: { id: "a", accountId: "editor", providerId: "credential", userId: "editor" },
  });
  await prisma.twoFactor.create({
    data: { id: "f", userId: "editor", secret: "s", backupCodes: "c" },
  });
  await prisma.passwordReset.create({ data: { userId: "editor", tokenHash: "h", expiresAt } });
  await prisma.invitation.create({
    data: {
      ...{ email: "new@example.org", name: "New", role: "VIEWER", tokenHash: "h" },
      ...{ invitedById: "editor", expiresAt },
    },
  });
  await prisma.rateLimit.create({ data: { id: "r", key: "k", count: 1, lastRequest: 0 } });
});

interface Key {
  readonly name: string;
  readonly table: string;
  readonly columns: string[];
}

const columnsOf = (numbers: string) => `(
  SELECT array_agg(a.attname::text ORDER BY k.place)
  FROM unnest(${numbers}) WITH ORDINALITY AS k (number, place)
  JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number)`;

test("a second row with the same unique key is refused, for every such key", async () => {
  const keys = await prisma.$queryRawUnsafe<Key[]>(`
    SELECT i.indexrelid::regclass::text AS name, t.relname::text AS table, ${columnsOf("i.indkey::int2[]")} AS columns
    FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
    WHERE t.relnamespace = 'public'::regnamespace AND i.indisunique AND NOT i.indisprimary
      AND t.relname <> '_prisma_migrations' ORDER BY 1`);
  expect(keys.length).toBeGreaterThan(25);
  for (const { name, table, columns } of keys) {
    const other = ["id", "slug"].filter((column) => !columns.includes(column));
    const refusal = await refusalOfSql(`
      INSERT INTO "${table}" SELECT (jsonb_populate_record(t, to_jsonb(t) || (
        SELECT jsonb_object_agg(key, gen_random_uuid()) FROM jsonb_object_keys(to_jsonb(t)) key
        WHERE key = ANY ('{${other.join(",")}}')))).*
      FROM "${table}" t WHERE num_nulls(${columns.map((column) => `"${column}"`).join(", ")}) = 0
      LIMIT 1`);
    expect(refusal, `second row for ${name}`).toMatch(/unique constraint|already exists/i);
  }
});

/** The one key of a claim's subject is named twice, and both names go together. */
const CHANGE_WITH: Readonly<Record<string, string>> = { Claim: "subjectId" };

/** Columns of which a line of history has one or the other. */
const INSTEAD_OF: Readonly<Record<string, string>> = { importId: "proposalId" };

/** A sound line of each history. */
const NEW_LINES: Readonly<Record<string, string>> = {
  Revision: `{"entityType": "Event", "entityId": "00000000-0000-4000-8000-000000000001",
    "version": 1, "after": {}, "at": "2026-01-01"}`,
  ChangeSet: `{"kind": "ENTRY", "actorId": "editor", "at": "2026-01-01"}`,
  WarningOverride: `{"proposalId": "${EDITED_PROPOSAL}", "entityType": "Event", "field": "title",
    "entityId": "00000000-0000-4000-8000-000000000001", "code": "sameName", "facts": {}, "key": "k",
    "reason": "checked", "authorId": "editor", "at": "2026-01-01"}`,
};

test("a row that refers to nothing is refused, for every foreign key", async () => {
  const keys = await prisma.$queryRawUnsafe<Key[]>(`
    SELECT c.conname::text AS name, t.relname::text AS table, ${columnsOf("c.conkey")} AS columns
    FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
    WHERE c.connamespace = 'public'::regnamespace AND c.contype = 'f' ORDER BY 1`);
  expect(keys.length).toBeGreaterThan(40);
  const stranger = "gen_random_uuid()";
  for (const { name, table, columns } of keys) {
    const [column = ""] = columns;
    // History takes no change at all, so a new line of it is tried.
    const sql =
      table in NEW_LINES
        ? `INSERT INTO "${table}" SELECT (jsonb_populate_record(null::"${table}", jsonb '${NEW_LINES[table]}'
             - '${INSTEAD_OF[column] ?? ""}' || jsonb_build_object('id', ${stranger}, '${column}', ${stranger}))).*`
        : `UPDATE "${table}" SET "${column}" = s.id
             ${table in CHANGE_WITH && column !== "sourceId" ? `, "${CHANGE_WITH[table]}" = s.id` : ""}
           FROM (SELECT ${stranger} AS id) s
           WHERE ctid = (SELECT ctid FROM "${table}" WHERE "${column}" IS NOT NULL LIMIT 1)`;
    expect(await refusalOfSql(sql), `${name} with ${sql}`).toContain(name);
  }
});

test("what others rest on cannot be deleted", async () => {
  for (const table of ["Source", "Organization", "Person", "FinancialReport"]) {
    expect(await refusalOfSql(`DELETE FROM "${table}"`)).toMatch(/foreign key/i);
  }
});
