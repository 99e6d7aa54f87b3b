-- The promise is asked once for all that a transaction wrote, not once for a row: ten thousand rounds
-- with fifty thousand claims cost a reading of each, not sixty thousand.

DROP TRIGGER "Claim_check_subject" ON "Claim";
DO $$
DECLARE
  trg record;
BEGIN
  FOR trg IN SELECT tgname, tgrelid::regclass AS tbl FROM pg_trigger WHERE tgname LIKE '%\_check\_subject' LOOP
    EXECUTE format('DROP TRIGGER %I ON %s', trg.tgname, trg.tbl);
  END LOOP;
END
$$;
DROP FUNCTION check_subject_of_claim();
DROP FUNCTION claim_fits_subject("Claim");
DROP FUNCTION check_changed_subject();

-- What a transaction has still to check. Only a row can wait until the end of one, so each statement
-- leaves a row with the subjects that it wrote; whoever checks removes them, and nobody else ever sees
-- them.
CREATE SCHEMA checks;
CREATE UNLOGGED TABLE checks.pending (subject_table text NOT NULL, subject_ids uuid[] NOT NULL);

-- ---------------------------------------------------------------- what is checked

-- Immutable it was not, and so was called for each value rather than made part of the query.
ALTER FUNCTION subject_value(jsonb, text) STABLE;

