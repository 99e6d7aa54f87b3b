-- What stood otherwise on a past day is laid over with the claims that led then, and took a quarter of a
-- millisecond a row as JSON. Now each column is what the leading claim of its field has, by the naming
-- rules of the schema, and a statement computes only the columns that it reads.

DO $$
DECLARE
  subjects CONSTANT text[] := ARRAY['Organization', 'OrganizationRelationship', 'Person', 'Role', 'FundingRound',
    'Investment', 'InvestmentExit', 'Shareholding', 'ReportedFigure', 'Product', 'ProductMilestone',
    'ProductSpecification', 'MarketFigure', 'Event'];
  tbl text;
  -- Of the parts of a quantity and of a date the ending of the column, and where a claim has it.
  quantity_parts CONSTANT jsonb := '{"Value": "value", "MaxValue": "maxValue", "Qualifier": "qualifier", "Currency": "currency", "Unit": "unit"}';
  date_parts CONSTANT jsonb := '{"": "date", "Precision": "datePrecision", "Inferred": "dateInferred"}';
  columns_then text;
  listed text;
BEGIN
  FOREACH tbl IN ARRAY subjects LOOP
    WITH own AS (
      SELECT a.attname::text AS name, a.attnum, a.attnotnull AS required, format_type(a.atttypid, a.atttypmod) AS type,
        a.atttypid = 'text'::regtype OR t.typtype = 'e' AS is_said
      FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
      WHERE a.attrelid = format('public.%I', tbl)::regclass AND a.attnum > 0 AND NOT a.attisdropped
    ), part AS (
      SELECT q.name, left(q.name, -length('Qualifier')) AS field, p.key AS ending, p.value AS claimed
      FROM own q CROSS JOIN jsonb_each_text(quantity_parts) p WHERE q.name LIKE '%Qualifier'
      UNION ALL
      SELECT d.name, left(d.name, -length('Precision')), p.key, p.value
      FROM own d CROSS JOIN jsonb_each_text(date_parts) p WHERE d.name LIKE '%Precision'
    ), spoken AS (
      SELECT own.*, coalesce(part.field, own.name) AS field, coalesce(part.claimed, 'text') AS claimed
      FROM own LEFT JOIN part ON part.field || part.ending = own.name
      WHERE part.field IS NOT NULL OR (own.is_said AND own.name <> 'slug'
        AND (own.name !~ 'ZhHan[st]$' OR tbl IN ('Organization', 'Person') AND own.name LIKE 'nameZhHan_'))
    ), then_read AS (
      SELECT attnum, name, CASE
        WHEN required AND claimed = 'qualifier' THEN format('CASE WHEN %s THEN coalesce(%s, ''UNDISCLOSED'') ELSE s.%I END', is_spoken, led, name)
        WHEN required THEN format('coalesce(%s, s.%I)', led, name)
        ELSE format('CASE WHEN %s THEN %s ELSE s.%I END', is_spoken, led, name) END || '::' || type AS value
      FROM spoken CROSS JOIN LATERAL (SELECT
        format('bool_or(c.field = %L)', field) AS is_spoken,
        format('(%s(c.%I) FILTER (WHERE c.leads AND c.field = %L))::%s',
          CASE claimed WHEN 'dateInferred' THEN 'bool_or' ELSE 'max' END, claimed, field, type) AS led) claim
    )
    SELECT (SELECT string_agg(format('%s AS %I', value, name), ', ' ORDER BY attnum) FROM then_read),
      string_agg(CASE
        WHEN t.name IS NOT NULL THEN format('r.%I', v.attname)
        WHEN base.name IS NOT NULL THEN format('CASE WHEN r.%2$I IS NOT DISTINCT FROM s.%2$I THEN s.%1$I END AS %1$I', v.attname, base.name)
        ELSE format('s.%I', v.attname) END, ', ' ORDER BY v.attnum)
    INTO columns_then, listed
    FROM pg_attribute v
    LEFT JOIN then_read t ON t.name = v.attname
    LEFT JOIN then_read base ON v.attname ~ 'ZhHan[st]$' AND base.name = regexp_replace(v.attname, 'ZhHan[st]$', '')
    WHERE v.attrelid = format('known.%I', tbl || '_between')::regclass AND v.attnum > 0;

    EXECUTE format('CREATE OR REPLACE VIEW known.%2$I AS SELECT %4$s FROM public.%1$I s
      CROSS JOIN LATERAL (SELECT %3$s FROM (
        SELECT *, "bestFrom" <= known.day() AND ("bestUntil" IS NULL OR "bestUntil" > known.day()) AS leads
        FROM public."Claim" WHERE "subjectId" = s.id AND field <> ''existence'' AND status <> ''REJECTED'' OFFSET 0
      ) c) r
      WHERE (s."settledFrom" > s."knownFrom" OR s."settledFrom" IS NULL)
        AND s."knownFrom" <= known.day() AND daterange(s."knownFrom", s."settledFrom") @> known.day()',
      tbl, tbl || '_between', columns_then, listed);
  END LOOP;
END
$$;

DROP FUNCTION known.columns_on(jsonb, uuid, date, text[]);
