import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { Snapshot } from "@/lib/domain/editing/snapshot";
import { foldedName } from "@/lib/domain/guards/folded-name";
import type { NamedType } from "@/lib/domain/guards/same-name";
import type { KnownVersion } from "@/lib/domain/guards/surroundings";
import { entityTypeSchema, snapshotSchema } from "@/lib/schemas/snapshot";
import { keysOf, organizationsByKey, peopleByKey } from "../names-by-key";

export type Known = Omit<KnownVersion, "isNew">;

/** What the rules hold the candidates against; ids of organizations, but for the sources. */
export interface AskedAbout {
  /** Whose rounds, with their investors. */
  readonly rounds: readonly string[];
  /** Whose reported figures, with the schemes that divide them. */
  readonly figures: readonly string[];
  readonly metrics: readonly string[];
  /** Who owns them. */
  readonly stakes: readonly string[];
  readonly sources: readonly string[];
  /** Names that are new, by the type of who is to have them. */
  readonly names: ReadonlyMap<NamedType, readonly string[]>;
}

type Db = Prisma.TransactionClient;

/** Versions as they stand. One query, however many organizations. */
export async function readStanding(db: Db, asked: AskedAbout): Promise<Known[]> {
  const { rounds, figures, metrics, stakes } = asked;
  if (rounds.length + figures.length + stakes.length === 0) return [];
  const rows = await db.$queryRaw<{ entityType: string; entityId: string; after: unknown }[]>`
    SELECT l.* FROM (
      SELECT id FROM "FundingRound" WHERE "organizationId" = ANY(${rounds}::uuid[])
      UNION ALL
      SELECT i.id FROM "Investment" i JOIN "FundingRound" r ON r.id = i."fundingRoundId"
      WHERE r."organizationId" = ANY(${rounds}::uuid[])
      UNION ALL
      SELECT id FROM "ReportedFigure"
      WHERE "organizationId" = ANY(${figures}::uuid[]) AND metric::text = ANY(${metrics}::text[])
      UNION ALL
      SELECT id FROM "SegmentScheme" WHERE "organizationId" = ANY(${figures}::uuid[])
      UNION ALL
      SELECT s.id FROM "RevenueSegment" s JOIN "SegmentScheme" c ON c.id = s."schemeId"
      WHERE c."organizationId" = ANY(${figures}::uuid[])
      UNION ALL
      SELECT id FROM "Shareholding" WHERE "organizationId" = ANY(${stakes}::uuid[])
    ) wanted
    CROSS JOIN LATERAL (
      SELECT "entityType", "entityId", "after" - 'claims' AS "after"
      FROM "Revision" WHERE "entityId" = wanted.id ORDER BY version DESC LIMIT 1
    ) l
    WHERE l."after" IS NOT NULL`;
  return rows.map((row) => ({ ...versionOf(row), proposalId: null }));
}

/** What others have proposed and nobody has decided on: the new ones of a kind that may be doubled. */
export async function readProposed(db: Db, { rounds, names }: AskedAbout): Promise<Known[]> {
  if (rounds.length === 0 && names.size === 0) return [];
  const rows = await db.$queryRaw<
    { proposalId: string; entityType: string; entityId: string; after: unknown }[]
  >(Prisma.sql`
    SELECT p.id AS "proposalId", c->>'entityType' AS "entityType", c->>'entityId' AS "entityId",
      (c->'after') - 'claims' AS "after"
    FROM "Proposal" p
    CROSS JOIN LATERAL jsonb_array_elements(p.payload->'changes') c
    WHERE p.status = 'IN_REVIEW' AND p.payload->>'act' = 'CHANGE'
      AND c->>'baseVersion' IS NULL AND jsonb_typeof(c->'after') = 'object'
      AND (
        c->>'entityType' = ANY(${[...names.keys()]}::text[])
        OR c->>'entityType' = 'FundingRound' AND c->'after'->>'organizationId' = ANY(${rounds}::text[])
        OR c->>'entityType' = 'Investment' AND c->'after'->>'fundingRoundId' = p."entityId"::text
      )`);
  return rows.map((row) => ({ ...versionOf(row), proposalId: row.proposalId }));
}

function versionOf(row: {
  readonly entityType: string;
  readonly entityId: string;
  readonly after: unknown;
}) {
  const { entityId } = row;
  return {
    ...{ entityType: entityTypeSchema.parse(row.entityType), entityId },
    snapshot: snapshotSchema.parse(row.after),
  };
}

/** Everybody who may have one of the names that are asked about; the rule looks at them closely. */
export async function readNames(db: Db, { names }: AskedAbout): Promise<Known[]> {
  const [ofOrganizations, ofPeople] = [names.get("Organization"), names.get("Person")];
  const organizationKeys = ofOrganizations && keysOf(ofOrganizations.map(foldedName));
  const personKeys = ofPeople && keysOf(ofPeople.map(foldedName));
  const own = { id: true, name: true, nameZhHans: true, nameZhHant: true } as const;
  const organizations = ofOrganizations
    ? await db.organization.findMany({
        where: organizationKeys
          ? { id: { in: await organizationsByKey(db, organizationKeys) } }
          : {},
        select: {
          ...own,
          ...{ legalName: true, stockSymbol: true },
          otherNames: { select: { name: true } },
        },
        orderBy: { id: "asc" },
      })
    : [];
  const people = ofPeople
    ? await db.person.findMany({
        where: personKeys ? { id: { in: await peopleByKey(db, personKeys) } } : {},
        ...{ select: own, orderBy: { id: "asc" } },
      })
    : [];
  const known = (entityType: NamedType, entityId: string, snapshot: Snapshot): Known => ({
    ...{ entityType, entityId, snapshot },
    proposalId: null,
  });
  return [
    ...organizations.map(({ id, ...texts }) => known("Organization", id, texts)),
    ...people.map(({ id, ...texts }) => known("Person", id, texts)),
  ];
}

/** How reliable sources are. */
export async function readSources(db: Db, { sources }: AskedAbout): Promise<Known[]> {
  if (sources.length === 0) return [];
  const rows = await db.source.findMany({
    where: { id: { in: [...sources] } },
    select: { id: true, reliability: true },
  });
  return rows.map(({ id, reliability }) => ({
    ...{ entityType: "Source", entityId: id, snapshot: { reliability } },
    proposalId: null,
  }));
}
