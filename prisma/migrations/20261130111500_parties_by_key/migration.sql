-- The lists of investors and of organizations page by key (decision 22): what they are filtered and
-- sorted by stands in one row of their table, and each order has an index, all in one direction.

DROP INDEX "InvestorActivity_companies_name_investorId_idx";
DROP INDEX "InvestorActivity_deals_name_investorId_idx";
DROP INDEX "InvestorActivity_latestYear_name_investorId_idx";
DROP INDEX "InvestorActivity_leads_name_investorId_idx";

DROP INDEX "OrganizationActivity_rounds_name_organizationId_idx";
DELETE FROM "OrganizationActivity";
ALTER TABLE "OrganizationActivity" ADD COLUMN "kind" "OrganizationKind" NOT NULL;
ALTER TABLE "OrganizationActivity" ADD COLUMN "founded" INTEGER;
ALTER TABLE "OrganizationActivity" ADD COLUMN "invests" BOOLEAN NOT NULL;

-- A party is noted where anything changes that its list is filtered or sorted by.
CREATE FUNCTION pending.note_organizations() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  found_rows int;
BEGIN
  IF NOT EXISTS (SELECT FROM now) THEN
    RETURN NULL;
  END IF;
  EXECUTE 'INSERT INTO pending.party SELECT n.id FROM before b JOIN now n ON n.id = b.id
    WHERE (b.name, b.kind, b."foundedOn", b."foundedOnPrecision", b."foundedOnInferred")
      IS DISTINCT FROM (n.name, n.kind, n."foundedOn", n."foundedOnPrecision", n."foundedOnInferred")';
  GET DIAGNOSTICS found_rows = ROW_COUNT;
  IF found_rows > 0 THEN
    PERFORM pending.note();
  END IF;
  RETURN NULL;
END
$$;
DROP TRIGGER sums_note_updates ON "Organization";
CREATE TRIGGER sums_note_updates AFTER UPDATE ON "Organization" REFERENCING OLD TABLE AS before NEW TABLE AS now
  FOR EACH STATEMENT EXECUTE FUNCTION pending.note_organizations();

-- Of parties the activity as the tables have it now; all parties where none is named.
CREATE OR REPLACE FUNCTION refresh_activity(parties uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  named CONSTANT text := CASE WHEN parties IS NULL THEN 'true' ELSE '%s = ANY ($1)' END;
BEGIN
  EXECUTE format('DELETE FROM "InvestorActivity" a WHERE %s', format(named, 'a."investorId"')) USING parties;
  EXECUTE format($q$
    WITH part AS (
      SELECT i."organizationId" AS id, i."fundingRoundId", i."isLead", false AS is_person FROM "Investment" i
      WHERE i."organizationId" IS NOT NULL AND %1$s
      UNION ALL
      SELECT i."personId", i."fundingRoundId", i."isLead", true FROM "Investment" i WHERE i."personId" IS NOT NULL AND %2$s
    ), company AS (
      SELECT part.id, part.is_person, r."organizationId",
        count(*) FILTER (WHERE raised) AS deals,
        count(*) FILTER (WHERE raised AND part."isLead") AS leads,
        count(*) FILTER (WHERE NOT raised) AS not_raised,
        min(r."announcedOn") FILTER (WHERE raised) AS first,
        max(r."announcedOn") FILTER (WHERE raised) AS latest
      FROM part JOIN "FundingRound" r ON r.id = part."fundingRoundId"
      CROSS JOIN LATERAL (SELECT r.status IN ('ANNOUNCED', 'CLOSED') AS raised) s
      GROUP BY part.id, part.is_person, r."organizationId"
    ), activity AS (
      SELECT id, is_person, sum(deals)::int AS deals, sum(leads)::int AS leads, (count(*) FILTER (WHERE deals > 0))::int AS companies,
        sum(not_raised)::int AS not_raised, coalesce(extract(year FROM min(first)), 0)::int AS first_year,
        coalesce(extract(year FROM max(latest)), 0)::int AS latest_year
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

CREATE INDEX "InvestorActivity_by_deals_idx" ON "InvestorActivity" ((-deals), name, "investorId");
CREATE INDEX "InvestorActivity_by_leads_idx" ON "InvestorActivity" ((-leads), name, "investorId");
CREATE INDEX "InvestorActivity_by_companies_idx" ON "InvestorActivity" ((-companies), name, "investorId");
CREATE INDEX "InvestorActivity_by_latest_idx" ON "InvestorActivity" ((-"latestYear"), name, "investorId");
CREATE INDEX "InvestorActivity_by_earliest_idx" ON "InvestorActivity"
  ((CASE WHEN "latestYear" = 0 THEN 9999 ELSE "latestYear" END), name, "investorId");
-- Few are people.
CREATE INDEX "InvestorActivity_people_idx" ON "InvestorActivity" (name, "investorId") WHERE "isPerson";

CREATE INDEX "OrganizationActivity_name_organizationId_idx" ON "OrganizationActivity"("name", "organizationId");
CREATE INDEX "OrganizationActivity_kind_name_organizationId_idx" ON "OrganizationActivity"("kind", "name", "organizationId");
CREATE INDEX "OrganizationActivity_by_rounds_idx" ON "OrganizationActivity" ((-rounds), name, "organizationId");
CREATE INDEX "OrganizationActivity_of_kind_by_rounds_idx" ON "OrganizationActivity" (kind, (-rounds), name, "organizationId");
CREATE INDEX "OrganizationActivity_by_founding_idx" ON "OrganizationActivity"
  ((coalesce(founded, 2147483647)), name, "organizationId");
CREATE INDEX "OrganizationActivity_by_founding_down_idx" ON "OrganizationActivity"
  ((coalesce(-founded, 2147483647)), name, "organizationId");
CREATE INDEX "OrganizationActivity_investing_idx" ON "OrganizationActivity" (name, "organizationId") WHERE invests;
CREATE INDEX "OrganizationActivity_investing_by_rounds_idx" ON "OrganizationActivity" ((-rounds), name, "organizationId")
  WHERE invests;

-- Whether a text has a part, told to be as dear as taking all signs apart is: a search by signs otherwise
-- seems cheap without its index.
CREATE FUNCTION holds_text(said text, pattern text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 100 AS $$
BEGIN
  RETURN said OPERATOR(pg_catalog.~~) pattern;
END
$$;
