-- As date_order before (same_order_on_any_day): readers of past days have signs of their own for `=`, and a
-- connection that had served today did not find the index on the span of rounds again on a past day.
CREATE OR REPLACE FUNCTION span_end(first_day date, date_precision "DatePrecision")
RETURNS date LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN date_precision OPERATOR(pg_catalog.=) 'DAY'::public."DatePrecision" THEN first_day
    WHEN date_precision OPERATOR(pg_catalog.=) 'MONTH'::public."DatePrecision"
      THEN (first_day + interval '1 month' - interval '1 day')::date
    WHEN date_precision OPERATOR(pg_catalog.=) 'QUARTER'::public."DatePrecision"
      THEN (first_day + interval '3 months' - interval '1 day')::date
    WHEN date_precision OPERATOR(pg_catalog.=) 'HALF'::public."DatePrecision"
      THEN (first_day + interval '6 months' - interval '1 day')::date
    WHEN date_precision OPERATOR(pg_catalog.=) 'YEAR'::public."DatePrecision"
      THEN (first_day + interval '1 year' - interval '1 day')::date
  END
$$;
