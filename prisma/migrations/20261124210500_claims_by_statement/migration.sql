-- What claims decide is worked out once for a statement, not once for a row: a statement that writes
-- ten thousand claims then costs a few readings more, not forty thousand.

DROP TRIGGER "Claim_refresh" ON "Claim";
DROP TRIGGER "Source_refresh_claims" ON "Source";
DO $$
DECLARE
  trg record;
BEGIN
  FOR trg IN SELECT tgname, tgrelid::regclass AS tbl FROM pg_trigger WHERE tgname LIKE '%\_refresh\_children' LOOP
    EXECUTE format('DROP TRIGGER %I ON %s', trg.tgname, trg.tbl);
  END LOOP;
END
$$;
DROP FUNCTION refresh_after_claim();
DROP FUNCTION refresh_claims_of_source();
DROP FUNCTION refresh_subject(text, uuid, text);

-- ---------------------------------------------------------------- which claim leads when

-- From when until when each claim on these fields is the best one, as public knowledge goes. Trust goes
-- by an editor's choice, then reliability, then the later source, then the id: the order of
-- compareTrust in lib/domain/claim.ts. A claim that has lost its place never regains it, so one
-- interval each is enough and a day's best claims are one index range.
DROP FUNCTION refresh_best_claims(uuid, text);
CREATE FUNCTION refresh_best_claims(subject_ids uuid[], claim_fields text[]) RETURNS void LANGUAGE sql AS $$
  WITH touched AS (
    SELECT DISTINCT t.id, t.field FROM unnest(subject_ids, claim_fields) AS t (id, field)
  ), ranked AS (
    SELECT c.id, c."knownFrom", c.status <> 'REJECTED' AS counts,
      min(c."knownFrom") FILTER (WHERE c.status <> 'REJECTED') OVER better AS better_from
    FROM touched t
    JOIN "Claim" c ON c."subjectId" = t.id AND c.field = t.field
    JOIN "Source" s ON s.id = c."sourceId"
    WINDOW better AS (PARTITION BY c."subjectId", c.field
      ORDER BY c.status = 'ACCEPTED' DESC, s.reliability, c."knownFrom" DESC, c.id DESC
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
  ), placed AS (
    SELECT id, better_from AS best_until,
      CASE WHEN counts AND (better_from IS NULL OR better_from > "knownFrom") THEN "knownFrom" END AS best_from
    FROM ranked
  )
  UPDATE "Claim" c
  SET "bestFrom" = p.best_from, "bestUntil" = CASE WHEN p.best_from IS NOT NULL THEN p.best_until END
  FROM placed p
  WHERE c.id = p.id AND (c."bestFrom", c."bestUntil") IS DISTINCT FROM
    (p.best_from, CASE WHEN p.best_from IS NOT NULL THEN p.best_until END)
$$;

-- ---------------------------------------------------------------- known and settled

-- Of each field the day after the last claim that led with another value than the accepted one, else
-- the first day on which anything led; of all fields the last of these days.
DROP FUNCTION refresh_subject_known_from(text, uuid);
CREATE FUNCTION refresh_subjects_known_from(subject_table text, subject_ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF subject_ids IS NULL THEN
    RETURN;
  END IF;
  EXECUTE format('WITH field AS (
      SELECT c."subjectId" AS id, min(c."bestFrom") AS known,
        CASE WHEN bool_or(c.status = ''ACCEPTED'') THEN coalesce(
          max(c."bestUntil") FILTER (WHERE c."bestUntil" IS NOT NULL AND c.field <> ''existence'' AND claim_value(c) IS DISTINCT FROM claim_value(a)),
          min(c."bestFrom")) END AS settled
      FROM "Claim" c
      LEFT JOIN "Claim" a ON a."subjectId" = c."subjectId" AND a.field = c.field AND a.status = ''ACCEPTED''
      WHERE c."subjectId" = ANY($1) AND c."bestFrom" IS NOT NULL
      GROUP BY c."subjectId", c.field
    ), own AS (
      SELECT id, min(known) AS known, max(settled) AS settled FROM field GROUP BY id
    ), parents AS (
      SELECT s.id, %1$s AS known FROM %2$I s WHERE s.id = ANY($1)
    ), day AS (
      SELECT parents.id,
        CASE WHEN own.known IS NOT NULL THEN nullif(greatest(own.known, parents.known), ''infinity'') END AS known,
        CASE WHEN own.settled IS NOT NULL THEN nullif(greatest(own.settled, own.known, parents.known), ''infinity'') END AS settled
      FROM parents LEFT JOIN own ON own.id = parents.id
    )
    UPDATE %2$I t SET "knownFrom" = day.known, "settledFrom" = day.settled FROM day
    WHERE t.id = day.id AND (t."knownFrom", t."settledFrom") IS DISTINCT FROM (day.known, day.settled)',
    parents_known_from(subject_table), subject_table) USING subject_ids;
END
$$;

CREATE OR REPLACE FUNCTION refresh_moved_known_from() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_subjects_known_from(TG_TABLE_NAME, ARRAY[NEW.id]);
  RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION refresh_children_known_from() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  link record;
  moved uuid[];
BEGIN
  EXECUTE 'SELECT array_agg(n.id) FROM now n JOIN before b ON b.id = n.id AND b."knownFrom" IS DISTINCT FROM n."knownFrom"'
    INTO moved;
  IF moved IS NULL THEN
    RETURN NULL;
  END IF;
  FOR link IN SELECT child, reference FROM subject_parent
    WHERE parent = TG_TABLE_NAME AND parents_known_from(child) <> parents_known_from('')
  LOOP
    EXECUTE format('SELECT refresh_subjects_known_from(%L, array_agg(id)) FROM %I WHERE %I = ANY($1)',
      link.child, link.child, link.reference) USING moved;
  END LOOP;
  RETURN NULL;
END
$$;

DO $$
DECLARE
  tbl text;
BEGIN
  FOR tbl IN SELECT DISTINCT parent FROM subject_parent WHERE parents_known_from(child) <> parents_known_from('') LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING OLD TABLE AS before NEW TABLE AS now
      FOR EACH STATEMENT EXECUTE FUNCTION refresh_children_known_from()', tbl || '_refresh_children', tbl);
  END LOOP;
END
$$;

-- ---------------------------------------------------------------- after claims were written

-- The fields of subjects whose claims were written, with the table of each subject. Two transactions
-- that add claims on one subject would not see each other's: the lock lets the second rank after the
-- first has committed. Parents come first, since their children wait for them.
CREATE FUNCTION refresh_claims(subject_tables text[], subject_ids uuid[], claim_fields text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  tables CONSTANT text[] := ARRAY['Organization', 'OrganizationRelationship', 'Person', 'Role', 'FundingRound',
    'Investment', 'InvestmentExit', 'Shareholding', 'ReportedFigure', 'Product', 'ProductMilestone',
    'ProductSpecification', 'MarketFigure', 'Event'];
  tbl text;
  ids uuid[];
BEGIN
  IF subject_ids IS NULL THEN
    RETURN;
  END IF;
  FOREACH tbl IN ARRAY tables LOOP
    CONTINUE WHEN NOT tbl = ANY (subject_tables);
    ids := subjects_of(tbl, subject_tables, subject_ids);
    EXECUTE format('SELECT FROM %I WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE', tbl) USING ids;
  END LOOP;
  PERFORM refresh_best_claims(subject_ids, claim_fields);
  FOREACH tbl IN ARRAY tables LOOP
    CONTINUE WHEN NOT tbl = ANY (subject_tables);
    PERFORM refresh_subjects_known_from(tbl, subjects_of(tbl, subject_tables, subject_ids));
  END LOOP;
END
$$;

CREATE FUNCTION subjects_of(tbl text, subject_tables text[], subject_ids uuid[]) RETURNS uuid[] LANGUAGE sql IMMUTABLE AS $$
  SELECT array_agg(DISTINCT s.id) FROM unnest(subject_tables, subject_ids) AS s (of_table, id) WHERE s.of_table = tbl
$$;

CREATE FUNCTION refresh_after_inserts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_claims(array_agg(claim_subject_table(ROW(n.*)::"Claim")), array_agg(n."subjectId"), array_agg(n.field)) FROM now n;
  RETURN NULL;
END
$$;

CREATE FUNCTION refresh_after_deletions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_claims(array_agg(claim_subject_table(ROW(b.*)::"Claim")), array_agg(b."subjectId"), array_agg(b.field)) FROM before b;
  RETURN NULL;
END
$$;

-- Of what was changed only what matters. Planned anew each time: a plan for a few rows would compare
-- each of ten thousand with every other.
CREATE FUNCTION refresh_after_updates() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  subject_tables text[];
  subject_ids uuid[];
  claim_fields text[];
BEGIN
  EXECUTE 'WITH changed AS (
      SELECT ROW(b.*)::"Claim" AS earlier, ROW(n.*)::"Claim" AS later
      FROM before b JOIN now n ON n.id = b.id
      WHERE (b."sourceId", b."subjectId", b.field, b.status, b."knownFrom", b.value, b."maxValue", b.qualifier, b.currency,
          b.unit, b.date, b."datePrecision", b."dateInferred", b.text)
        IS DISTINCT FROM (n."sourceId", n."subjectId", n.field, n.status, n."knownFrom", n.value, n."maxValue", n.qualifier,
          n.currency, n.unit, n.date, n."datePrecision", n."dateInferred", n.text)
    ), sides AS (
      SELECT later AS claim FROM changed UNION ALL SELECT earlier FROM changed
    )
    SELECT array_agg(claim_subject_table(s.claim)), array_agg((s.claim)."subjectId"), array_agg((s.claim).field) FROM sides s'
    INTO subject_tables, subject_ids, claim_fields;
  PERFORM refresh_claims(subject_tables, subject_ids, claim_fields);
  RETURN NULL;
END
$$;

-- Reliability decides too, though no claim holds it.
CREATE FUNCTION refresh_claims_of_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Claim" SET "knownFrom" = span_end(NEW."publishedOn", NEW."publishedOnPrecision") WHERE "sourceId" = NEW.id;
  PERFORM refresh_claims(array_agg(claim_subject_table(c)), array_agg(c."subjectId"), array_agg(c.field))
    FROM "Claim" c WHERE c."sourceId" = NEW.id;
  RETURN NULL;
END
$$;

CREATE TRIGGER "Claim_refresh_inserts" AFTER INSERT ON "Claim" REFERENCING NEW TABLE AS now
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_after_inserts();
CREATE TRIGGER "Claim_refresh_updates" AFTER UPDATE ON "Claim" REFERENCING OLD TABLE AS before NEW TABLE AS now
  -- Deeper it is these functions themselves that write who leads.
  FOR EACH STATEMENT WHEN (pg_trigger_depth() < 1) EXECUTE FUNCTION refresh_after_updates();
CREATE TRIGGER "Claim_refresh_deletions" AFTER DELETE ON "Claim" REFERENCING OLD TABLE AS before
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_after_deletions();
CREATE TRIGGER "Source_refresh_claims" AFTER UPDATE OF "publishedOn", "publishedOnPrecision", reliability ON "Source"
  FOR EACH ROW EXECUTE FUNCTION refresh_claims_of_source();

-- ---------------------------------------------------------------- the promise, asked of a new claim

-- Whether a claim says what its subject holds, as far as it counts.
CREATE FUNCTION claim_fits_subject(claim "Claim") RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
  subject jsonb;
BEGIN
  IF claim.field = 'existence' THEN
    RETURN true;
  END IF;
  EXECUTE format('SELECT to_jsonb(s) FROM %I s WHERE id = $1', claim_subject_table(claim)) INTO subject USING claim."subjectId";
  RETURN field_form(subject, claim.field) IS NOT DISTINCT FROM (CASE
      WHEN claim.qualifier IS NOT NULL THEN 'quantity' WHEN claim.date IS NOT NULL THEN 'date' ELSE 'text' END)
    AND (claim.status <> 'ACCEPTED' OR claim_value(claim) IS NOT DISTINCT FROM subject_value(subject, claim.field));
END
$$;

-- A claim that is added can break the promise by what it says itself, and by nothing else; a subject
-- that is new is asked by its own trigger. What does not fit is told by the check of the whole.
CREATE OR REPLACE FUNCTION check_subject_of_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND claim_fits_subject(NEW) THEN
    RETURN NULL;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM check_subject(claim_subject_table(NEW), NEW."subjectId");
  END IF;
  IF TG_OP <> 'INSERT' THEN
    PERFORM check_subject(claim_subject_table(OLD), OLD."subjectId");
  END IF;
  RETURN NULL;
END
$$;
