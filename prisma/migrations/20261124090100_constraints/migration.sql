-- What Prisma's schema cannot say. Each rule has a test in tests/constraints.

-- ---------------------------------------------------------------- value types

-- A quantity has a value unless it is undisclosed, an upper end only where it is a range, and
-- either an ISO 4217 currency or a unit. An absent quantity has none of these.
CREATE FUNCTION quantity_is_sound(qualifier "Qualifier", value numeric, max_value numeric, currency text, unit "Unit")
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN qualifier IS NULL THEN num_nonnulls(value, max_value, currency, unit) = 0
    WHEN qualifier = 'UNDISCLOSED' THEN num_nonnulls(value, max_value) = 0 AND num_nonnulls(currency, unit) <= 1
    ELSE value IS NOT NULL
      AND (max_value IS NOT NULL) = (qualifier = 'BETWEEN')
      AND (max_value IS NULL OR max_value > value)
      AND num_nonnulls(currency, unit) = 1
      AND (currency IS NULL OR currency ~ '^[A-Z]{3}$')
  END
$$;

-- Last day that a partial date can stand for.
CREATE FUNCTION span_end(first_day date, date_precision "DatePrecision")
RETURNS date LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE date_precision
    WHEN 'DAY' THEN first_day
    WHEN 'MONTH' THEN (first_day + interval '1 month' - interval '1 day')::date
    WHEN 'QUARTER' THEN (first_day + interval '3 months' - interval '1 day')::date
    WHEN 'HALF' THEN (first_day + interval '6 months' - interval '1 day')::date
    WHEN 'YEAR' THEN (first_day + interval '1 year' - interval '1 day')::date
  END
$$;

-- A partial date has both its parts or neither, and names the first day of its span.
CREATE FUNCTION partial_date_is_sound(first_day date, date_precision "DatePrecision")
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN first_day IS NULL OR date_precision IS NULL THEN num_nonnulls(first_day, date_precision) = 0
    WHEN date_precision = 'DAY' THEN true
    ELSE extract(day FROM first_day) = 1
      AND (extract(month FROM first_day)::int - 1) % (CASE date_precision
        WHEN 'MONTH' THEN 1 WHEN 'QUARTER' THEN 3 WHEN 'HALF' THEN 6 ELSE 12 END) = 0
  END
$$;

-- Every partial date and quantity of every table, found by the naming rule of the schema.
DO $$
DECLARE
  part record;
BEGIN
  FOR part IN
    SELECT c.table_name AS tbl, left(c.column_name, -9) AS field, p.is_nullable = 'YES' AS optional
    FROM information_schema.columns c
    JOIN information_schema.columns p
      ON p.table_schema = c.table_schema AND p.table_name = c.table_name
      AND p.column_name = left(c.column_name, -9)
    WHERE c.table_schema = current_schema() AND c.column_name LIKE '%Precision'
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (partial_date_is_sound(%I, %I))',
      part.tbl, part.tbl || '_' || part.field || '_is_partial_date', part.field, part.field || 'Precision');
  END LOOP;

  FOR part IN
    SELECT c.table_name AS tbl, left(c.column_name, -9) AS field,
      bool_or(o.column_name = left(c.column_name, -9) || 'Currency') AS has_currency,
      bool_or(o.column_name = left(c.column_name, -9) || 'Unit') AS has_unit
    FROM information_schema.columns c
    JOIN information_schema.columns o ON o.table_schema = c.table_schema AND o.table_name = c.table_name
    WHERE c.table_schema = current_schema() AND c.column_name LIKE '%Qualifier'
    GROUP BY 1, 2
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (quantity_is_sound(%I, %I, %I, %s, %s))',
      part.tbl, part.tbl || '_' || part.field || '_is_quantity',
      part.field || 'Qualifier', part.field || 'Value', part.field || 'MaxValue',
      CASE WHEN part.has_currency THEN format('%I', part.field || 'Currency') ELSE 'NULL' END,
      CASE WHEN part.has_unit THEN format('%I', part.field || 'Unit') ELSE 'NULL' END);
  END LOOP;

  FOR part IN
    SELECT table_name AS tbl FROM information_schema.columns
    WHERE table_schema = current_schema() AND column_name = 'slug'
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (slug ~ ''^[a-z0-9]+(-[a-z0-9]+)*$'')',
      part.tbl, part.tbl || '_slug_fits_an_address');
  END LOOP;
END
$$;

-- ---------------------------------------------------------------- rules of single tables

