import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { SearchKind, SearchMeaning } from "@/lib/domain/search";
import { textNames } from "./columns";
import { likePattern, prefixPattern, textLike } from "./name-search";
import { organizationsNamed, peopleNamed, saidIn } from "./said-in";

const sql = Prisma.sql;

/** Rank of what fits by something beside its own words: its company, its type, its address. */
const BESIDE = sql`3`;

/** What is found by one way is looked through so far; of more, the count says only that there are more. */
const MOST_FOUND = 1000;
/** One more, to know whether there are. */
const WINDOW = sql`LIMIT ${MOST_FOUND + 1}`;
/** Of names that begin with the text, which come first, so many are sure to be among what is found. */
const BEGINNING = sql`LIMIT 200`;

/**
 * All that a text is found in, as one statement: of each kind the best `limit` with the count of all,
 * 0 the very words, 1 beginning with them, 2 having them, 3 beside them; the newest first among equals.
 * Tables go without a schema: the view in force names it.
 */
export function searchStatement(q: string, meaning: SearchMeaning, limit: number): Prisma.Sql {
  const groups = Object.entries(hitsOf(q, meaning)).map(
    ([kind, hits]) => sql`(
      SELECT ${kind}::text AS kind, place, least(count, ${MOST_FOUND}) AS count,
        count > ${MOST_FOUND} OR cut.names AS more, said, facts FROM (
        SELECT hit.*, count(*) OVER ()::int AS count, row_number()
          OVER (ORDER BY rank, day DESC NULLS LAST, sort, slug)::int AS place
        FROM (${hits}) hit WHERE rank IS NOT NULL
      ) placed, cut WHERE place <= ${limit})`,
  );
  return sql`
    WITH org AS MATERIALIZED (${rankedOrganizations(q)}), person AS MATERIALIZED (${rankedPeople(q)}),
      cut AS (SELECT greatest((SELECT count(*) FROM org), (SELECT count(*) FROM person)) > ${MOST_FOUND} AS names)
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
      FROM org CROSS JOIN ${rowOf("Organization", sql`org.id`)} fact`,
    person: sql`
      SELECT least(person.rank, CASE WHEN office.fits THEN ${BESIDE} END) AS rank, person.said,
        NULL::date AS day, fact.name AS sort, fact.slug,
        jsonb_build_object('slug', fact.slug, 'names', ${names(sql`fact`)}, 'office', office.facts,
          'invests', EXISTS (SELECT FROM "Investment" i WHERE i."personId" = fact.id)) AS facts
      FROM (SELECT id FROM person UNION (SELECT role."personId" FROM "Role" role
        WHERE ${saidIn("Role", "role", q)} ${WINDOW})) met
      CROSS JOIN ${rowOf("Person", sql`met.id`)} fact
      LEFT JOIN person ON person.id = fact.id
      LEFT JOIN LATERAL (
        SELECT ${textLike("role", "title", likePattern(q))} AS fits,
          jsonb_build_object('title', ${text("role", "title")}, 'organization', ${names(sql`o`)}) AS facts
        FROM "Role" role CROSS JOIN ${rowOf("Organization", sql`role."organizationId"`)} o
        WHERE role."personId" = fact.id
        ORDER BY fits DESC, role.former, role."to" DESC NULLS FIRST, role."from" DESC NULLS LAST, role.slug
        LIMIT 1
      ) office ON true`,
    investor: sql`
      SELECT org.rank, org.said, NULL::date AS day, fact.name AS sort, fact.slug,
        jsonb_build_object('slug', fact.slug, 'names', ${names(sql`fact`)}, 'kind', fact.kind) AS facts
      FROM org CROSS JOIN ${rowOf("Organization", sql`org.id`)} fact
      WHERE EXISTS (SELECT FROM "Investment" i WHERE i."organizationId" = fact.id OFFSET 0)
      UNION ALL
      SELECT person.rank, person.said, NULL::date, fact.name, fact.slug,
        jsonb_build_object('slug', fact.slug, 'names', ${names(sql`fact`)}, 'kind', NULL)
      FROM person CROSS JOIN ${rowOf("Person", sql`person.id`)} fact
      WHERE EXISTS (SELECT FROM "Investment" i WHERE i."personId" = fact.id OFFSET 0)`,
    round: sql`
      SELECT least(${rank(sql`fact.label`)}, org.rank,
          CASE WHEN fact."investmentType"::text = ANY(${[...meaning.types]}::text[]) THEN 1
            WHEN org.id IS NULL THEN ${BESIDE} END) AS rank,
        NULL AS said, fact."announcedOn" AS day, owner.name AS sort, fact.slug,
        jsonb_build_object('slug', fact.slug, 'organization', ${names(sql`owner`)},
          'investmentType', fact."investmentType", 'label', fact.label, 'status', fact.status,
          'date', ${partialDate("announcedOn")}) AS facts
      FROM (SELECT fact.* FROM (${roundsMet(q, meaning)}) met
        CROSS JOIN ${rowOf("FundingRound", sql`met.id`)} fact OFFSET 0) fact
      CROSS JOIN ${rowOf("Organization", sql`fact."organizationId"`)} owner
      LEFT JOIN org ON org.id = fact."organizationId"`,
    product: sql`
      SELECT least(${rank(sql`fact.name`)}, CASE WHEN org.id IS NOT NULL
          OR fact.kind::text = ANY(${[...meaning.productKinds]}::text[]) THEN ${BESIDE} END) AS rank,
        NULL AS said, NULL::date AS day, fact.name AS sort, fact.slug,
        jsonb_build_object('slug', fact.slug, 'name', fact.name, 'kind', fact.kind,
          'maker', ${names(sql`maker`)}) AS facts
      FROM "Product" fact CROSS JOIN ${rowOf("Organization", sql`fact."organizationId"`)} maker
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
      FROM unnest(enum_range(NULL::public."Metric")) reported(metric)
      WHERE metric::text = ANY(${[...meaning.metrics]}::text[])
        AND EXISTS (SELECT FROM "ReportedFigure" figure WHERE figure.metric = reported.metric)`,
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
      FROM "Source" fact WHERE fact.id IN (SELECT met.id FROM "Source" met
        WHERE ${saidIn("Source", "met", q)} ${WINDOW})`,
  };
}

/** The row of an id, looked up by itself: as a join, a past day would first read the whole table. */
function rowOf(table: "Organization" | "Person" | "FundingRound", id: Prisma.Sql): Prisma.Sql {
  return sql`LATERAL (SELECT * FROM ${Prisma.raw(`"${table}"`)} WHERE id = ${id} LIMIT 1)`;
}

/** Null, which `least` passes over, where the text does not hold the words. */
function rankOf(text: Prisma.Sql, q: string): Prisma.Sql {
  return lowerRank(sql`lower(${text})`, q);
}

/** The same of a text that is in lower case already. */
function lowerRank(text: Prisma.Sql, q: string): Prisma.Sql {
  return sql`CASE WHEN ${text} = lower(${q}) THEN 0 WHEN ${text} LIKE lower(${prefixPattern(q)}) THEN 1
    WHEN ${text} LIKE lower(${likePattern(q)}) THEN 2 END`;
}

/** Rounds of the type, label, company or investors that the text names, of each the newest. */
function roundsMet(q: string, { types }: SearchMeaning): Prisma.Sql {
  const newest = sql`ORDER BY met."announcedOn" DESC ${WINDOW}`;
  const ofTypes = types.map(
    (type) => sql`(SELECT met.id FROM "FundingRound" met
      WHERE met."investmentType" = ${type}::public."InvestmentType" ${WINDOW})`,
  );
  const parts = [
    ...ofTypes,
    sql`(SELECT met.id FROM "FundingRound" met WHERE ${saidIn("FundingRound", "met", q)} ${WINDOW})`,
    sql`(SELECT met.id FROM org CROSS JOIN LATERAL (SELECT raised.id, raised."announcedOn" FROM "FundingRound" raised
      WHERE raised."organizationId" = org.id OFFSET 0) met ${newest})`,
    sql`(SELECT met.id FROM org CROSS JOIN ${partsIn(sql`part."organizationId" = org.id`)} met ${WINDOW})`,
    sql`(SELECT met.id FROM person CROSS JOIN ${partsIn(sql`part."personId" = person.id`)} met ${WINDOW})`,
  ];
  return Prisma.join(parts, " UNION ");
}

function partsIn(of: Prisma.Sql): Prisma.Sql {
  return sql`LATERAL (SELECT part."fundingRoundId" AS id FROM "Investment" part WHERE ${of} OFFSET 0)`;
}

/** `id`, `rank` and `said`, the name that fits best; the same organizations as `organizationsNamed`. */
function rankedOrganizations(q: string): Prisma.Sql {
  return sql`SELECT fact.id, best.* FROM (${beginningWith("Organization", q)}
      UNION (SELECT id FROM (${organizationsNamed(q)}) named ${WINDOW})) met
    CROSS JOIN ${rowOf("Organization", sql`met.id`)} fact CROSS JOIN ${bestOf(
      sql`ARRAY[fact.name, fact."nameZhHans", fact."nameZhHant", fact."stockSymbol", fact."legalName"]
      || ARRAY(SELECT other.name FROM "OrganizationName" other WHERE other."organizationId" = fact.id
        ORDER BY other.language, other.name)`,
      q,
    )}`;
}

function rankedPeople(q: string): Prisma.Sql {
  return sql`SELECT fact.id, best.* FROM (${beginningWith("Person", q)}
      UNION (SELECT id FROM (${peopleNamed(q)}) named ${WINDOW})) met
    CROSS JOIN ${rowOf("Person", sql`met.id`)} fact CROSS JOIN ${bestOf(
      sql`ARRAY[fact.name, fact."nameZhHans", fact."nameZhHant"]`,
      q,
    )}`;
}

/** By the index on names, in which nothing sorts after U+FFFF. */
function beginningWith(table: "Organization" | "Person", q: string): Prisma.Sql {
  return sql`(SELECT met.id FROM ${Prisma.raw(`"${table}"`)} met
    WHERE met.name >= lower(${q}) AND met.name <= lower(${q}) || U&'\\FFFF' ORDER BY met.name ${BEGINNING})`;
}

function bestOf(texts: Prisma.Sql, q: string): Prisma.Sql {
  return sql`LATERAL (SELECT ${lowerRank(sql`low`, q)} AS rank, said FROM (
      SELECT said, place, lower(said) AS low FROM unnest(${texts}) WITH ORDINALITY AS spoken(said, place) OFFSET 0
    ) spoken WHERE low LIKE lower(${likePattern(q)}) ORDER BY rank, place LIMIT 1) best`;
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
