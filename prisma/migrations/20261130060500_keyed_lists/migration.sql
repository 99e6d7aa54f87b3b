-- Lists page by key: a page begins after a row, found by comparing what the list is sorted by as one
-- row of values. That is a range of an index only where all values go in one direction and none is
-- empty, so what a partial date and an amount sort by are numbers of their own (decision 22).

-- As `comparePartialDates` of the domain: by first day, the wider span first, then printed before inferred.
CREATE FUNCTION date_order(first_day date, date_precision "DatePrecision", inferred boolean) RETURNS int
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (first_day - DATE '1970-01-01') * 10
    + CASE date_precision WHEN 'YEAR' THEN 0 WHEN 'HALF' THEN 2 WHEN 'QUARTER' THEN 4 WHEN 'MONTH' THEN 6 ELSE 8 END
    + CASE WHEN inferred THEN 1 ELSE 0 END
$$;

-- The first of all orders of a day.
CREATE FUNCTION day_order(day date) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (day - DATE '1970-01-01') * 10
$$;

-- By currency, as amounts of two do not compare; after all of them what is undisclosed, whatever it names.
CREATE FUNCTION amount_place(value numeric, currency text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN value IS NULL THEN 'ZZZZ' ELSE coalesce(currency, '') END
$$;

-- By figure, then by qualifier, below the figure before it.
CREATE FUNCTION amount_order(value numeric, qualifier "Qualifier") RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT value * 10 + CASE qualifier WHEN 'LESS_THAN' THEN 0 WHEN 'NEARLY' THEN 1 WHEN 'APPROXIMATELY' THEN 2
    WHEN 'EXACT' THEN 3 WHEN 'BETWEEN' THEN 4 WHEN 'AT_LEAST' THEN 5 ELSE 6 END
$$;

DROP INDEX "FundingRound_announcedOn_id_idx";
DROP INDEX "FundingRound_organizationId_announcedOn_idx";
DROP INDEX "FundingRound_investmentType_announcedOn_idx";
DROP INDEX "FundingRound_status_announcedOn_idx";
DROP INDEX "FundingRound_moneyRaisedCurrency_moneyRaisedValue_idx";
CREATE INDEX "FundingRound_announcedOn_idx" ON "FundingRound"("announcedOn" DESC);

CREATE INDEX "FundingRound_by_date_idx" ON "FundingRound"
  (date_order("announcedOn", "announcedOnPrecision", "announcedOnInferred"), id);
CREATE INDEX "FundingRound_of_organization_idx" ON "FundingRound"
  ("organizationId", date_order("announcedOn", "announcedOnPrecision", "announcedOnInferred"), id);
CREATE INDEX "FundingRound_of_type_idx" ON "FundingRound"
  ("investmentType", date_order("announcedOn", "announcedOnPrecision", "announcedOnInferred"), id);
CREATE INDEX "FundingRound_of_status_idx" ON "FundingRound"
  (status, date_order("announcedOn", "announcedOnPrecision", "announcedOnInferred"), id);

-- Undisclosed amounts stand last in both directions, and currencies in one order, so each direction
-- has an index. A disclosed amount has a currency.
CREATE INDEX "FundingRound_by_amount_idx" ON "FundingRound"
  (amount_place("moneyRaisedValue", "moneyRaisedCurrency"), coalesce(amount_order("moneyRaisedValue", "moneyRaisedQualifier"), 0),
    (-date_order("announcedOn", "announcedOnPrecision", "announcedOnInferred")), id);
CREATE INDEX "FundingRound_by_amount_down_idx" ON "FundingRound"
  (amount_place("moneyRaisedValue", "moneyRaisedCurrency"), coalesce(-amount_order("moneyRaisedValue", "moneyRaisedQualifier"), 0),
    (-date_order("announcedOn", "announcedOnPrecision", "announcedOnInferred")), id);

-- ---------------------------------------------------------------- past days in two parts

-- A list of a past day is read in two parts: the rows that stood then as they stand now, in the order
-- of the table's own index, and those in between, of which there are few on any day.
DO $$
DECLARE
  subjects CONSTANT text[] := ARRAY['Organization', 'OrganizationRelationship', 'Person', 'Role', 'FundingRound',
    'Investment', 'InvestmentExit', 'Shareholding', 'ReportedFigure', 'Product', 'ProductMilestone',
    'ProductSpecification', 'MarketFigure', 'Event'];
  -- Chinese names of organizations and people have claims of their own; other translations keep to the text that was translated.
  named CONSTANT text[] := ARRAY['Organization', 'Person'];
  own_claims CONSTANT text[] := ARRAY['nameZhHans', 'nameZhHant'];
  tbl text;
  required text[];
  overlaid text;
BEGIN
  FOREACH tbl IN ARRAY subjects LOOP
    SELECT array_agg(column_name::text) INTO required FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name = tbl AND is_nullable = 'NO';

    SELECT string_agg(CASE
      WHEN data_type IN ('uuid', 'integer') OR column_name = 'slug' THEN format('s.%I', column_name)
      WHEN column_name ~ 'ZhHan[st]$' AND NOT (tbl = ANY (named) AND column_name = ANY (own_claims))
      THEN format('CASE WHEN r.%2$I IS NOT DISTINCT FROM s.%2$I THEN s.%1$I END AS %1$I',
        column_name, regexp_replace(column_name, 'ZhHan[st]$', ''))
      ELSE format('r.%I', column_name) END, ', ' ORDER BY ordinal_position)
    INTO overlaid
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name = tbl;

    EXECUTE format('CREATE VIEW known.%2$I AS SELECT s.* FROM public.%1$I s WHERE s."settledFrom" <= known.day()',
      tbl, tbl || '_settled');
    EXECUTE format('CREATE VIEW known.%4$I AS SELECT %3$s FROM public.%1$I s
      CROSS JOIN LATERAL jsonb_populate_record(s, known.columns_on(to_jsonb(s), s.id, known.day(), %2$L)) r
      WHERE (s."settledFrom" > s."knownFrom" OR s."settledFrom" IS NULL)
        AND s."knownFrom" <= known.day() AND daterange(s."knownFrom", s."settledFrom") @> known.day()',
      tbl, required, overlaid, tbl || '_between');
    EXECUTE format('CREATE OR REPLACE VIEW known.%1$I AS SELECT * FROM known.%2$I UNION ALL SELECT * FROM known.%3$I',
      tbl, tbl || '_settled', tbl || '_between');

    EXECUTE format('DROP INDEX public.%I', tbl || '_once_otherwise_idx');
    EXECUTE format('CREATE INDEX %I ON public.%I USING gist (daterange("knownFrom", "settledFrom"))
      WHERE "settledFrom" > "knownFrom" OR "settledFrom" IS NULL', tbl || '_once_otherwise_idx', tbl);
  END LOOP;
END
$$;