ALTER TABLE "OrganizationRelationship"
  ADD CONSTRAINT "OrganizationRelationship_not_with_itself" CHECK ("parentId" <> "childId"),
  ADD CONSTRAINT "OrganizationRelationship_from_before_to" CHECK ("from" <= span_end("to", "toPrecision")),
  ADD CONSTRAINT "OrganizationRelationship_group_role" CHECK (("groupRole" IS NOT NULL) = (type = 'MEMBER_OF_GROUP'));
ALTER TABLE "OrganizationName"
  ADD CONSTRAINT "OrganizationName_from_before_to" CHECK ("from" <= span_end("to", "toPrecision")),
  ADD CONSTRAINT "OrganizationName_language" CHECK (language IN ('en', 'zh-Hans', 'zh-Hant'));
ALTER TABLE "Role"
  ADD CONSTRAINT "Role_from_before_to" CHECK ("from" <= span_end("to", "toPrecision"));

ALTER TABLE "FundingRound"
  ADD CONSTRAINT "FundingRound_money_not_negative" CHECK (
    least("moneyRaisedValue", "netProceedsValue", "preMoneyValuationValue", "postMoneyValuationValue",
      "pricePerShareValue", "sharesIssuedValue") >= 0);
ALTER TABLE "RoundOverlap"
  ADD CONSTRAINT "RoundOverlap_not_with_itself" CHECK ("partId" <> "wholeId");
ALTER TABLE "Investment"
  ADD CONSTRAINT "Investment_one_investor" CHECK (num_nonnulls("organizationId", "personId") = 1),
  ADD CONSTRAINT "Investment_money_not_negative" CHECK ("moneyInvestedValue" >= 0);
ALTER TABLE "InvestmentExit"
  ADD CONSTRAINT "InvestmentExit_one_investor" CHECK (num_nonnulls("investorOrganizationId", "investorPersonId") = 1);
ALTER TABLE "Shareholding"
  ADD CONSTRAINT "Shareholding_one_holder" CHECK (num_nonnulls("holderOrganizationId", "holderPersonId") = 1),
  ADD CONSTRAINT "Shareholding_stake_is_percentage" CHECK (
    coalesce("stakeUnit" = 'PERCENT', "stakeValue" IS NULL) AND "stakeValue" >= 0 AND coalesce("stakeMaxValue", "stakeValue") <= 100);

ALTER TABLE "FinancialReport"
  ADD CONSTRAINT "FinancialReport_year" CHECK ("fiscalYear" BETWEEN 1990 AND 2100);
ALTER TABLE "ReportedFigure"
  ADD CONSTRAINT "ReportedFigure_year" CHECK ("fiscalYear" BETWEEN 1990 AND 2100),
  ADD CONSTRAINT "ReportedFigure_period" CHECK ("periodStart" <= "periodEnd"),
  ADD CONSTRAINT "ReportedFigure_derivation" CHECK (derived = (derivation IS NOT NULL)),
  ADD CONSTRAINT "ReportedFigure_unit_of_metric" CHECK (
    "amountValue" IS NULL OR
    (metric IN ('REVENUE_GROWTH', 'REVENUE_SHARE', 'OVERSEAS_REVENUE_GROWTH', 'GROSS_MARGIN', 'PROFIT_LOSS_GROWTH'))
      = ("amountUnit" IS NOT DISTINCT FROM 'PERCENT')),
  ADD CONSTRAINT "ReportedFigure_share_is_percentage" CHECK (metric <> 'REVENUE_SHARE' OR "amountValue" BETWEEN 0 AND 100),
  -- The total has no segment, and NULL is not equal to NULL: hence not a plain unique key.
  ADD CONSTRAINT "ReportedFigure_once_in_a_report" EXCLUDE USING btree (
    "reportId" WITH =, "fiscalYear" WITH =, "fiscalPeriod" WITH =, metric WITH =,
    (coalesce("segmentId", '00000000-0000-0000-0000-000000000000'::uuid)) WITH =);

ALTER TABLE "Source"
  ADD CONSTRAINT "Source_web_address" CHECK (url ~ '^https?://');
ALTER TABLE "FxRate"
  ADD CONSTRAINT "FxRate_currencies" CHECK (base ~ '^[A-Z]{3}$' AND quote ~ '^[A-Z]{3}$' AND base <> quote),
  ADD CONSTRAINT "FxRate_positive" CHECK (rate > 0);
ALTER TABLE "User"
  ADD CONSTRAINT "User_email_lower_case" CHECK (email = lower(email));

-- ---------------------------------------------------------------- claims

