-- A past day is read with the indexes of today, overlays claims on few rows, and joins nothing.
--
-- 1. A row is settled from the day on which its columns had the values of today, on whosever word:
--    a source that says the same only later does not unsettle it.
-- 2. "knownFrom" waits for what a row cannot be shown without: an investment for its round, and the
--    round for its company. So the views need not ask the parents again.
-- 3. Ids, slugs and references come from the row itself, so that a query by one of them reaches the
--    few rows to be overlaid through the table's own indexes; a partial index holds only these rows.
-- 4. The claims of a past day are two plain branches, so that an index on status serves.

-- ---------------------------------------------------------------- parents

-- The subjects that each subject cannot be shown without, by its references that are never empty.
CREATE VIEW subject_parent AS
  SELECT child.relname::text AS child, own.attname::text AS reference, parent.relname::text AS parent
  FROM pg_constraint fk
  JOIN pg_class child ON child.oid = fk.conrelid
  JOIN pg_class parent ON parent.oid = fk.confrelid
  JOIN pg_attribute own ON own.attrelid = fk.conrelid AND own.attnum = fk.conkey[1]
  WHERE fk.contype = 'f' AND own.attnotnull AND child.relnamespace = 'public'::regnamespace
    AND parent.relname IN ('Organization', 'OrganizationRelationship', 'Person', 'Role', 'FundingRound', 'Investment',
      'InvestmentExit', 'Shareholding', 'ReportedFigure', 'Product', 'ProductMilestone', 'ProductSpecification',
      'MarketFigure', 'Event');