-- What check_subject asks of one, asked of many; it tells then what is wrong with the first.
CREATE FUNCTION check_subjects(subject_table text, subject_ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  breaching uuid;
BEGIN
  EXECUTE format('SELECT s.id
    FROM (SELECT t.id, to_jsonb(t) AS held FROM %I t WHERE t.id = ANY($1) OFFSET 0) s
    CROSS JOIN LATERAL (
      SELECT bool_or(c.status <> ''REJECTED'') AS is_said,
        bool_or(c.field <> ''existence'' AND (field_form(s.held, c.field) IS DISTINCT FROM (CASE
            WHEN c.qualifier IS NOT NULL THEN ''quantity'' WHEN c.date IS NOT NULL THEN ''date'' ELSE ''text'' END)
          OR c.status = ''ACCEPTED'' AND claim_value(c) IS DISTINCT FROM subject_value(s.held, c.field))) AS differs,
        array_agg(c.field) FILTER (WHERE c.status = ''ACCEPTED'') AS accepted
      FROM "Claim" c WHERE c."subjectId" = s.id
    ) said
    WHERE said.is_said IS NOT TRUE OR said.differs OR EXISTS (
      SELECT FROM jsonb_each(s.held) f
      WHERE (f.key LIKE ''%%Qualifier'' AND f.value NOT IN (''null'', ''"UNDISCLOSED"'')
          OR f.key LIKE ''%%Precision'' AND f.value <> ''null'')
        AND left(f.key, -9) = ANY (said.accepted) IS NOT TRUE)
    ORDER BY s.id LIMIT 1', subject_table) INTO breaching USING subject_ids;
  IF breaching IS NOT NULL THEN
    PERFORM check_subject(subject_table, breaching);
  END IF;
END
$$;

-- The first of a transaction's rows to be due checks what all of them name.
CREATE FUNCTION checks.check_pending() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  due record;
BEGIN
  FOR due IN
    WITH taken AS (DELETE FROM checks.pending RETURNING *)
    SELECT t.subject_table, array_agg(DISTINCT s.id) AS ids
    FROM taken t CROSS JOIN LATERAL unnest(t.subject_ids) s (id) GROUP BY t.subject_table
  LOOP
    PERFORM check_subjects(due.subject_table, due.ids);
  END LOOP;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER check_pending AFTER INSERT ON checks.pending
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION checks.check_pending();

-- ---------------------------------------------------------------- when it is to be checked

CREATE FUNCTION checks.note_inserted_claims() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO checks.pending
  SELECT claim_subject_table(ROW(n.*)::"Claim"), array_agg(DISTINCT n."subjectId") FROM now n GROUP BY 1;
  RETURN NULL;
END
$$;

CREATE FUNCTION checks.note_deleted_claims() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO checks.pending
  SELECT claim_subject_table(ROW(b.*)::"Claim"), array_agg(DISTINCT b."subjectId") FROM before b GROUP BY 1;
  RETURN NULL;
END
$$;

-- Of what was changed only what a claim says and of whom; planned anew each time, as in
-- refresh_after_updates.
CREATE FUNCTION checks.note_updated_claims() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE 'INSERT INTO checks.pending
    WITH changed AS (
      SELECT ROW(b.*)::"Claim" AS earlier, ROW(n.*)::"Claim" AS later
      FROM before b JOIN now n ON n.id = b.id
      WHERE (b."subjectId", b.field, b.status, b.value, b."maxValue", b.qualifier, b.currency, b.unit, b.date,
          b."datePrecision", b."dateInferred", b.text)
        IS DISTINCT FROM (n."subjectId", n.field, n.status, n.value, n."maxValue", n.qualifier, n.currency, n.unit, n.date,
          n."datePrecision", n."dateInferred", n.text)
    ), sides AS (
      SELECT later AS claim FROM changed UNION ALL SELECT earlier FROM changed
    )
    SELECT claim_subject_table(s.claim), array_agg(DISTINCT (s.claim)."subjectId") FROM sides s GROUP BY 1';
  RETURN NULL;
END
$$;

CREATE TRIGGER "Claim_check_inserts" AFTER INSERT ON "Claim" REFERENCING NEW TABLE AS now
  FOR EACH STATEMENT EXECUTE FUNCTION checks.note_inserted_claims();
CREATE TRIGGER "Claim_check_updates" AFTER UPDATE ON "Claim" REFERENCING OLD TABLE AS before NEW TABLE AS now
  FOR EACH STATEMENT EXECUTE FUNCTION checks.note_updated_claims();
CREATE TRIGGER "Claim_check_deletions" AFTER DELETE ON "Claim" REFERENCING OLD TABLE AS before
  FOR EACH STATEMENT EXECUTE FUNCTION checks.note_deleted_claims();

CREATE FUNCTION checks.note_subjects() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE 'INSERT INTO checks.pending SELECT $1, array_agg(id) FROM now HAVING count(*) > 0' USING TG_TABLE_NAME;
  RETURN NULL;
END
$$;

DO $$
DECLARE
  subject_table text;
  event text;
BEGIN
  FOREACH subject_table IN ARRAY ARRAY['Organization', 'OrganizationRelationship', 'Person', 'Role', 'FundingRound',
    'Investment', 'InvestmentExit', 'Shareholding', 'ReportedFigure', 'Product', 'ProductMilestone',
    'ProductSpecification', 'MarketFigure', 'Event']
  LOOP
    FOREACH event IN ARRAY ARRAY['INSERT', 'UPDATE'] LOOP
      -- Deeper it is the claims' triggers that keep "knownFrom", which needs no check.
      EXECUTE format('CREATE TRIGGER %I AFTER %s ON %I REFERENCING NEW TABLE AS now
        FOR EACH STATEMENT WHEN (pg_trigger_depth() < 1) EXECUTE FUNCTION checks.note_subjects()',
        subject_table || '_check_' || lower(event) || 's', event, subject_table);
    END LOOP;
  END LOOP;
END
$$;

-- ---------------------------------------------------------------- a claim that is alone leads at once

-- Most claims are the only ones on their field, and lead from the day on which they are known: that is
-- written with them, and refresh_best_claims writes again only where others decide.
CREATE OR REPLACE FUNCTION set_claim_known_from() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT span_end("publishedOn", "publishedOnPrecision") INTO NEW."knownFrom" FROM "Source" WHERE id = NEW."sourceId";
  IF TG_OP = 'INSERT' THEN
    NEW."bestFrom" := CASE WHEN NEW.status <> 'REJECTED' THEN NEW."knownFrom" END;
    NEW."bestUntil" := NULL;
  END IF;
  RETURN NEW;
END
$$;

-- The promise is among what is asked at once; the sums stay for the end.
CREATE OR REPLACE FUNCTION check_promises_now() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  checks CONSTANT text := (SELECT string_agg(DISTINCT format('%I.%I', n.nspname, c.conname), ', ')
    FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
    WHERE c.condeferrable AND n.nspname IN ('public', 'checks'));
BEGIN
  EXECUTE format('SET CONSTRAINTS %s IMMEDIATE', checks);
  EXECUTE format('SET CONSTRAINTS %s DEFERRED', checks);
END
$$;
