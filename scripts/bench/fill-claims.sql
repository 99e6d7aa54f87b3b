-- About a million claims, spread over sixteen years of sources. `bench.size` scales the number of
-- everything; 1 gives a million. Statistics are gathered on the way, for the plans of the filling itself. Triggers are off while rows come in, so what they keep (knownFrom,
-- bestFrom, bestUntil, settledFrom) is set in bulk below, by the rules of the migrations.

CREATE FUNCTION pg_temp.id(kind text, i bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
  $$ SELECT md5(kind || i)::uuid $$;
CREATE FUNCTION pg_temp.many(base int) RETURNS int LANGUAGE sql STABLE AS
  $$ SELECT greatest(1, (base * current_setting('bench.size')::numeric)::int) $$;
-- A number below `base`, the same for the same `i`, without order in `i`.
CREATE FUNCTION pg_temp.spread(i bigint, base int) RETURNS int LANGUAGE sql IMMUTABLE AS
  $$ SELECT (abs(hashint8(i)) % base)::int $$;

DO $$
DECLARE tbl text;
BEGIN
  FOREACH tbl IN ARRAY ARRAY['Claim', 'Source', 'Organization', 'FundingRound', 'Investment', 'ReportedFigure'] LOOP
    EXECUTE format('ALTER TABLE %I DISABLE TRIGGER USER', tbl);
  END LOOP;
END
$$;

INSERT INTO "Source" (id, slug, publisher, kind, "publishedOn", "publishedOnPrecision", reliability)
SELECT pg_temp.id('source', i), 'source-' || i, 'Publisher ' || i % 400,
  (ARRAY['PRESS', 'PRESS', 'FILING', 'NOTES', 'BROKER'])[1 + i % 5]::"SourceKind",
  CASE WHEN i % 3 = 0 THEN date_trunc('month', day)::date ELSE day END,
  (CASE WHEN i % 3 = 0 THEN 'MONTH' ELSE 'DAY' END)::"DatePrecision",
  (ARRAY['B', 'B', 'A', 'C', 'D'])[1 + i % 5]::"Reliability"
FROM generate_series(1, pg_temp.many(20000)) i,
  LATERAL (SELECT date '2010-06-01' + pg_temp.spread(i, 5980) AS day) at;

ANALYZE "Source";

INSERT INTO "Organization" (id, slug, kind, name, "foundedOn", "foundedOnPrecision")
SELECT pg_temp.id('organization', i), 'organization-' || i, (CASE WHEN i % 3 = 0 THEN 'INVESTOR' ELSE 'COMPANY' END)::"OrganizationKind",
  'Organization ' || i, make_date(1990 + i % 30, 1, 1), 'YEAR'
FROM generate_series(1, pg_temp.many(30000)) i;

ANALYZE "Organization";

INSERT INTO "FundingRound" (id, slug, "organizationId", label, "investmentType", status, "announcedOn", "announcedOnPrecision",
  "moneyRaisedValue", "moneyRaisedQualifier", "moneyRaisedCurrency")
SELECT pg_temp.id('round', i), 'round-' || i, pg_temp.id('organization', 1 + pg_temp.spread(i, pg_temp.many(30000))), 'Round ' || i % 9,
  (ARRAY['SEED', 'ANGEL', 'PRE_A', 'SERIES_A', 'SERIES_B', 'SERIES_C', 'STRATEGIC'])[1 + i % 7]::"InvestmentType",
  (CASE WHEN i % 20 = 0 THEN 'PLANNED' ELSE 'ANNOUNCED' END)::"RoundStatus", s."publishedOn", s."publishedOnPrecision",
  1000000 * (1 + i % 900), (ARRAY['EXACT', 'NEARLY', 'MORE_THAN'])[1 + i % 3]::"Qualifier", (ARRAY['CNY', 'USD'])[1 + i % 2]
FROM generate_series(1, pg_temp.many(80000)) i
JOIN "Source" s ON s.id = pg_temp.id('source', 1 + pg_temp.spread(i, pg_temp.many(20000)));

ANALYZE "FundingRound";

INSERT INTO "Investment" (id, slug, "fundingRoundId", "organizationId", "moneyInvestedQualifier", position)
SELECT pg_temp.id('investment', i), 'investment-' || i, pg_temp.id('round', 1 + i % pg_temp.many(80000)),
  pg_temp.id('organization', 1 + pg_temp.spread(i, pg_temp.many(30000))), 'UNDISCLOSED', i / pg_temp.many(80000)
FROM generate_series(1, pg_temp.many(200000)) i
ON CONFLICT DO NOTHING;

ANALYZE "Investment";

INSERT INTO "FinancialReport" (id, slug, "organizationId", kind, "fiscalYear", "fiscalPeriod", "publishedOn", "publishedOnPrecision")
SELECT pg_temp.id('report', company * 100 + year), 'report-' || company || '-' || year, pg_temp.id('organization', company),
  'ANNUAL_RESULTS', 2000 + year, 'FY', make_date(2001 + year, 3, 28), 'DAY'
FROM generate_series(1, pg_temp.many(1000)) company, generate_series(10, 25) year;

-- Each report prints two metrics of its year, and again those of the year before: every seventh otherwise.
INSERT INTO "ReportedFigure" (id, slug, "organizationId", "reportId", "fiscalYear", "fiscalPeriod", "periodStart", "periodEnd",
  metric, "amountValue", "amountQualifier", "amountCurrency")
SELECT pg_temp.id('figure', ((company * 100 + year) * 2 + m) * 2 + back), 'figure-' || company || '-' || year || '-' || m || '-' || back,
  pg_temp.id('organization', company), pg_temp.id('report', company * 100 + year), 2000 + year - back, 'FY',
  make_date(2000 + year - back, 1, 1), make_date(2000 + year - back, 12, 31), (ARRAY['REVENUE', 'PROFIT_LOSS'])[1 + m]::"Metric",
  1000000 * (company + year - back + m) + CASE WHEN back = 1 AND company % 7 = 0 THEN 1 ELSE 0 END, 'EXACT', 'CNY'
FROM generate_series(1, pg_temp.many(1000)) company, generate_series(10, 25) year, generate_series(0, 1) m, generate_series(0, 1) back;

ANALYZE "ReportedFigure";

-- ---------------------------------------------------------------- claims

-- The source of everything that is said of a thing.
CREATE FUNCTION pg_temp.source_of(i bigint) RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT pg_temp.id('source', 1 + pg_temp.spread(i, pg_temp.many(20000))) $$;

INSERT INTO "Claim" (id, "sourceId", "knownFrom", "bestFrom", field, "subjectId", "organizationId", text, date, "datePrecision", status)
SELECT gen_random_uuid(), s.id, span_end(s."publishedOn", s."publishedOnPrecision"), span_end(s."publishedOn", s."publishedOnPrecision"),
  part.field, o.id, o.id, CASE WHEN part.field = 'name' THEN o.name END, CASE WHEN part.field = 'foundedOn' THEN o."foundedOn" END,
  CASE WHEN part.field = 'foundedOn' THEN o."foundedOnPrecision" END, 'ACCEPTED'
FROM generate_series(1, pg_temp.many(30000)) i
JOIN "Organization" o ON o.id = pg_temp.id('organization', i)
JOIN "Source" s ON s.id = pg_temp.source_of(i)
CROSS JOIN (VALUES ('existence'), ('name'), ('foundedOn')) part (field);

INSERT INTO "Claim" (id, "sourceId", "knownFrom", "bestFrom", field, "subjectId", "fundingRoundId", text, date, "datePrecision",
  value, qualifier, currency, status)
SELECT gen_random_uuid(), s.id, span_end(s."publishedOn", s."publishedOnPrecision"), span_end(s."publishedOn", s."publishedOnPrecision"),
  part.field, r.id, r.id, CASE WHEN part.field = 'label' THEN r.label END,
  CASE WHEN part.field = 'announcedOn' THEN r."announcedOn" END, CASE WHEN part.field = 'announcedOn' THEN r."announcedOnPrecision" END,
  CASE WHEN part.field = 'moneyRaised' THEN r."moneyRaisedValue" END, CASE WHEN part.field = 'moneyRaised' THEN r."moneyRaisedQualifier" END,
  CASE WHEN part.field = 'moneyRaised' THEN r."moneyRaisedCurrency" END, 'ACCEPTED'
FROM generate_series(1, pg_temp.many(80000)) i
JOIN "FundingRound" r ON r.id = pg_temp.id('round', i)
JOIN "Source" s ON s.id = pg_temp.source_of(i)
CROSS JOIN (VALUES ('existence'), ('announcedOn'), ('moneyRaised'), ('label')) part (field);

-- A third of the rounds is told by another source too, half of these before the accepted one. Nine in
-- ten agree on the amount; one in a hundred is tenfold.
INSERT INTO "Claim" (id, "sourceId", "knownFrom", field, "subjectId", "fundingRoundId", text, date, "datePrecision",
  value, qualifier, currency, status, locator)
SELECT gen_random_uuid(), s.id, span_end(s."publishedOn", s."publishedOnPrecision"), part.field, r.id, r.id,
  CASE WHEN part.field = 'label' THEN r.label END,
  CASE WHEN part.field = 'announcedOn' THEN r."announcedOn" END, CASE WHEN part.field = 'announcedOn' THEN r."announcedOnPrecision" END,
  CASE WHEN part.field = 'moneyRaised' THEN r."moneyRaisedValue" * CASE WHEN i % 100 = 0 THEN 10 WHEN i % 10 = 0 THEN 1.2 ELSE 1 END END,
  CASE WHEN part.field = 'moneyRaised' THEN r."moneyRaisedQualifier" END,
  CASE WHEN part.field = 'moneyRaised' THEN r."moneyRaisedCurrency" END, 'COMPETING', 'another'
FROM generate_series(1, pg_temp.many(26000)) i
JOIN "FundingRound" r ON r.id = pg_temp.id('round', i)
JOIN "Source" s ON s.id = pg_temp.source_of(i + 7777777)
CROSS JOIN (VALUES ('existence'), ('announcedOn'), ('moneyRaised'), ('label')) part (field);

INSERT INTO "Claim" (id, "sourceId", "knownFrom", "bestFrom", field, "subjectId", "investmentId", qualifier, status)
SELECT gen_random_uuid(), s.id, span_end(s."publishedOn", s."publishedOnPrecision"), span_end(s."publishedOn", s."publishedOnPrecision"),
  part.field, n.id, n.id, CASE WHEN part.field = 'moneyInvested' THEN 'UNDISCLOSED'::"Qualifier" END, 'ACCEPTED'
FROM generate_series(1, pg_temp.many(200000)) i
JOIN "Investment" n ON n.id = pg_temp.id('investment', i)
JOIN "Source" s ON s.id = pg_temp.source_of(1 + i % pg_temp.many(80000))
CROSS JOIN (VALUES ('existence'), ('moneyInvested')) part (field);

INSERT INTO "Source" (id, slug, publisher, kind, "publishedOn", "publishedOnPrecision", reliability)
SELECT id, slug, 'The company itself', 'FILING', "publishedOn", "publishedOnPrecision", 'A' FROM "FinancialReport";

INSERT INTO "Claim" (id, "sourceId", "knownFrom", "bestFrom", field, "subjectId", "reportedFigureId", value, qualifier, currency, status)
SELECT gen_random_uuid(), f."reportId", report."publishedOn", report."publishedOn", part.field, f.id, f.id,
  CASE WHEN part.field = 'amount' THEN f."amountValue" END,
  CASE WHEN part.field = 'amount' THEN f."amountQualifier" END, CASE WHEN part.field = 'amount' THEN f."amountCurrency" END, 'ACCEPTED'
FROM "ReportedFigure" f
JOIN "FinancialReport" report ON report.id = f."reportId"
CROSS JOIN (VALUES ('existence'), ('amount')) part (field);

ANALYZE "Claim", "Source";

-- ---------------------------------------------------------------- what the triggers keep

-- Only fields with rivals: elsewhere the one claim leads from the day on which it was known.
WITH ranked AS (
  SELECT c.id, c."subjectId", c.field, c."knownFrom", row_number() OVER (PARTITION BY c."subjectId", c.field
    ORDER BY c.status = 'ACCEPTED', -ascii(s.reliability::text), c."knownFrom", c.id) AS trust
  FROM "Claim" c JOIN "Source" s ON s.id = c."sourceId"
  WHERE c."subjectId" IN (SELECT "subjectId" FROM "Claim" WHERE locator = 'another')
), marked AS (
  SELECT *, trust = max(trust) OVER (PARTITION BY "subjectId", field ORDER BY "knownFrom") AS leads FROM ranked
), placed AS (
  SELECT id, "knownFrom", lead("knownFrom") OVER (PARTITION BY "subjectId", field ORDER BY "knownFrom") AS until FROM marked WHERE leads
)
UPDATE "Claim" c SET "bestFrom" = p."knownFrom", "bestUntil" = p.until FROM placed p
WHERE p.id = c.id AND (c."bestFrom", c."bestUntil") IS DISTINCT FROM (p."knownFrom", p.until);

DO $$
DECLARE
  tbl text;
BEGIN
  FOREACH tbl IN ARRAY ARRAY['Organization', 'FundingRound', 'Investment', 'ReportedFigure'] LOOP
    EXECUTE format('WITH field AS (
        SELECT c."subjectId", min(c."bestFrom") AS known, coalesce(
          max(c."bestUntil") FILTER (WHERE c.field <> ''existence'' AND c.value IS DISTINCT FROM a.value), min(c."bestFrom")) AS settled
        FROM "Claim" c
        JOIN "Claim" a ON a."subjectId" = c."subjectId" AND a.field = c.field AND a.status = ''ACCEPTED''
        WHERE c."bestFrom" IS NOT NULL
        GROUP BY c."subjectId", c.field
      ), own AS (
        SELECT "subjectId", min(known) AS known, max(settled) AS settled FROM field GROUP BY 1
      ), day AS (
        SELECT s.id, greatest(own.known, %s) AS known, own.settled FROM %I s JOIN own ON own."subjectId" = s.id
      )
      UPDATE %I t SET "knownFrom" = day.known, "settledFrom" = greatest(day.settled, day.known) FROM day WHERE day.id = t.id',
      parents_known_from(tbl), tbl, tbl);
    EXECUTE format('ANALYZE %I', tbl);
  END LOOP;
  FOREACH tbl IN ARRAY ARRAY['Claim', 'Source', 'Organization', 'FundingRound', 'Investment', 'ReportedFigure'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE TRIGGER USER', tbl);
  END LOOP;
END
$$;
