import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { SearchKind, SearchMeaning } from "@/lib/domain/search";
import { textNames } from "./columns";
import { likePattern, prefixPattern, textLike } from "./name-search";

const sql = Prisma.sql;

/** Rank of what fits by something beside its own words: its company, its type, its address. */
const BESIDE = sql`3`;

/**
 * All that a text is found in, as one statement: of each kind the best `limit` with the count of all,
 * 0 the very words, 1 beginning with them, 2 having them, 3 beside them; the newest first among equals.
 * Tables go without a schema: the view in force names it.
 */
export function searchStatement(q: string, meaning: SearchMeaning, limit: number): Prisma.Sql {
  const groups = Object.entries(hitsOf(q, meaning)).map(
    ([kind, hits]) => sql`(
      SELECT ${kind}::text AS kind, place, count, said, facts FROM (
        SELECT hit.*, count(*) OVER ()::int AS count, row_number()
          OVER (ORDER BY rank, day DESC NULLS LAST, sort, slug)::int AS place
        FROM (${hits}) hit WHERE rank IS NOT NULL
      ) placed WHERE place <= ${limit})`,
  );
  return sql`
    WITH org AS MATERIALIZED (${organizationsNamed(q)}), person AS MATERIALIZED (${peopleNamed(q)})
    SELECT * FROM (${Prisma.join(groups, " UNION ALL ")}) found ORDER BY kind, place`;
}

