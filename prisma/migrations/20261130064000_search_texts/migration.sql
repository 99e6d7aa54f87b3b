-- Text is found in any of a row's texts through one index: three signs in a row by pg_trgm; one or two
-- signs, of which there are no three, and scripts that the locale of a database may not take for
-- letters, by the signs themselves (decision 22).

-- The texts in lower case, a line each; a search has no line break, so it never matches over two.
CREATE FUNCTION search_text(VARIADIC texts text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(array_to_string(texts, E'\n'))
$$;

DROP INDEX "Organization_name_nameZhHans_idx";

DO $$
DECLARE
  tbl text;
  texts text;
BEGIN
  FOR tbl, texts IN VALUES
    ('Organization', 'name, "nameZhHans", "nameZhHant", "legalName", "stockSymbol"'),
    ('OrganizationName', 'name'),
    ('Person', 'name, "nameZhHans", "nameZhHant"'),
    ('Role', 'title, "titleZhHans", "titleZhHant"'),
    ('FundingRound', 'label'),
    ('Product', 'name'),
    ('Event', 'title, "titleZhHans", "titleZhHant", note, "noteZhHans", "noteZhHant"'),
    ('Source', 'title, publisher, "publisherZhHans", "publisherZhHant", url'),
    ('User', 'name, email')
  LOOP
    EXECUTE format('CREATE INDEX %I ON %I USING gin (search_text(%s) gin_trgm_ops, string_to_array(search_text(%s), NULL))',
      tbl || '_search_idx', tbl, texts, texts);
  END LOOP;
END
$$;

-- ---------------------------------------------------------------- further lists by key

CREATE INDEX "Source_by_date_idx" ON "Source"
  (date_order("publishedOn", "publishedOnPrecision", "publishedOnInferred"), id);
CREATE INDEX "Source_of_kind_idx" ON "Source"
  (kind, date_order("publishedOn", "publishedOnPrecision", "publishedOnInferred"), id);
DROP INDEX "Source_reliability_publishedOn_idx";
CREATE INDEX "Source_by_reliability_idx" ON "Source"
  (reliability, (-date_order("publishedOn", "publishedOnPrecision", "publishedOnInferred")), id);
CREATE INDEX "Source_by_reliability_down_idx" ON "Source"
  (reliability, date_order("publishedOn", "publishedOnPrecision", "publishedOnInferred"), id);
DROP INDEX "Source_publisher_idx";
CREATE INDEX "Source_by_publisher_idx" ON "Source"
  (publisher, (-date_order("publishedOn", "publishedOnPrecision", "publishedOnInferred")), id);
CREATE INDEX "Source_by_publisher_down_idx" ON "Source"
  (publisher, date_order("publishedOn", "publishedOnPrecision", "publishedOnInferred"), id);

DROP INDEX "Person_name_idx";
CREATE INDEX "Person_name_id_idx" ON "Person"(name, id);
CREATE INDEX "Organization_name_id_idx" ON "Organization"(name, id);
CREATE INDEX "User_name_id_idx" ON "User"(name, id);

-- Dates of the time line.
DO $$
DECLARE
  tbl text;
  col text;
  dated text;
BEGIN
  FOR tbl, col IN VALUES ('FundingRound', 'closedOn'), ('ProductMilestone', 'reachedOn'), ('Event', 'occurredOn'),
    ('Role', 'from'), ('Role', 'to'), ('OrganizationRelationship', 'from'), ('OrganizationRelationship', 'to'),
    ('FinancialReport', 'publishedOn'), ('InvestmentExit', 'exitedOn'), ('Organization', 'foundedOn')
  LOOP
    dated := format('date_order(%I, %I, %I)', col, col || 'Precision', col || 'Inferred');
    EXECUTE format('CREATE INDEX %I ON %I (%s, id)', tbl || '_' || col || '_order_idx', tbl, dated);
  END LOOP;

  -- On a past day what is dated up to it is a range of the index above; what is dated beyond it and was
  -- settled then all the same, as a plan is, is found here.
  FOR tbl, col IN VALUES ('FundingRound', 'announcedOn'), ('FundingRound', 'closedOn'), ('Organization', 'foundedOn')
  LOOP
    dated := format('date_order(%I, %I, %I)', col, col || 'Precision', col || 'Inferred');
    EXECUTE format('CREATE INDEX %I ON %I (%s, id) WHERE %I > "settledFrom"', tbl || '_' || col || '_ahead_idx', tbl, dated, col);
  END LOOP;
END
$$;
