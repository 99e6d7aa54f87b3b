-- DropIndex
DROP INDEX "Investment_organizationId_idx";

-- DropIndex
DROP INDEX "Investment_personId_idx";

-- CreateTable
CREATE TABLE "InvestorMonth" (
    "investorId" UUID NOT NULL,
    "knownIn" DATE NOT NULL,
    "deals" INTEGER NOT NULL,
    "leads" INTEGER NOT NULL,
    "companies" INTEGER NOT NULL,
    "notRaised" INTEGER NOT NULL,
    "firstYear" INTEGER NOT NULL,
    "latestYear" INTEGER NOT NULL,

    CONSTRAINT "InvestorMonth_pkey" PRIMARY KEY ("investorId","knownIn")
);

-- CreateIndex
CREATE INDEX "Investment_organizationId_knownFrom_idx" ON "Investment"("organizationId", "knownFrom");

-- CreateIndex
CREATE INDEX "Investment_personId_knownFrom_idx" ON "Investment"("personId", "knownFrom");

-- What an investor had done by a past day was added up from all its deals, seconds for one with a hundred
-- thousand. Now the months before that day are added up (docs/decisions/0023-sums.md).

CREATE TRIGGER page_invalidation AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "InvestorMonth"
  FOR EACH STATEMENT EXECUTE FUNCTION tell_page_invalidation();

-- As before, and where it changed since when a part is known.
CREATE OR REPLACE FUNCTION pending.note_investments() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  found_rows int;
  noted int := 0;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NOT EXISTS (SELECT FROM now) THEN
      RETURN NULL;
    END IF;
  END IF;
  EXECUTE CASE TG_OP
    WHEN 'INSERT' THEN 'INSERT INTO pending.party SELECT DISTINCT coalesce("organizationId", "personId") FROM now'
    WHEN 'DELETE' THEN 'INSERT INTO pending.party SELECT DISTINCT coalesce("organizationId", "personId") FROM before'
    ELSE 'INSERT INTO pending.party SELECT DISTINCT side.id FROM before b JOIN now n ON n.id = b.id
      CROSS JOIN LATERAL (VALUES (coalesce(b."organizationId", b."personId")), (coalesce(n."organizationId", n."personId"))) side (id)
      WHERE (b."fundingRoundId", b."organizationId", b."personId", b."isLead", b."knownFrom")
        IS DISTINCT FROM (n."fundingRoundId", n."organizationId", n."personId", n."isLead", n."knownFrom")'
  END;
  GET DIAGNOSTICS found_rows = ROW_COUNT;
  noted := noted + found_rows;
  IF noted > 0 THEN
    PERFORM pending.note();
  END IF;
  RETURN NULL;
END
$$;

-- Of parties the activity as the tables have it now; all parties where none is named.
CREATE OR REPLACE FUNCTION refresh_activity(parties uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  named CONSTANT text := CASE WHEN parties IS NULL THEN 'true' ELSE '%s = ANY ($1)' END;
BEGIN
  EXECUTE format('DELETE FROM "InvestorActivity" a WHERE %s', format(named, 'a."investorId"')) USING parties;
  EXECUTE format('DELETE FROM "InvestorMonth" a WHERE %s', format(named, 'a."investorId"')) USING parties;
  -- Whether somebody leads no claim says, so a part is as it is now as soon as it is known; its round when that is settled.
  EXECUTE format($q$
    WITH part AS (
      SELECT i."organizationId" AS id, i."fundingRoundId", i."isLead", i."knownFrom", false AS is_person FROM "Investment" i
      WHERE i."organizationId" IS NOT NULL AND %1$s
      UNION ALL
      SELECT i."personId", i."fundingRoundId", i."isLead", i."knownFrom", true FROM "Investment" i
      WHERE i."personId" IS NOT NULL AND %2$s
    ), deal AS MATERIALIZED (
      SELECT part.id, part.is_person, part."isLead", r."organizationId", r.status IN ('ANNOUNCED', 'CLOSED') AS raised,
        extract(year FROM r."announcedOn")::int AS year,
        CASE WHEN part."knownFrom" IS NOT NULL AND r."settledFrom" IS NOT NULL
          THEN date_trunc('month', greatest(part."knownFrom", r."settledFrom"))::date END AS month
      FROM part JOIN "FundingRound" r ON r.id = part."fundingRoundId"
    ), months AS (
      INSERT INTO "InvestorMonth" ("investorId", "knownIn", deals, leads, companies, "notRaised", "firstYear", "latestYear")
      SELECT id, month, count(*) FILTER (WHERE raised), count(*) FILTER (WHERE raised AND "isLead"),
        count(*) FILTER (WHERE raised AND place = 1), count(*) FILTER (WHERE NOT raised),
        coalesce(min(year) FILTER (WHERE raised), 0), coalesce(max(year) FILTER (WHERE raised), 0)
      FROM (
        SELECT *, row_number() OVER (PARTITION BY id, "organizationId", raised ORDER BY month) AS place
        FROM deal WHERE month IS NOT NULL
      ) placed GROUP BY id, month
    ), company AS (
      SELECT id, is_person, "organizationId", count(*) FILTER (WHERE raised) AS deals,
        count(*) FILTER (WHERE raised AND "isLead") AS leads, count(*) FILTER (WHERE NOT raised) AS not_raised,
        min(year) FILTER (WHERE raised) AS first, max(year) FILTER (WHERE raised) AS latest
      FROM deal GROUP BY id, is_person, "organizationId"
    ), activity AS (
      SELECT id, is_person, sum(deals)::int AS deals, sum(leads)::int AS leads, (count(*) FILTER (WHERE deals > 0))::int AS companies,
        sum(not_raised)::int AS not_raised, coalesce(min(first), 0) AS first_year, coalesce(max(latest), 0) AS latest_year
      FROM company GROUP BY id, is_person
    )
    INSERT INTO "InvestorActivity" ("investorId", "isPerson", name, deals, leads, companies, "notRaised", "firstYear", "latestYear")
    SELECT a.id, is_person, coalesce(o.name, p.name), deals, leads, companies, not_raised, first_year, latest_year
    FROM activity a LEFT JOIN "Organization" o ON o.id = a.id AND NOT is_person LEFT JOIN "Person" p ON p.id = a.id AND is_person
  $q$, format(named, 'i."organizationId"'), format(named, 'i."personId"')) USING parties;

  EXECUTE format('DELETE FROM "OrganizationActivity" a WHERE %s', format(named, 'a."organizationId"')) USING parties;
  EXECUTE format('INSERT INTO "OrganizationActivity" ("organizationId", name, kind, founded, rounds, invests)
    SELECT o.id, o.name, o.kind, date_order(o."foundedOn", o."foundedOnPrecision", o."foundedOnInferred"), count(r.id)::int,
      EXISTS (SELECT FROM "Investment" i WHERE i."organizationId" = o.id)
    FROM "Organization" o LEFT JOIN "FundingRound" r ON r."organizationId" = o.id
    WHERE %s GROUP BY o.id', format(named, 'o.id')) USING parties;
END
$$;

SELECT refresh_activity(NULL);
