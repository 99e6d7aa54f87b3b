-- A word of many companies was looked up among all of these to find that no investor has it. Now the names
-- of investors are searched by themselves (docs/decisions/0022-lists-by-key.md).

-- AlterTable
ALTER TABLE "InvestorActivity" ADD COLUMN     "names" TEXT NOT NULL DEFAULT '';
ALTER TABLE "InvestorActivity" ALTER COLUMN "names" DROP DEFAULT;

CREATE FUNCTION names_of_party(party uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT array_to_string(ARRAY(
    SELECT unnest(ARRAY[o.name, o."nameZhHans", o."nameZhHant", o."legalName", o."stockSymbol"]) FROM "Organization" o WHERE o.id = party
    UNION ALL
    SELECT unnest(ARRAY[p.name, p."nameZhHans", p."nameZhHant"]) FROM "Person" p WHERE p.id = party
    UNION ALL
    (SELECT n.name FROM "OrganizationName" n WHERE n."organizationId" = party ORDER BY n.id)
  ), E'\n')
$$;

-- A party is noted where anything changes that its list is searched, filtered or sorted by.
CREATE OR REPLACE FUNCTION pending.note_organizations() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  found_rows int;
BEGIN
  IF NOT EXISTS (SELECT FROM now) THEN
    RETURN NULL;
  END IF;
  EXECUTE 'INSERT INTO pending.party SELECT n.id FROM before b JOIN now n ON n.id = b.id
    WHERE (b.name, b."nameZhHans", b."nameZhHant", b."legalName", b."stockSymbol", b.kind,
        b."foundedOn", b."foundedOnPrecision", b."foundedOnInferred")
      IS DISTINCT FROM (n.name, n."nameZhHans", n."nameZhHant", n."legalName", n."stockSymbol", n.kind,
        n."foundedOn", n."foundedOnPrecision", n."foundedOnInferred")';
  GET DIAGNOSTICS found_rows = ROW_COUNT;
  IF found_rows > 0 THEN
    PERFORM pending.note();
  END IF;
  RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION pending.note_parties() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  found_rows int;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NOT EXISTS (SELECT FROM now) THEN
      RETURN NULL;
    END IF;
  END IF;
  EXECUTE CASE TG_OP
    WHEN 'INSERT' THEN 'INSERT INTO pending.party SELECT id FROM now'
    WHEN 'DELETE' THEN 'INSERT INTO pending.party SELECT id FROM before'
    ELSE 'INSERT INTO pending.party SELECT n.id FROM before b JOIN now n ON n.id = b.id
      WHERE (b.name, b."nameZhHans", b."nameZhHant") IS DISTINCT FROM (n.name, n."nameZhHans", n."nameZhHant")'
  END;
  GET DIAGNOSTICS found_rows = ROW_COUNT;
  IF found_rows > 0 THEN
    PERFORM pending.note();
  END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION pending.note_names() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  found_rows int;
BEGIN
  EXECUTE CASE TG_OP
    WHEN 'INSERT' THEN 'INSERT INTO pending.party SELECT DISTINCT "organizationId" FROM now'
    WHEN 'DELETE' THEN 'INSERT INTO pending.party SELECT DISTINCT "organizationId" FROM before'
    ELSE 'INSERT INTO pending.party SELECT DISTINCT "organizationId" FROM (TABLE before UNION ALL TABLE now) changed'
  END;
  GET DIAGNOSTICS found_rows = ROW_COUNT;
  IF found_rows > 0 THEN
    PERFORM pending.note();
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER sums_note_inserts AFTER INSERT ON "OrganizationName" REFERENCING NEW TABLE AS now
  FOR EACH STATEMENT EXECUTE FUNCTION pending.note_names();
CREATE TRIGGER sums_note_updates AFTER UPDATE ON "OrganizationName" REFERENCING OLD TABLE AS before NEW TABLE AS now
  FOR EACH STATEMENT EXECUTE FUNCTION pending.note_names();
CREATE TRIGGER sums_note_deletions AFTER DELETE ON "OrganizationName" REFERENCING OLD TABLE AS before
  FOR EACH STATEMENT EXECUTE FUNCTION pending.note_names();

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
    INSERT INTO "InvestorActivity" ("investorId", "isPerson", name, names, deals, leads, companies, "notRaised", "firstYear", "latestYear")
    SELECT a.id, is_person, coalesce(o.name, p.name), names_of_party(a.id), deals, leads, companies, not_raised, first_year, latest_year
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

UPDATE "InvestorActivity" SET names = names_of_party("investorId");

CREATE INDEX "InvestorActivity_search_idx" ON "InvestorActivity"
  USING gin (search_text(names) gin_trgm_ops, string_to_array(search_text(names), NULL));