/** Of each kind `rank`, null for what does not fit, `said`, `day`, `sort`, `slug` and `facts`. */
function hitsOf(q: string, meaning: SearchMeaning): Record<SearchKind, Prisma.Sql> {
  const contains = (text: Prisma.Sql) => sql`${text} ILIKE ${likePattern(q)}`;
  const rank = (text: Prisma.Sql) => rankOf(text, q);
  const said = (field: string) => textLike("fact", field, likePattern(q));
  const best = (field: string) => textRank("fact", field, q);
  return {
    organization: sql`
      SELECT org.rank, org.said, NULL::date AS day, fact.name AS sort, fact.slug,
        jsonb_build_object('slug', fact.slug, 'names', ${names(sql`fact`)},
          'kind', fact.kind, 'stockSymbol', fact."stockSymbol") AS facts
      FROM org JOIN "Organization" fact ON fact.id = org.id`,
    person: sql`
      SELECT least(person.rank, CASE WHEN office.fits THEN ${BESIDE} END) AS rank, person.said,
        NULL::date AS day, fact.name AS sort, fact.slug,
        jsonb_build_object('slug', fact.slug, 'names', ${names(sql`fact`)}, 'office', office.facts,
          'invests', EXISTS (SELECT FROM "Investment" i WHERE i."personId" = fact.id)) AS facts
      FROM "Person" fact
      LEFT JOIN person ON person.id = fact.id
      LEFT JOIN LATERAL (
        SELECT ${textLike("role", "title", likePattern(q))} AS fits,
          jsonb_build_object('title', ${text("role", "title")}, 'organization', ${names(sql`o`)}) AS facts
        FROM "Role" role JOIN "Organization" o ON o.id = role."organizationId"
        WHERE role."personId" = fact.id
        ORDER BY fits DESC, role.former, role."to" DESC NULLS FIRST, role."from" DESC NULLS LAST, role.slug
        LIMIT 1
      ) office ON true`,
    investor: sql`
      SELECT org.rank, org.said, NULL::date AS day, fact.name AS sort, fact.slug,
        jsonb_build_object('slug', fact.slug, 'names', ${names(sql`fact`)}, 'kind', fact.kind) AS facts
      FROM org JOIN "Organization" fact ON fact.id = org.id
      WHERE EXISTS (SELECT FROM "Investment" i WHERE i."organizationId" = fact.id)
      UNION ALL
      SELECT person.rank, person.said, NULL::date, fact.name, fact.slug,
        jsonb_build_object('slug', fact.slug, 'names', ${names(sql`fact`)}, 'kind', NULL)
      FROM person JOIN "Person" fact ON fact.id = person.id
      WHERE EXISTS (SELECT FROM "Investment" i WHERE i."personId" = fact.id)`,
    round: sql`
      SELECT least(${rank(sql`fact.label`)}, org.rank,
          CASE WHEN fact."investmentType"::text = ANY(${[...meaning.types]}::text[]) THEN 1
            WHEN fact.id IN (SELECT i."fundingRoundId" FROM "Investment" i
              WHERE i."organizationId" IN (SELECT id FROM org) OR i."personId" IN (SELECT id FROM person))
            THEN ${BESIDE} END) AS rank,
        NULL AS said, fact."announcedOn" AS day, owner.name AS sort, fact.slug,
        jsonb_build_object('slug', fact.slug, 'organization', ${names(sql`owner`)},
          'investmentType', fact."investmentType", 'label', fact.label, 'status', fact.status,
          'date', ${partialDate("announcedOn")}) AS facts
      FROM "FundingRound" fact JOIN "Organization" owner ON owner.id = fact."organizationId"
      LEFT JOIN org ON org.id = fact."organizationId"`,
    product: sql`
      SELECT least(${rank(sql`fact.name`)}, CASE WHEN org.id IS NOT NULL
          OR fact.kind::text = ANY(${[...meaning.productKinds]}::text[]) THEN ${BESIDE} END) AS rank,
        NULL AS said, NULL::date AS day, fact.name AS sort, fact.slug,
        jsonb_build_object('slug', fact.slug, 'name', fact.name, 'kind', fact.kind,
          'maker', ${names(sql`maker`)}) AS facts
      FROM "Product" fact JOIN "Organization" maker ON maker.id = fact."organizationId"
      LEFT JOIN org ON org.id = fact."organizationId"`,
    event: sql`
      SELECT least(${best("title")}, CASE WHEN ${said("note")}
          OR EXISTS (SELECT FROM "EventParticipant" part
            WHERE part."eventId" = fact.id AND part."organizationId" IN (SELECT id FROM org))
          THEN ${BESIDE} END) AS rank,
        NULL AS said, fact."occurredOn" AS day, fact.title AS sort, fact.slug,
        jsonb_build_object('slug', fact.slug, 'title', ${text("fact", "title")}, 'planned', fact.planned,
          'date', ${partialDate("occurredOn")}) AS facts
      FROM "Event" fact`,
    segment: sql`
      SELECT ${best("name")} AS rank,
        NULL AS said, NULL::date AS day, lpad((1000 - scheme.position)::text, 4, '0') AS sort, fact.slug,
        jsonb_build_object('slug', fact.slug, 'names', ${names(sql`fact`)}, 'scheme', scheme.slug,
          'schemeName', ${names(sql`scheme`)}) AS facts
      FROM "RevenueSegment" fact JOIN "SegmentScheme" scheme ON scheme.id = fact."schemeId"
      WHERE EXISTS (SELECT FROM "ReportedFigure" figure WHERE figure."segmentId" = fact.id)`,
    metric: sql`
      SELECT array_position(${[...meaning.metrics]}::text[], metric::text) AS rank, NULL AS said,
        NULL::date AS day, metric::text AS sort, metric::text AS slug,
        jsonb_build_object('metric', metric) AS facts
      FROM (SELECT DISTINCT metric FROM "ReportedFigure") reported`,
    market: sql`
      SELECT least(${best("subject")}, ${best("metric")},
          CASE WHEN fact."organizationId" IN (SELECT id FROM org) OR fact."compiledById" IN (SELECT id FROM org)
            THEN ${BESIDE} END) AS rank,
        NULL AS said, fact."asOf" AS day, fact.subject AS sort, fact.slug,
        jsonb_build_object('slug', fact.slug, 'subject', ${text("fact", "subject")},
          'metric', ${text("fact", "metric")}, 'date', ${partialDate("asOf")}) AS facts
      FROM "MarketFigure" fact`,
    source: sql`
      SELECT least(${rank(sql`fact.title`)}, ${best("publisher")},
          CASE WHEN ${contains(sql`fact.url`)} THEN ${BESIDE} END) AS rank,
        CASE WHEN NOT ${contains(sql`concat_ws(' ', fact.title, fact.publisher, fact."publisherZhHans", fact."publisherZhHant")`)} THEN fact.url END AS said,
        fact."publishedOn" AS day, fact.publisher AS sort, fact.slug,
        jsonb_build_object('slug', fact.slug, 'title', fact.title, 'publisher', ${text("fact", "publisher")},
          'language', fact.language, 'date', ${partialDate("publishedOn")}) AS facts
      FROM "Source" fact`,
  };
}

