-- CreateTable
CREATE TABLE "RoundSum" (
    "id" UUID NOT NULL,
    "knownIn" DATE,
    "investmentType" "InvestmentType",
    "year" INTEGER NOT NULL,
    "status" "RoundStatus" NOT NULL,
    "qualifier" "Qualifier" NOT NULL,
    "currency" CHAR(3),
    "unconverted" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    "value" DECIMAL NOT NULL,
    "maxValue" DECIMAL NOT NULL,
    "inCny" DECIMAL NOT NULL,
    "inCnyMax" DECIMAL NOT NULL,
    "inUsd" DECIMAL NOT NULL,
    "inUsdMax" DECIMAL NOT NULL,
    "inHkd" DECIMAL NOT NULL,
    "inHkdMax" DECIMAL NOT NULL,

    CONSTRAINT "RoundSum_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InvestorActivity" (
    "investorId" UUID NOT NULL,
    "isPerson" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,
    "deals" INTEGER NOT NULL,
    "leads" INTEGER NOT NULL,
    "companies" INTEGER NOT NULL,
    "notRaised" INTEGER NOT NULL,
    "firstYear" INTEGER NOT NULL,
    "latestYear" INTEGER NOT NULL,

    CONSTRAINT "InvestorActivity_pkey" PRIMARY KEY ("investorId")
);

-- CreateTable
CREATE TABLE "OrganizationActivity" (
    "organizationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "rounds" INTEGER NOT NULL,

    CONSTRAINT "OrganizationActivity_pkey" PRIMARY KEY ("organizationId")
);

-- CreateIndex
CREATE INDEX "FundingRound_settledFrom_idx" ON "FundingRound"("settledFrom");

-- CreateIndex
CREATE INDEX "RoundSum_investmentType_knownIn_year_idx" ON "RoundSum"("investmentType", "knownIn", "year");

-- CreateIndex
CREATE INDEX "InvestorActivity_name_investorId_idx" ON "InvestorActivity"("name", "investorId");

-- CreateIndex
CREATE INDEX "InvestorActivity_deals_name_investorId_idx" ON "InvestorActivity"("deals" DESC, "name", "investorId");

-- CreateIndex
CREATE INDEX "InvestorActivity_leads_name_investorId_idx" ON "InvestorActivity"("leads" DESC, "name", "investorId");

-- CreateIndex
CREATE INDEX "InvestorActivity_companies_name_investorId_idx" ON "InvestorActivity"("companies" DESC, "name", "investorId");

-- CreateIndex
CREATE INDEX "InvestorActivity_latestYear_name_investorId_idx" ON "InvestorActivity"("latestYear" DESC, "name", "investorId");

-- CreateIndex
CREATE INDEX "OrganizationActivity_rounds_name_organizationId_idx" ON "OrganizationActivity"("rounds" DESC, "name", "organizationId");

-- ---------------------------------------------------------------- what a transaction has changed

-- Sums are exact at every commit (docs/decisions/0023-sums.md). A statement only notes what it changed;
-- at the end of its transaction `settle_sums` brings the sums up to date, one transaction at a time.
-- Notes never outlive their transaction, so these tables are always empty to everyone else.
CREATE SCHEMA pending;
-- Rounds as they were (-1) and as they are (1).
CREATE UNLOGGED TABLE pending.round (
  id uuid NOT NULL, sign smallint NOT NULL, first date NOT NULL, "precision" "DatePrecision" NOT NULL,
  type "InvestmentType" NOT NULL, status "RoundStatus" NOT NULL,
  qualifier "Qualifier" NOT NULL, currency char(3), value numeric, max_value numeric, settled date
);
-- Organizations and people of which a name, rounds or investments changed.
CREATE UNLOGGED TABLE pending.party (id uuid NOT NULL);
-- Days on which exchange rates changed.
CREATE UNLOGGED TABLE pending.rates (first date NOT NULL, last date NOT NULL);
-- One row while there is something to settle.
CREATE UNLOGGED TABLE pending.settlement (since timestamptz NOT NULL DEFAULT now());

CREATE FUNCTION pending.note() RETURNS void LANGUAGE sql AS $$
  INSERT INTO pending.settlement SELECT WHERE NOT EXISTS (SELECT FROM pending.settlement)
$$;

CREATE FUNCTION pending.note_rounds() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  found_rows int;
  noted int := 0;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NOT EXISTS (SELECT FROM now) THEN
      RETURN NULL;
    END IF;
  END IF;
  -- Planned anew each time: a plan for a few rows would compare each of ten thousand with every other.
  EXECUTE CASE TG_OP
    WHEN 'INSERT' THEN 'INSERT INTO pending.round
      SELECT r.id, 1, r."announcedOn", r."announcedOnPrecision", r."investmentType", r.status, r."moneyRaisedQualifier",
        r."moneyRaisedCurrency", r."moneyRaisedValue", r."moneyRaisedMaxValue", r."settledFrom" FROM now r'
    WHEN 'DELETE' THEN 'INSERT INTO pending.round
      SELECT r.id, -1, r."announcedOn", r."announcedOnPrecision", r."investmentType", r.status, r."moneyRaisedQualifier",
        r."moneyRaisedCurrency", r."moneyRaisedValue", r."moneyRaisedMaxValue", r."settledFrom" FROM before r'
    ELSE 'INSERT INTO pending.round
      SELECT side.* FROM before b JOIN now n ON n.id = b.id
      CROSS JOIN LATERAL (VALUES
        (b.id, -1, b."announcedOn", b."announcedOnPrecision", b."investmentType", b.status, b."moneyRaisedQualifier",
          b."moneyRaisedCurrency", b."moneyRaisedValue", b."moneyRaisedMaxValue", b."settledFrom"),
        (n.id, 1, n."announcedOn", n."announcedOnPrecision", n."investmentType", n.status, n."moneyRaisedQualifier",
          n."moneyRaisedCurrency", n."moneyRaisedValue", n."moneyRaisedMaxValue", n."settledFrom")) side
      WHERE (b."organizationId", b."announcedOn", b."announcedOnPrecision", b."investmentType", b.status, b."moneyRaisedQualifier",
          b."moneyRaisedCurrency", b."moneyRaisedValue", b."moneyRaisedMaxValue", b."settledFrom")
        IS DISTINCT FROM (n."organizationId", n."announcedOn", n."announcedOnPrecision", n."investmentType", n.status,
          n."moneyRaisedQualifier", n."moneyRaisedCurrency", n."moneyRaisedValue", n."moneyRaisedMaxValue", n."settledFrom")'
  END;
  GET DIAGNOSTICS found_rows = ROW_COUNT;
  noted := noted + found_rows;
  EXECUTE CASE TG_OP
    WHEN 'INSERT' THEN 'INSERT INTO pending.party SELECT DISTINCT "organizationId" FROM now'
    WHEN 'DELETE' THEN 'INSERT INTO pending.party SELECT DISTINCT "organizationId" FROM before'
    ELSE 'INSERT INTO pending.party SELECT DISTINCT side.id FROM before b JOIN now n ON n.id = b.id
      CROSS JOIN LATERAL (VALUES (b."organizationId"), (n."organizationId")) side (id)
      WHERE b."organizationId" <> n."organizationId"'
  END;
  GET DIAGNOSTICS found_rows = ROW_COUNT;
  noted := noted + found_rows;
  IF noted > 0 THEN
    PERFORM pending.note();
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER sums_note_inserts AFTER INSERT ON "FundingRound" REFERENCING NEW TABLE AS now
  FOR EACH STATEMENT EXECUTE FUNCTION pending.note_rounds();
CREATE TRIGGER sums_note_updates AFTER UPDATE ON "FundingRound" REFERENCING OLD TABLE AS before NEW TABLE AS now
  FOR EACH STATEMENT EXECUTE FUNCTION pending.note_rounds();
CREATE TRIGGER sums_note_deletions AFTER DELETE ON "FundingRound" REFERENCING OLD TABLE AS before
  FOR EACH STATEMENT EXECUTE FUNCTION pending.note_rounds();

CREATE FUNCTION pending.note_investments() RETURNS trigger LANGUAGE plpgsql AS $$
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
      WHERE (b."fundingRoundId", b."organizationId", b."personId", b."isLead")
        IS DISTINCT FROM (n."fundingRoundId", n."organizationId", n."personId", n."isLead")'
  END;
  GET DIAGNOSTICS found_rows = ROW_COUNT;
  noted := noted + found_rows;
  IF noted > 0 THEN
    PERFORM pending.note();
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER sums_note_inserts AFTER INSERT ON "Investment" REFERENCING NEW TABLE AS now
  FOR EACH STATEMENT EXECUTE FUNCTION pending.note_investments();
CREATE TRIGGER sums_note_updates AFTER UPDATE ON "Investment" REFERENCING OLD TABLE AS before NEW TABLE AS now
  FOR EACH STATEMENT EXECUTE FUNCTION pending.note_investments();
CREATE TRIGGER sums_note_deletions AFTER DELETE ON "Investment" REFERENCING OLD TABLE AS before
  FOR EACH STATEMENT EXECUTE FUNCTION pending.note_investments();

CREATE FUNCTION pending.note_parties() RETURNS trigger LANGUAGE plpgsql AS $$
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
    WHEN 'INSERT' THEN 'INSERT INTO pending.party SELECT id FROM now'
    WHEN 'DELETE' THEN 'INSERT INTO pending.party SELECT id FROM before'
    ELSE 'INSERT INTO pending.party SELECT n.id FROM before b JOIN now n ON n.id = b.id WHERE b.name <> n.name'
  END;
  GET DIAGNOSTICS found_rows = ROW_COUNT;
  noted := noted + found_rows;
  IF noted > 0 THEN
    PERFORM pending.note();
  END IF;
  RETURN NULL;
END
$$;
DO $$
DECLARE
  tbl text;
BEGIN
  FOREACH tbl IN ARRAY ARRAY['Organization', 'Person'] LOOP
    EXECUTE format('CREATE TRIGGER sums_note_inserts AFTER INSERT ON %I REFERENCING NEW TABLE AS now
      FOR EACH STATEMENT EXECUTE FUNCTION pending.note_parties()', tbl);
    EXECUTE format('CREATE TRIGGER sums_note_updates AFTER UPDATE ON %I REFERENCING OLD TABLE AS before NEW TABLE AS now
      FOR EACH STATEMENT EXECUTE FUNCTION pending.note_parties()', tbl);
    EXECUTE format('CREATE TRIGGER sums_note_deletions AFTER DELETE ON %I REFERENCING OLD TABLE AS before
      FOR EACH STATEMENT EXECUTE FUNCTION pending.note_parties()', tbl);
  END LOOP;
END
$$;

CREATE FUNCTION pending.note_rates() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE CASE TG_OP
    WHEN 'INSERT' THEN 'INSERT INTO pending.rates SELECT min(date), max(date) FROM now HAVING count(*) > 0'
    WHEN 'DELETE' THEN 'INSERT INTO pending.rates SELECT min(date), max(date) FROM before HAVING count(*) > 0'
    WHEN 'TRUNCATE' THEN 'INSERT INTO pending.rates VALUES (''-infinity'', ''infinity'')'
    ELSE 'INSERT INTO pending.rates SELECT min(date), max(date) FROM (SELECT date FROM before UNION ALL SELECT date FROM now) d HAVING count(*) > 0'
  END;
  PERFORM pending.note();
  RETURN NULL;
END
$$;
CREATE TRIGGER sums_note_inserts AFTER INSERT ON "FxRate" REFERENCING NEW TABLE AS now
  FOR EACH STATEMENT EXECUTE FUNCTION pending.note_rates();
CREATE TRIGGER sums_note_updates AFTER UPDATE ON "FxRate" REFERENCING OLD TABLE AS before NEW TABLE AS now
  FOR EACH STATEMENT EXECUTE FUNCTION pending.note_rates();
CREATE TRIGGER sums_note_deletions AFTER DELETE ON "FxRate" REFERENCING OLD TABLE AS before
  FOR EACH STATEMENT EXECUTE FUNCTION pending.note_rates();
CREATE TRIGGER sums_note_emptying AFTER TRUNCATE ON "FxRate"
  FOR EACH STATEMENT EXECUTE FUNCTION pending.note_rates();

-- ---------------------------------------------------------------- rates

-- The rate of an event, as lib/domain/rate-book.ts has it: of its day or the last one before it within
-- a week; of a date that is no day the mean of its days. NULL where none is known. Rates may have come in
-- this very transaction, and no statistics tell of them yet: without the setting each call would read all.
CREATE FUNCTION event_rate(sold char(3), bought char(3), first date, date_precision "DatePrecision")
RETURNS numeric LANGUAGE sql STABLE SET enable_seqscan = off AS $$
  WITH daily AS MATERIALIZED (
    SELECT t.date, round(t.rate / CASE WHEN sold = 'EUR' THEN 1 WHEN sold IN ('CNY', 'USD', 'HKD') THEN
      (SELECT nullif(f.rate, 0) FROM public."FxRate" f WHERE f.quote = sold AND f.base = 'EUR' AND f.date = t.date) END, 8) AS rate
    FROM public."FxRate" t
    WHERE t.quote = bought AND t.base = 'EUR' AND t.date <= public.span_end(first, date_precision)
      AND t.date >= CASE date_precision WHEN 'DAY' THEN first - 7 ELSE first END
  )
  SELECT CASE
    WHEN sold = bought THEN 1
    WHEN date_precision = 'DAY' THEN (SELECT rate FROM daily WHERE rate IS NOT NULL ORDER BY date DESC LIMIT 1)
    ELSE (SELECT round(avg(rate), 8) FROM daily WHERE rate IS NOT NULL
      HAVING min(date) - first <= 7 AND public.span_end(first, date_precision) - max(date) <= 7)
  END
$$;

-- ---------------------------------------------------------------- bringing the sums up to date

-- Adds rows of the form of `pending.round`, as a query gives them, to the sums.
CREATE FUNCTION add_to_round_sums(rows text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format($sums$
    WITH side AS MATERIALIZED (
      %s
    ), rate AS MATERIALIZED (
      SELECT currency, first, "precision", event_rate(currency, 'CNY', first, "precision") AS cny,
        event_rate(currency, 'USD', first, "precision") AS usd, event_rate(currency, 'HKD', first, "precision") AS hkd
      FROM (SELECT DISTINCT currency, first, "precision" FROM side WHERE value IS NOT NULL) asked
    ), shown AS (
      SELECT s.*, extract(year FROM first)::int AS year,
        date_trunc('month', greatest(settled, span_end(first, "precision")))::date AS month,
        CASE WHEN value IS NULL THEN 0
          ELSE (cny IS NULL)::int + 2 * (usd IS NULL)::int + 4 * (hkd IS NULL)::int END AS unconverted,
        round(value * cny, 2) AS cny, round(max_value * cny, 2) AS cny_max,
        round(value * usd, 2) AS usd, round(max_value * usd, 2) AS usd_max,
        round(value * hkd, 2) AS hkd, round(max_value * hkd, 2) AS hkd_max
      FROM side s LEFT JOIN rate USING (currency, first, "precision")
    ), cell AS (
      SELECT known_in, type, year, status, qualifier, currency, unconverted, sum(sign)::int AS count,
        coalesce(sum(sign * value), 0) AS value, coalesce(sum(sign * max_value), 0) AS max_value,
        coalesce(sum(sign * cny), 0) AS cny, coalesce(sum(sign * cny_max), 0) AS cny_max,
        coalesce(sum(sign * usd), 0) AS usd, coalesce(sum(sign * usd_max), 0) AS usd_max,
        coalesce(sum(sign * hkd), 0) AS hkd, coalesce(sum(sign * hkd_max), 0) AS hkd_max
      FROM shown
      CROSS JOIN LATERAL (SELECT NULL::date UNION ALL SELECT month WHERE settled IS NOT NULL) k (known_in)
      GROUP BY GROUPING SETS ((known_in, type, year, status, qualifier, currency, unconverted),
        (known_in, year, status, qualifier, currency, unconverted))
    )
    INSERT INTO "RoundSum" AS present
    SELECT md5(concat_ws('|', coalesce(known_in::text, ''), coalesce(type::text, ''), year, status, qualifier, coalesce(currency, ''),
        unconverted))::uuid,
      known_in, type, year, status, qualifier, currency, unconverted, count, value, max_value, cny, cny_max, usd, usd_max, hkd, hkd_max
    FROM cell
    WHERE (count, value, max_value, cny, cny_max, usd, usd_max, hkd, hkd_max) <> (0, 0, 0, 0, 0, 0, 0, 0, 0)
    ORDER BY type NULLS FIRST, known_in NULLS FIRST, year
    ON CONFLICT (id) DO UPDATE SET count = present.count + excluded.count, value = present.value + excluded.value,
      "maxValue" = present."maxValue" + excluded."maxValue", "inCny" = present."inCny" + excluded."inCny",
      "inCnyMax" = present."inCnyMax" + excluded."inCnyMax", "inUsd" = present."inUsd" + excluded."inUsd",
      "inUsdMax" = present."inUsdMax" + excluded."inUsdMax", "inHkd" = present."inHkd" + excluded."inHkd",
      "inHkdMax" = present."inHkdMax" + excluded."inHkdMax"
  $sums$, rows);
  DELETE FROM "RoundSum" WHERE count = 0;
END
$$;

CREATE FUNCTION rounds_of_years(first int, last int) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT format('SELECT 1 AS sign, "announcedOn" AS first, "announcedOnPrecision" AS "precision", "investmentType" AS type, status,
      "moneyRaisedQualifier" AS qualifier, "moneyRaisedCurrency" AS currency, "moneyRaisedValue" AS value,
      "moneyRaisedMaxValue" AS max_value, "settledFrom" AS settled
    FROM "FundingRound" WHERE "announcedOn" >= make_date(%s, 1, 1) AND "announcedOn" < make_date(%s, 1, 1)', first, last + 1)
$$;

-- Of parties the activity as the tables have it now; all parties where none is named.
CREATE FUNCTION refresh_activity(parties uuid[]) RETURNS void LANGUAGE plpgsql AS $$
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
  EXECUTE format('INSERT INTO "OrganizationActivity" ("organizationId", name, rounds)
    SELECT o.id, o.name, count(r.id)::int FROM "Organization" o LEFT JOIN "FundingRound" r ON r."organizationId" = o.id
    WHERE %s GROUP BY o.id', format(named, 'o.id')) USING parties;
END
$$;

-- Everything anew: after rows were written past the triggers.
CREATE FUNCTION recompute_sums() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('roundbook.sums'));
  DELETE FROM pending.round;
  DELETE FROM pending.party;
  DELETE FROM pending.rates;
  DELETE FROM pending.settlement;
  DELETE FROM "RoundSum";
  PERFORM add_to_round_sums(rounds_of_years(1, 9998));
  PERFORM refresh_activity(NULL);
END
$$;

-- The lock is held until the commit, so that who settles next sees what this transaction wrote, and
-- none is passed over. Rates are looked up under it: what is subtracted was added at the same rate.
CREATE FUNCTION settle_sums() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  first_year int;
  last_year int;
  parties uuid[];
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('roundbook.sums'));
  DELETE FROM pending.settlement;

  SELECT array_agg(DISTINCT id) INTO parties FROM (
    SELECT id FROM pending.party
    UNION ALL
    SELECT coalesce(i."organizationId", i."personId") FROM pending.round r JOIN "Investment" i ON i."fundingRoundId" = r.id
  ) changed;

  -- A new rate moves what happened in the week after it, and all dates that are no days around it.
  WITH gone AS (DELETE FROM pending.rates RETURNING *)
  SELECT CASE WHEN isfinite(min(first)) THEN extract(year FROM min(first))::int ELSE 1 END,
    CASE WHEN isfinite(max(last)) THEN extract(year FROM max(last) + 7)::int ELSE 9998 END
  INTO first_year, last_year FROM gone HAVING count(*) > 0;
  IF first_year IS NOT NULL THEN
    DELETE FROM pending.round WHERE extract(year FROM first) BETWEEN first_year AND last_year;
    DELETE FROM "RoundSum" WHERE year BETWEEN first_year AND last_year;
    PERFORM add_to_round_sums(rounds_of_years(first_year, last_year));
  END IF;

  IF EXISTS (SELECT FROM pending.round) THEN
    PERFORM add_to_round_sums('SELECT * FROM pending.round');
    DELETE FROM pending.round;
  END IF;
  IF parties IS NOT NULL THEN
    PERFORM refresh_activity(parties);
    DELETE FROM pending.party;
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER settle_sums AFTER INSERT ON pending.settlement DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION settle_sums();

-- Asks at once what else is asked at the end of a transaction, but leaves the sums to the end: a long
-- one would hold up all others from its first part on.
CREATE FUNCTION check_promises_now() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  checks CONSTANT text := (SELECT string_agg(DISTINCT format('public.%I', conname), ', ') FROM pg_constraint
    WHERE condeferrable AND connamespace = 'public'::regnamespace);
BEGIN
  EXECUTE format('SET CONSTRAINTS %s IMMEDIATE', checks);
  EXECUTE format('SET CONSTRAINTS %s DEFERRED', checks);
END
$$;

-- ---------------------------------------------------------------- past days

-- Rounds of which all was known before the span of their date was over, as that of the year they are
-- announced for: until then they are in no sum of a month.
CREATE INDEX "FundingRound_settled_early_idx" ON "FundingRound"
  USING gist (daterange("settledFrom", span_end("announcedOn", "announcedOnPrecision"), '[]'))
  WHERE "settledFrom" < span_end("announcedOn", "announcedOnPrecision");

DO $$
DECLARE
  tbl text;
BEGIN
  FOREACH tbl IN ARRAY ARRAY['RoundSum', 'InvestorActivity', 'OrganizationActivity'] LOOP
    EXECUTE format('CREATE TRIGGER page_invalidation AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION tell_page_invalidation()', tbl);
  END LOOP;
END
$$;

SELECT recompute_sums();
