-- Rates are looked up for all events of a settlement at once: a function called for each of them, and
-- planned each time, took most of the time of adding up many years.

-- The rates of events, as lib/domain/rate-book.ts has them: of their day or the last one before it within
-- a week; of a date that is no day the mean of its days. NULL where none is known. Rates may have come in
-- this very transaction, and no statistics tell of them yet: without the setting each event would read all.
CREATE FUNCTION event_rates(currencies char(3)[], days date[], precisions "DatePrecision"[])
RETURNS TABLE (currency char(3), first date, "precision" "DatePrecision", cny numeric, usd numeric, hkd numeric)
LANGUAGE sql STABLE SET enable_seqscan = off AS $$
  SELECT event.sold, event.day, event.spanned, max(rate.of) FILTER (WHERE bought = 'CNY'),
    max(rate.of) FILTER (WHERE bought = 'USD'), max(rate.of) FILTER (WHERE bought = 'HKD')
  FROM unnest(currencies, days, precisions) event (sold, day, spanned)
  CROSS JOIN (VALUES ('CNY'::char(3)), ('USD'), ('HKD')) target (bought)
  CROSS JOIN LATERAL (
    SELECT CASE
      WHEN event.sold = bought THEN 1
      WHEN event.spanned = 'DAY' THEN (array_agg(daily.rate ORDER BY daily.date DESC))[1]
      WHEN min(daily.date) - event.day <= 7 AND public.span_end(event.day, event.spanned) - max(daily.date) <= 7
        THEN round(avg(daily.rate), 8)
    END AS of
    FROM (
      SELECT t.date, round(t.rate / CASE WHEN event.sold = 'EUR' THEN 1 WHEN event.sold IN ('CNY', 'USD', 'HKD') THEN
        (SELECT nullif(f.rate, 0) FROM public."FxRate" f WHERE f.quote = event.sold AND f.base = 'EUR' AND f.date = t.date) END, 8) AS rate
      FROM public."FxRate" t
      WHERE t.quote = bought AND t.base = 'EUR' AND t.date <= public.span_end(event.day, event.spanned)
        AND t.date >= CASE event.spanned WHEN 'DAY' THEN event.day - 7 ELSE event.day END
      OFFSET 0
    ) daily WHERE daily.rate IS NOT NULL
  ) rate
  GROUP BY event.sold, event.day, event.spanned
$$;

-- Adds rows of the form of `pending.round`, as a query gives them, to the sums.
CREATE OR REPLACE FUNCTION add_to_round_sums(rows text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format($sums$
    WITH side AS MATERIALIZED (
      %s
    ), asked AS (
      SELECT DISTINCT currency, first, "precision" FROM side WHERE value IS NOT NULL
    ), rate AS MATERIALIZED (
      SELECT r.* FROM (
        SELECT array_agg(currency) AS currencies, array_agg(first) AS days, array_agg("precision") AS precisions FROM asked
      ) a CROSS JOIN LATERAL event_rates(a.currencies, a.days, a.precisions) r
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

DROP FUNCTION event_rate(char, char, date, "DatePrecision");
