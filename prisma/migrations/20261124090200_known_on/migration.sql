-- Schema "known": the same tables as they would have stood on a day, for readers only. A session says
-- the day in roundbook.known_on and puts the schema first in its search path; the same queries then serve today and any past day.
--
-- Most rows stood on that day as they stand now ("settledFrom" tells which), so a query reads the
-- ordinary table with its ordinary indexes; only rows in between are laid over with the claims that
-- led on that day, each found through the index on ("subjectId", field, "bestFrom").

CREATE SCHEMA known;

CREATE FUNCTION known.day() RETURNS date LANGUAGE sql STABLE AS $$
  SELECT current_setting('roundbook.known_on')::date
$$;

-- Columns of a subject as the claims leading on a day have them, by the naming rules of the schema. A
-- field of which nothing was known is empty. Of those that cannot be empty (`required`) a quantity is
-- undisclosed; a date or text stays, for nobody can speak of the subject without it.
CREATE FUNCTION known.columns_on(subject jsonb, subject_id uuid, on_day date, required text[]) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT coalesce(jsonb_object_agg(part.key, part.value), '{}')
  FROM (
    SELECT DISTINCT field FROM public."Claim" WHERE "subjectId" = subject_id AND field <> 'existence' AND status <> 'REJECTED'
  ) spoken
  LEFT JOIN public."Claim" c ON c."subjectId" = subject_id AND c.field = spoken.field
    AND c."bestFrom" <= on_day AND (c."bestUntil" IS NULL OR c."bestUntil" > on_day)
  CROSS JOIN LATERAL jsonb_each(CASE field_form(subject, spoken.field)
    WHEN 'quantity' THEN jsonb_build_object(
      spoken.field || 'Value', c.value, spoken.field || 'MaxValue', c."maxValue",
      spoken.field || 'Qualifier', CASE WHEN spoken.field || 'Qualifier' = ANY (required)
        THEN coalesce(c.qualifier, 'UNDISCLOSED') ELSE c.qualifier END,
      spoken.field || 'Currency', c.currency, spoken.field || 'Unit', c.unit)
    WHEN 'date' THEN jsonb_build_object(
      spoken.field, c.date, spoken.field || 'Precision', c."datePrecision", spoken.field || 'Inferred', c."dateInferred")
    ELSE jsonb_build_object(spoken.field, c.text)
  END) part
  WHERE subject ? part.key AND NOT (part.value = 'null' AND part.key = ANY (required))
$$;

DO $$
DECLARE
  subjects CONSTANT text[] := ARRAY['Organization', 'OrganizationRelationship', 'Person', 'Role', 'FundingRound',
    'Investment', 'InvestmentExit', 'Shareholding', 'ReportedFigure', 'Product', 'ProductMilestone',
    'ProductSpecification', 'MarketFigure', 'Event'];
  tbl text;
  enum_type text;
  required text[];
  parents_known text;
BEGIN
  -- The client names enum types by the schema that it reads. A domain has no comparison of its own with
  -- its enum: these are found by readers of this schema only, through their search path, and are inlined,
  -- so that indexes on the enum serve.
  FOR enum_type IN
    SELECT t.typname FROM pg_type t WHERE t.typtype = 'e' AND t.typnamespace = 'public'::regnamespace
  LOOP
    EXECUTE format($each$
      CREATE DOMAIN known.%1$I AS public.%1$I;
      CREATE FUNCTION known.equal(public.%1$I, known.%1$I) RETURNS boolean LANGUAGE sql IMMUTABLE
        AS 'SELECT $1 OPERATOR(pg_catalog.=) $2::public.%1$I';
      CREATE FUNCTION known.not_equal(public.%1$I, known.%1$I) RETURNS boolean LANGUAGE sql IMMUTABLE
        AS 'SELECT $1 OPERATOR(pg_catalog.<>) $2::public.%1$I';
      CREATE OPERATOR known.= (LEFTARG = public.%1$I, RIGHTARG = known.%1$I, FUNCTION = known.equal);
      CREATE OPERATOR known.<> (LEFTARG = public.%1$I, RIGHTARG = known.%1$I, FUNCTION = known.not_equal);
    $each$, enum_type);
  END LOOP;

  FOREACH tbl IN ARRAY subjects || ARRAY['RoundOverlap', 'EventParticipant'] LOOP
    SELECT array_agg(column_name::text) INTO required FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name = tbl AND is_nullable = 'NO';

    -- A row is not shown before the subjects that it cannot be shown without.
    SELECT coalesce(string_agg(format(
      ' AND EXISTS (SELECT FROM public.%I p WHERE p.id = s.%I AND p."knownFrom" <= known.day())',
      parent.relname, own.attname), '' ORDER BY own.attnum), '')
    INTO parents_known
    FROM pg_constraint fk
    JOIN pg_class parent ON parent.oid = fk.confrelid
    JOIN pg_attribute own ON own.attrelid = fk.conrelid AND own.attnum = fk.conkey[1]
    WHERE fk.contype = 'f' AND fk.conrelid = format('public.%I', tbl)::regclass
      AND own.attnotnull AND parent.relname = ANY (subjects);

    IF tbl = ANY (subjects) THEN
      EXECUTE format('CREATE VIEW known.%1$I AS
        SELECT s.* FROM public.%1$I s WHERE s."settledFrom" <= known.day()%3$s
        UNION ALL
        SELECT r.* FROM public.%1$I s
        CROSS JOIN LATERAL jsonb_populate_record(s, known.columns_on(to_jsonb(s), s.id, known.day(), %2$L)) r
        WHERE s."knownFrom" <= known.day() AND (s."settledFrom" > known.day() OR s."settledFrom" IS NULL)%3$s',
        tbl, required, parents_known);
    ELSE
      EXECUTE format('CREATE VIEW known.%1$I AS SELECT s.* FROM public.%1$I s WHERE true%2$s', tbl, parents_known);
    END IF;
  END LOOP;

  FOREACH tbl IN ARRAY ARRAY['OrganizationName', 'SegmentScheme', 'RevenueSegment'] LOOP
    EXECUTE format('CREATE VIEW known.%1$I AS SELECT * FROM public.%1$I', tbl);
  END LOOP;
END
$$;

CREATE VIEW known."Source" AS
  SELECT * FROM public."Source" WHERE span_end("publishedOn", "publishedOnPrecision") <= known.day();
CREATE VIEW known."FinancialReport" AS
  SELECT * FROM public."FinancialReport" WHERE span_end("publishedOn", "publishedOnPrecision") <= known.day();
CREATE VIEW known."FxRate" AS
  SELECT * FROM public."FxRate" WHERE date <= known.day();

-- A claim leads on the day or competes, whatever an editor decided later; a refusal stands on every day.
DO $$
BEGIN
  EXECUTE (
    SELECT format('CREATE VIEW known."Claim" AS SELECT %s FROM public."Claim" WHERE "knownFrom" <= known.day()',
      string_agg(CASE column_name
        WHEN 'status' THEN $status$CASE
          WHEN status <> 'REJECTED' AND "bestFrom" <= known.day() AND ("bestUntil" IS NULL OR "bestUntil" > known.day())
          THEN 'ACCEPTED' ELSE status END AS status$status$
        ELSE quote_ident(column_name) END, ', ' ORDER BY ordinal_position))
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'Claim');
END
$$;