-- Day from which all parents of a row `s` are known, as SQL; 'infinity' while one is not.
DO $$
BEGIN
  EXECUTE format('CREATE FUNCTION parents_known_from(subject_table text) RETURNS text LANGUAGE sql IMMUTABLE AS %L', (
    SELECT format('SELECT CASE subject_table %s ELSE %L END', string_agg(format('WHEN %L THEN %L', child, known), ' '), '''-infinity''::date')
    FROM (
      SELECT child, format('greatest(%s)', string_agg(format(
        'coalesce((SELECT p."knownFrom" FROM public.%I p WHERE p.id = s.%I), ''infinity'')', parent, reference), ', ' ORDER BY reference)) AS known
      FROM subject_parent
      WHERE child IN ('OrganizationRelationship', 'Role', 'FundingRound', 'Investment', 'InvestmentExit', 'Shareholding',
        'ReportedFigure', 'Product', 'ProductMilestone', 'ProductSpecification')
      GROUP BY child
    ) each_child
  ));
END
$$;

-- ---------------------------------------------------------------- known and settled

-- Of each field the day after the last claim that led with another value than the accepted one, else
-- the first day on which anything led; of all fields the last of these days.
CREATE OR REPLACE FUNCTION refresh_subject_known_from(subject_table text, subject_id uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('WITH field AS (
      SELECT min(c."bestFrom") AS known,
        CASE WHEN bool_or(c.status = ''ACCEPTED'') THEN coalesce(
          max(c."bestUntil") FILTER (WHERE c.field <> ''existence'' AND claim_value(c) IS DISTINCT FROM claim_value(a)),
          min(c."bestFrom")) END AS settled
      FROM "Claim" c
      LEFT JOIN "Claim" a ON a."subjectId" = c."subjectId" AND a.field = c.field AND a.status = ''ACCEPTED''
      WHERE c."subjectId" = $1 AND c."bestFrom" IS NOT NULL
      GROUP BY c.field
    ), own AS (
      SELECT min(known) AS known, max(settled) AS settled FROM field
    ), parents AS (
      SELECT %1$s AS known FROM %2$I s WHERE s.id = $1
    ), day AS (
      SELECT CASE WHEN own.known IS NOT NULL THEN nullif(greatest(own.known, parents.known), ''infinity'') END AS known,
        CASE WHEN own.settled IS NOT NULL THEN nullif(greatest(own.settled, own.known, parents.known), ''infinity'') END AS settled
      FROM own, parents
    )
    UPDATE %2$I t SET "knownFrom" = day.known, "settledFrom" = day.settled FROM day
    WHERE t.id = $1 AND (t."knownFrom", t."settledFrom") IS DISTINCT FROM (day.known, day.settled)',
    parents_known_from(subject_table), subject_table) USING subject_id;
END
$$;

-- What a claim says now matters too.
DROP TRIGGER "Claim_refresh" ON "Claim";
CREATE TRIGGER "Claim_refresh" AFTER INSERT OR DELETE OR UPDATE OF "sourceId", "subjectId", field, status, "knownFrom",
  value, "maxValue", qualifier, currency, unit, date, "datePrecision", "dateInferred", text ON "Claim"
  FOR EACH ROW EXECUTE FUNCTION refresh_after_claim();

CREATE FUNCTION refresh_children_known_from() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  link record;
BEGIN
  FOR link IN SELECT child, reference FROM subject_parent
    WHERE parent = TG_TABLE_NAME AND parents_known_from(child) <> parents_known_from('')
  LOOP
    EXECUTE format('SELECT refresh_subject_known_from(%L, id) FROM %I WHERE %I = $1', link.child, link.child, link.reference)
      USING NEW.id;
  END LOOP;
  RETURN NULL;
END
$$;

CREATE FUNCTION refresh_moved_known_from() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_subject_known_from(TG_TABLE_NAME, NEW.id);
  RETURN NULL;
END
$$;

DO $$
DECLARE
  tbl text;
  moved text;
BEGIN
  FOR tbl IN SELECT DISTINCT parent FROM subject_parent WHERE parents_known_from(child) <> parents_known_from('') LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE OF "knownFrom" ON %I FOR EACH ROW
      WHEN (OLD."knownFrom" IS DISTINCT FROM NEW."knownFrom") EXECUTE FUNCTION refresh_children_known_from()',
      tbl || '_refresh_children', tbl);
  END LOOP;
  FOR tbl, moved IN
    SELECT child, string_agg(format('%I', reference), ', ') FROM subject_parent
    WHERE parents_known_from(child) <> parents_known_from('') GROUP BY child
  LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE OF %s ON %I FOR EACH ROW EXECUTE FUNCTION refresh_moved_known_from()',
      tbl || '_refresh_moved', moved, tbl);
  END LOOP;
END
$$;

-- ---------------------------------------------------------------- views

DO $$
DECLARE
  subjects CONSTANT text[] := ARRAY['Organization', 'OrganizationRelationship', 'Person', 'Role', 'FundingRound',
    'Investment', 'InvestmentExit', 'Shareholding', 'ReportedFigure', 'Product', 'ProductMilestone',
    'ProductSpecification', 'MarketFigure', 'Event'];
  tbl text;
  required text[];
  overlaid text;
BEGIN
  FOREACH tbl IN ARRAY subjects LOOP
    EXECUTE format('CREATE INDEX %I ON public.%I ("knownFrom") WHERE "settledFrom" > "knownFrom" OR "settledFrom" IS NULL',
      tbl || '_once_otherwise_idx', tbl);

    SELECT array_agg(column_name::text) INTO required FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name = tbl AND is_nullable = 'NO';

    -- No claim speaks of an id, an address, a reference or a whole number.
    SELECT string_agg(format('%s.%I', CASE WHEN data_type IN ('uuid', 'integer') OR column_name = 'slug' THEN 's' ELSE 'r' END,
      column_name), ', ' ORDER BY ordinal_position)
    INTO overlaid
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name = tbl;

    EXECUTE format('CREATE OR REPLACE VIEW known.%1$I AS
      SELECT s.* FROM public.%1$I s WHERE s."settledFrom" <= known.day()
      UNION ALL
      SELECT %3$s FROM public.%1$I s
      CROSS JOIN LATERAL jsonb_populate_record(s, known.columns_on(to_jsonb(s), s.id, known.day(), %2$L)) r
      WHERE (s."settledFrom" > s."knownFrom" OR s."settledFrom" IS NULL) AND s."knownFrom" <= known.day()
        AND (s."settledFrom" > known.day() OR s."settledFrom" IS NULL)',
      tbl, required, overlaid);
  END LOOP;

  FOREACH tbl IN ARRAY ARRAY['RoundOverlap', 'EventParticipant'] LOOP
    EXECUTE format('CREATE OR REPLACE VIEW known.%1$I AS SELECT s.* FROM public.%1$I s WHERE %2$s', tbl, (
      SELECT string_agg(format('EXISTS (SELECT FROM public.%I p WHERE p.id = s.%I AND p."knownFrom" <= known.day())',
        parent, reference), ' AND ') FROM subject_parent WHERE child = tbl));
  END LOOP;
END
$$;

-- A claim leads on the day or competes, whatever an editor decided later; a refusal stands on every day.
DO $$
DECLARE
  leads CONSTANT text := $leads$status <> 'REJECTED' AND "bestFrom" <= known.day() AND ("bestUntil" IS NULL OR "bestUntil" > known.day())$leads$;
  with_accepted text;
BEGIN
  SELECT string_agg(CASE column_name WHEN 'status' THEN '''ACCEPTED''::public."ClaimStatus" AS status' ELSE quote_ident(column_name) END,
    ', ' ORDER BY ordinal_position) INTO with_accepted
  FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'Claim';
  EXECUTE format('CREATE OR REPLACE VIEW known."Claim" AS
    SELECT %s FROM public."Claim" WHERE "knownFrom" <= known.day() AND %s
    UNION ALL
    SELECT * FROM public."Claim" WHERE "knownFrom" <= known.day() AND (%s) IS NOT TRUE', with_accepted, leads, leads);
END
$$;

DROP INDEX "Claim_status_idx";
CREATE INDEX "Claim_status_id_idx" ON "Claim"("status", "id");

-- Rows as they are now, parents first; last of all, since a table with checks pending takes no index.
DO $$
DECLARE
  tbl text;
BEGIN
  FOREACH tbl IN ARRAY ARRAY['Organization', 'Person', 'Event', 'MarketFigure', 'OrganizationRelationship', 'Role',
    'FundingRound', 'Investment', 'InvestmentExit', 'Shareholding', 'ReportedFigure', 'Product', 'ProductMilestone',
    'ProductSpecification']
  LOOP
    EXECUTE format('SELECT refresh_subject_known_from(%L, id) FROM %I', tbl, tbl);
  END LOOP;
END
$$;
