-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "noteZhHans" TEXT,
ADD COLUMN     "noteZhHant" TEXT,
ADD COLUMN     "titleZhHans" TEXT,
ADD COLUMN     "titleZhHant" TEXT;

-- AlterTable
ALTER TABLE "FundingRound" ADD COLUMN     "noteZhHans" TEXT,
ADD COLUMN     "noteZhHant" TEXT;

-- AlterTable
ALTER TABLE "MarketFigure" ADD COLUMN     "metricZhHans" TEXT,
ADD COLUMN     "metricZhHant" TEXT,
ADD COLUMN     "noteZhHans" TEXT,
ADD COLUMN     "noteZhHant" TEXT,
ADD COLUMN     "subjectZhHant" TEXT;

-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "descriptionZhHans" TEXT,
ADD COLUMN     "descriptionZhHant" TEXT;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "descriptionZhHans" TEXT,
ADD COLUMN     "descriptionZhHant" TEXT;

-- AlterTable
ALTER TABLE "Product" ADD COLUMN     "descriptionZhHans" TEXT,
ADD COLUMN     "descriptionZhHant" TEXT;

-- AlterTable
ALTER TABLE "ProductSpecification" ADD COLUMN     "nameZhHans" TEXT,
ADD COLUMN     "nameZhHant" TEXT,
ADD COLUMN     "noteZhHans" TEXT,
ADD COLUMN     "noteZhHant" TEXT;

-- AlterTable
ALTER TABLE "Role" ADD COLUMN     "titleZhHans" TEXT,
ADD COLUMN     "titleZhHant" TEXT;

-- AlterTable
ALTER TABLE "RoundOverlap" ADD COLUMN     "noteZhHans" TEXT,
ADD COLUMN     "noteZhHant" TEXT;

-- AlterTable
ALTER TABLE "SegmentScheme" ADD COLUMN     "nameZhHans" TEXT,
ADD COLUMN     "nameZhHant" TEXT;

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "publisherZhHans" TEXT,
ADD COLUMN     "publisherZhHant" TEXT;

-- A rendering in Chinese stands beside the English that it renders, never alone.
DO $$
DECLARE
  tbl text;
  field text;
BEGIN
  FOR tbl, field IN VALUES ('Organization', 'description'), ('Person', 'description'), ('Product', 'description'),
    ('FundingRound', 'note'), ('RoundOverlap', 'note'), ('ProductSpecification', 'note'), ('MarketFigure', 'note'), ('Event', 'note')
  LOOP
    EXECUTE format('ALTER TABLE %1$I ADD CONSTRAINT %2$I CHECK (%3$I IS NOT NULL OR (%4$I IS NULL AND %5$I IS NULL))',
      tbl, tbl || '_' || field || '_is_english', field, field || 'ZhHans', field || 'ZhHant');
  END LOOP;
END
$$;

-- The views of past days (see known_on and narrow_past_rows) list the columns that their tables had when
-- they were made, so they are made again. A row that is laid over with older claims keeps a translation
-- only while it has the text that was translated.
DO $$
DECLARE
  overlaid_tables CONSTANT text[] := ARRAY['Organization', 'Person', 'Role', 'FundingRound', 'Product', 'ProductSpecification',
    'MarketFigure', 'Event'];
  -- Chinese names of organizations and people have claims of their own.
  own_claims CONSTANT text[] := ARRAY['nameZhHans', 'nameZhHant'];
  tbl text;
  required text[];
  overlaid text;
BEGIN
  FOREACH tbl IN ARRAY overlaid_tables LOOP
    SELECT array_agg(column_name::text) INTO required FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name = tbl AND is_nullable = 'NO';

    SELECT string_agg(CASE
      WHEN data_type IN ('uuid', 'integer') OR column_name = 'slug' THEN format('s.%I', column_name)
      WHEN column_name ~ 'ZhHan[st]$' AND NOT (tbl IN ('Organization', 'Person') AND column_name = ANY (own_claims))
      THEN format('CASE WHEN r.%2$I IS NOT DISTINCT FROM s.%2$I THEN s.%1$I END AS %1$I',
        column_name, regexp_replace(column_name, 'ZhHan[st]$', ''))
      ELSE format('r.%I', column_name) END, ', ' ORDER BY ordinal_position)
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
END
$$;

CREATE OR REPLACE VIEW known."RoundOverlap" AS
  SELECT s.* FROM public."RoundOverlap" s
  WHERE EXISTS (SELECT FROM public."FundingRound" p WHERE p.id = s."partId" AND p."knownFrom" <= known.day())
    AND EXISTS (SELECT FROM public."FundingRound" p WHERE p.id = s."wholeId" AND p."knownFrom" <= known.day());
CREATE OR REPLACE VIEW known."SegmentScheme" AS
  SELECT * FROM public."SegmentScheme";
CREATE OR REPLACE VIEW known."Source" AS
  SELECT * FROM public."Source" WHERE span_end("publishedOn", "publishedOnPrecision") <= known.day();