/** Null, which `least` passes over, where the text does not hold the words. */
function rankOf(text: Prisma.Sql, q: string): Prisma.Sql {
  return sql`CASE WHEN lower(${text}) = lower(${q}) THEN 0 WHEN ${text} ILIKE ${prefixPattern(q)} THEN 1
    WHEN ${text} ILIKE ${likePattern(q)} THEN 2 END`;
}

/** `id`, `rank` and `said`, the name that fits best; the same organizations as `organizationNamed`. */
function organizationsNamed(q: string): Prisma.Sql {
  return sql`SELECT fact.id, best.* FROM "Organization" fact CROSS JOIN ${bestOf(
    sql`ARRAY[fact.name, fact."nameZhHans", fact."nameZhHant", fact."stockSymbol", fact."legalName"]
      || ARRAY(SELECT other.name FROM "OrganizationName" other WHERE other."organizationId" = fact.id
        ORDER BY other.language, other.name)`,
    q,
  )}`;
}

function peopleNamed(q: string): Prisma.Sql {
  return sql`SELECT fact.id, best.* FROM "Person" fact CROSS JOIN ${bestOf(
    sql`ARRAY[fact.name, fact."nameZhHans", fact."nameZhHant"]`,
    q,
  )}`;
}

function bestOf(texts: Prisma.Sql, q: string): Prisma.Sql {
  return sql`LATERAL (SELECT ${rankOf(sql`said`, q)} AS rank, said
    FROM unnest(${texts}) WITH ORDINALITY AS spoken(said, place)
    WHERE said ILIKE ${likePattern(q)} ORDER BY rank, place LIMIT 1) best`;
}

/** The best rank of a text in any of its languages. */
function textRank(alias: string, field: string, q: string): Prisma.Sql {
  const ranks = textNames(field).map((column) => rankOf(Prisma.raw(`${alias}."${column}"`), q));
  return sql`least(${Prisma.join(ranks)})`;
}

/** A text in all its languages, under the names that names have. */
function text(alias: string, field: string): Prisma.Sql {
  const [english, simplified, traditional] = textNames(field).map((column) =>
    Prisma.raw(`${alias}."${column}"`),
  );
  return sql`jsonb_build_object('name', ${english}, 'nameZhHans', ${simplified},
    'nameZhHant', ${traditional})`;
}

function names(row: Prisma.Sql): Prisma.Sql {
  return sql`jsonb_build_object('name', ${row}.name, 'nameZhHans', ${row}."nameZhHans",
    'nameZhHant', ${row}."nameZhHant")`;
}

/** The partial date `column` of `fact`, null where there is none; the column is never a reader's word. */
function partialDate(column: "announcedOn" | "occurredOn" | "asOf" | "publishedOn"): Prisma.Sql {
  const of = (name: string) => Prisma.raw(`fact."${name}"`);
  return sql`CASE WHEN ${of(column)} IS NOT NULL THEN jsonb_build_object('date', ${of(column)},
    'precision', ${of(`${column}Precision`)}, 'inferred', ${of(`${column}Inferred`)}) END`;
}