ALTER TABLE "Claim"
  ADD CONSTRAINT "Claim_one_subject" CHECK (num_nonnulls("organizationId", "relationshipId", "personId", "roleId",
    "fundingRoundId", "investmentId", "investmentExitId", "shareholdingId", "reportedFigureId", "productId",
    "productMilestoneId", "productSpecificationId", "marketFigureId", "eventId") = 1),
  ADD CONSTRAINT "Claim_subject_id" CHECK ("subjectId" = coalesce("organizationId", "relationshipId", "personId", "roleId",
    "fundingRoundId", "investmentId", "investmentExitId", "shareholdingId", "reportedFigureId", "productId",
    "productMilestoneId", "productSpecificationId", "marketFigureId", "eventId")),
  ADD CONSTRAINT "Claim_value_is_quantity" CHECK (quantity_is_sound(qualifier, value, "maxValue", currency, unit)),
  ADD CONSTRAINT "Claim_one_value" CHECK (
    num_nonnulls(qualifier, date, text) = (CASE WHEN field = 'existence' THEN num_nonnulls(text) ELSE 1 END)),
  -- Deferred, so that one transaction can move the acceptance from one claim to another.
  ADD CONSTRAINT "Claim_one_accepted_for_a_field" EXCLUDE USING btree ("subjectId" WITH =, field WITH =)
    WHERE (status = 'ACCEPTED') DEFERRABLE INITIALLY DEFERRED;

CREATE FUNCTION claim_subject_table(claim "Claim") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN claim."organizationId" IS NOT NULL THEN 'Organization'
    WHEN claim."relationshipId" IS NOT NULL THEN 'OrganizationRelationship'
    WHEN claim."personId" IS NOT NULL THEN 'Person'
    WHEN claim."roleId" IS NOT NULL THEN 'Role'
    WHEN claim."fundingRoundId" IS NOT NULL THEN 'FundingRound'
    WHEN claim."investmentId" IS NOT NULL THEN 'Investment'
    WHEN claim."investmentExitId" IS NOT NULL THEN 'InvestmentExit'
    WHEN claim."shareholdingId" IS NOT NULL THEN 'Shareholding'
    WHEN claim."reportedFigureId" IS NOT NULL THEN 'ReportedFigure'
    WHEN claim."productId" IS NOT NULL THEN 'Product'
    WHEN claim."productMilestoneId" IS NOT NULL THEN 'ProductMilestone'
    WHEN claim."productSpecificationId" IS NOT NULL THEN 'ProductSpecification'
    WHEN claim."marketFigureId" IS NOT NULL THEN 'MarketFigure'
    WHEN claim."eventId" IS NOT NULL THEN 'Event'
  END
$$;

-- Value of a claim and value of a subject's field in one form, so that they can be compared.
CREATE FUNCTION claim_value(claim "Claim") RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_strip_nulls(jsonb_build_object(
    'value', claim.value, 'maxValue', claim."maxValue", 'qualifier', claim.qualifier,
    'currency', claim.currency, 'unit', claim.unit,
    'date', claim.date, 'precision', claim."datePrecision",
    'inferred', CASE WHEN claim.date IS NOT NULL THEN claim."dateInferred" END,
    'text', claim.text))
$$;

