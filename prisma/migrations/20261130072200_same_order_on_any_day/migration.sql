-- The schema `known` has signs of its own for `=`, and a function is read by the search path of who
-- asks. A connection remembers how it first read the function of an index, so one that had served today
-- did not find the index again on a past day, nor the other way round. Signs and types are now named whole.

CREATE OR REPLACE FUNCTION date_order(first_day date, date_precision "DatePrecision", inferred boolean) RETURNS int
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (first_day - DATE '1970-01-01') * 10
    + CASE WHEN date_precision OPERATOR(pg_catalog.=) 'YEAR'::public."DatePrecision" THEN 0
        WHEN date_precision OPERATOR(pg_catalog.=) 'HALF'::public."DatePrecision" THEN 2
        WHEN date_precision OPERATOR(pg_catalog.=) 'QUARTER'::public."DatePrecision" THEN 4
        WHEN date_precision OPERATOR(pg_catalog.=) 'MONTH'::public."DatePrecision" THEN 6 ELSE 8 END
    + CASE WHEN inferred THEN 1 ELSE 0 END
$$;

CREATE OR REPLACE FUNCTION amount_order(value numeric, qualifier "Qualifier") RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT value * 10 + CASE WHEN qualifier OPERATOR(pg_catalog.=) 'LESS_THAN'::public."Qualifier" THEN 0
    WHEN qualifier OPERATOR(pg_catalog.=) 'NEARLY'::public."Qualifier" THEN 1
    WHEN qualifier OPERATOR(pg_catalog.=) 'APPROXIMATELY'::public."Qualifier" THEN 2
    WHEN qualifier OPERATOR(pg_catalog.=) 'EXACT'::public."Qualifier" THEN 3
    WHEN qualifier OPERATOR(pg_catalog.=) 'BETWEEN'::public."Qualifier" THEN 4
    WHEN qualifier OPERATOR(pg_catalog.=) 'AT_LEAST'::public."Qualifier" THEN 5 ELSE 6 END
$$;