-- Form of a field by the naming rules of the schema; NULL where the subject has no such field.
CREATE FUNCTION field_form(subject jsonb, field text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN subject ? (field || 'Qualifier') THEN 'quantity'
    WHEN subject ? (field || 'Precision') THEN 'date'
    WHEN subject ? field THEN 'text'
  END
$$;

-- NULL where the field is empty.
CREATE FUNCTION subject_value(subject jsonb, field text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT nullif(jsonb_strip_nulls(CASE field_form(subject, field)
    WHEN 'quantity' THEN jsonb_build_object(
      'value', subject -> (field || 'Value'), 'maxValue', subject -> (field || 'MaxValue'),
      'qualifier', subject -> (field || 'Qualifier'),
      'currency', subject -> (field || 'Currency'), 'unit', subject -> (field || 'Unit'))
    WHEN 'date' THEN jsonb_build_object(
      'date', subject -> field, 'precision', subject -> (field || 'Precision'),
      'inferred', CASE WHEN subject -> field <> 'null' THEN subject -> (field || 'Inferred') END)
    ELSE jsonb_build_object('text', subject ->> field)
  END), '{}')
$$;

-- The promise of the product in one place: a subject has a claim, its columns equal the accepted
-- claims, and no figure or date stands in it without one.
CREATE FUNCTION check_subject(subject_table text, subject_id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  subject jsonb;
  breach text;
  failing text := format('Failing row has id %s.', subject_id);
BEGIN
  EXECUTE format('SELECT to_jsonb(s) FROM %I s WHERE id = $1', subject_table) INTO subject USING subject_id;
  IF subject IS NULL THEN
    RETURN;
  END IF;

  IF NOT EXISTS (SELECT FROM "Claim" WHERE "subjectId" = subject_id AND status <> 'REJECTED') THEN
    RAISE EXCEPTION '% "%" has no claim: name its source', subject_table, subject ->> 'slug'
      USING ERRCODE = 'check_violation', DETAIL = failing, TABLE = subject_table, CONSTRAINT = 'subject_has_claim';
  END IF;

  SELECT c.field INTO breach FROM "Claim" c
  WHERE c."subjectId" = subject_id AND c.field <> 'existence'
    AND field_form(subject, c.field) IS DISTINCT FROM (CASE
      WHEN c.qualifier IS NOT NULL THEN 'quantity' WHEN c.date IS NOT NULL THEN 'date' ELSE 'text' END)
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION '% "%" has no field "%" of the form that its claim gives', subject_table, subject ->> 'slug', breach
      USING ERRCODE = 'check_violation', DETAIL = failing, TABLE = 'Claim', COLUMN = 'field',
        CONSTRAINT = 'claim_fits_field';
  END IF;

  SELECT c.field INTO breach FROM "Claim" c
  WHERE c."subjectId" = subject_id AND c.status = 'ACCEPTED' AND c.field <> 'existence'
    AND claim_value(c) IS DISTINCT FROM subject_value(subject, c.field)
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION '% "%": field "%" differs from its accepted claim', subject_table, subject ->> 'slug', breach
      USING ERRCODE = 'check_violation', DETAIL = failing, TABLE = subject_table, COLUMN = breach,
        CONSTRAINT = 'column_equals_accepted_claim';
  END IF;

  SELECT field INTO breach FROM (
    SELECT left(key, -9) AS field FROM jsonb_each(subject)
    WHERE (key LIKE '%Qualifier' AND value NOT IN ('null', '"UNDISCLOSED"')) OR (key LIKE '%Precision' AND value <> 'null')
  ) filled
  WHERE NOT EXISTS (SELECT FROM "Claim" c
    WHERE c."subjectId" = subject_id AND c.field = filled.field AND c.status = 'ACCEPTED')
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION '% "%": field "%" has no accepted claim', subject_table, subject ->> 'slug', breach
      USING ERRCODE = 'check_violation', DETAIL = failing, TABLE = subject_table, COLUMN = breach,
        CONSTRAINT = 'field_has_accepted_claim';
  END IF;
END
$$;

CREATE FUNCTION check_changed_subject() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM check_subject(TG_TABLE_NAME, NEW.id);
  RETURN NULL;
END
$$;

CREATE FUNCTION check_subject_of_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN
    PERFORM check_subject(claim_subject_table(NEW), NEW."subjectId");
  END IF;
  IF TG_OP <> 'INSERT' THEN
    PERFORM check_subject(claim_subject_table(OLD), OLD."subjectId");
  END IF;
  RETURN NULL;
END
$$;

-- ---------------------------------------------------------------- what was known when

-- A claim is public for certain from the last day of its source's publication span.
CREATE FUNCTION set_claim_known_from() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT span_end("publishedOn", "publishedOnPrecision") INTO NEW."knownFrom" FROM "Source" WHERE id = NEW."sourceId";
  RETURN NEW;
END
$$;

-- From when until when each claim on a field is the best one, as public knowledge goes. Trust goes
-- by an editor's choice, then reliability, then the later source, then the id: the order of
-- compareTrust in lib/domain/claim.ts. A claim that has lost its place never regains it, so one
-- interval each is enough and a day's best claims are one index range.
CREATE FUNCTION refresh_best_claims(subject_id uuid, claim_field text) RETURNS void LANGUAGE sql AS $$
  WITH ranked AS (
    SELECT c.id, c."knownFrom",
      ROW(c.status = 'ACCEPTED', -ascii(s.reliability::text), c."knownFrom", c.id) AS trust,
      c.status <> 'REJECTED' AS counts
    FROM "Claim" c JOIN "Source" s ON s.id = c."sourceId"
    WHERE c."subjectId" = subject_id AND c.field = claim_field
  ), placed AS (
    SELECT r.id,
      CASE WHEN r.counts AND NOT EXISTS (
        SELECT FROM ranked o WHERE o.counts AND o."knownFrom" <= r."knownFrom" AND o.trust > r.trust
      ) THEN r."knownFrom" END AS best_from,
      (SELECT min(o."knownFrom") FROM ranked o
        WHERE o.counts AND o."knownFrom" > r."knownFrom" AND o.trust > r.trust) AS best_until
    FROM ranked r
  )
  UPDATE "Claim" c
  SET "bestFrom" = p.best_from, "bestUntil" = CASE WHEN p.best_from IS NOT NULL THEN p.best_until END
  FROM placed p
  WHERE c.id = p.id AND (c."bestFrom", c."bestUntil") IS DISTINCT FROM
    (p.best_from, CASE WHEN p.best_from IS NOT NULL THEN p.best_until END)
$$;

-- A subject is known from its first claim, and stands as it stands today from its last accepted one.
CREATE FUNCTION refresh_subject_known_from(subject_table text, subject_id uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('UPDATE %I s SET "knownFrom" = c.known_from, "settledFrom" = c.settled_from FROM (
      SELECT min("knownFrom") FILTER (WHERE status <> ''REJECTED'') AS known_from,
        max("knownFrom") FILTER (WHERE status = ''ACCEPTED'') AS settled_from
      FROM "Claim" WHERE "subjectId" = $1
    ) c WHERE s.id = $1 AND (s."knownFrom", s."settledFrom") IS DISTINCT FROM (c.known_from, c.settled_from)',
    subject_table) USING subject_id;
END
$$;

-- Two transactions that add claims on one subject would not see each other's: the lock lets the
-- second rank after the first has committed.
CREATE FUNCTION refresh_subject(subject_table text, subject_id uuid, claim_field text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('SELECT FROM %I WHERE id = $1 FOR NO KEY UPDATE', subject_table) USING subject_id;
  PERFORM refresh_best_claims(subject_id, claim_field);
  PERFORM refresh_subject_known_from(subject_table, subject_id);
END
$$;

CREATE FUNCTION refresh_after_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN
    PERFORM refresh_subject(claim_subject_table(NEW), NEW."subjectId", NEW.field);
  END IF;
  IF TG_OP <> 'INSERT' THEN
    PERFORM refresh_subject(claim_subject_table(OLD), OLD."subjectId", OLD.field);
  END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION refresh_claims_of_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Claim" SET "knownFrom" = span_end(NEW."publishedOn", NEW."publishedOnPrecision") WHERE "sourceId" = NEW.id;
  RETURN NULL;
END
$$;

CREATE TRIGGER "Claim_known_from" BEFORE INSERT OR UPDATE OF "sourceId", "knownFrom" ON "Claim"
  FOR EACH ROW EXECUTE FUNCTION set_claim_known_from();
CREATE TRIGGER "Claim_refresh" AFTER INSERT OR DELETE OR UPDATE OF "sourceId", "subjectId", field, status, "knownFrom" ON "Claim"
  FOR EACH ROW EXECUTE FUNCTION refresh_after_claim();
CREATE TRIGGER "Source_refresh_claims" AFTER UPDATE OF "publishedOn", "publishedOnPrecision", reliability ON "Source"
  FOR EACH ROW EXECUTE FUNCTION refresh_claims_of_source();
CREATE CONSTRAINT TRIGGER "Claim_check_subject" AFTER INSERT OR DELETE OR UPDATE OF "subjectId", field, status, value,
  "maxValue", qualifier, currency, unit, date, "datePrecision", "dateInferred", text ON "Claim"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_subject_of_claim();

DO $$
DECLARE
  subject_table text;
BEGIN
  FOREACH subject_table IN ARRAY ARRAY['Organization', 'OrganizationRelationship', 'Person', 'Role', 'FundingRound',
    'Investment', 'InvestmentExit', 'Shareholding', 'ReportedFigure', 'Product', 'ProductMilestone',
    'ProductSpecification', 'MarketFigure', 'Event']
  LOOP
    -- At depth 1 it is the claim trigger that keeps "knownFrom", which needs no check.
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE ON %I
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (pg_trigger_depth() < 1)
      EXECUTE FUNCTION check_changed_subject()',
      subject_table || '_check_subject', subject_table);
  END LOOP;
END
$$;

-- ---------------------------------------------------------------- history is append-only

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'check_violation', TABLE = TG_TABLE_NAME,
    CONSTRAINT = 'append_only';
END
$$;
CREATE TRIGGER "Revision_append_only" BEFORE UPDATE OR DELETE ON "Revision"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Revision_no_truncate" BEFORE TRUNCATE ON "Revision"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
