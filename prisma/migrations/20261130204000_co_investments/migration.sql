-- CreateTable
CREATE TABLE "CoInvestment" (
    "oneId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "rounds" INTEGER NOT NULL,

    CONSTRAINT "CoInvestment_pkey" PRIMARY KEY ("oneId","otherId")
);

-- CreateTable
CREATE TABLE "CoInvestmentDay" (
    "oneId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "knownFrom" DATE NOT NULL,
    "told" INTEGER NOT NULL,
    "rounds" INTEGER NOT NULL,

    CONSTRAINT "CoInvestmentDay_pkey" PRIMARY KEY ("oneId","otherId","knownFrom")
);

-- CreateIndex
CREATE INDEX "CoInvestment_oneId_rounds_otherId_idx" ON "CoInvestment"("oneId", "rounds" DESC, "otherId");

-- CreateIndex
CREATE INDEX "CoInvestment_otherId_rounds_oneId_idx" ON "CoInvestment"("otherId", "rounds" DESC, "oneId");

-- Who meets whom in rounds was read from the newest hundred deals of an investor. Now pairs are counted
-- (docs/decisions/0023-sums.md).

DO $$
DECLARE
  tbl text;
BEGIN
  FOREACH tbl IN ARRAY ARRAY['CoInvestment', 'CoInvestmentDay'] LOOP
    EXECUTE format('CREATE TRIGGER page_invalidation AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION tell_page_invalidation()', tbl);
  END LOOP;
END
$$;

-- Parts in rounds as they were (-1) and as they are (1).
CREATE UNLOGGED TABLE pending.part (round uuid NOT NULL, investor uuid NOT NULL, known date, sign smallint NOT NULL);
-- By how many rounds two investors meet more, or less, from a day on; NULL where no source tells of them yet.
CREATE UNLOGGED TABLE pending.pair (one uuid NOT NULL, other uuid NOT NULL, known date, change int NOT NULL);

CREATE OR REPLACE FUNCTION pending.note_investments() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  found_rows int;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NOT EXISTS (SELECT FROM now) THEN
      RETURN NULL;
    END IF;
  END IF;
  EXECUTE CASE TG_OP
    WHEN 'INSERT' THEN 'INSERT INTO pending.part
      SELECT "fundingRoundId", coalesce("organizationId", "personId"), "knownFrom", 1 FROM now'
    WHEN 'DELETE' THEN 'INSERT INTO pending.part
      SELECT "fundingRoundId", coalesce("organizationId", "personId"), "knownFrom", -1 FROM before'
    ELSE 'INSERT INTO pending.part
      SELECT side.* FROM before b JOIN now n ON n.id = b.id
      CROSS JOIN LATERAL (VALUES
        (b."fundingRoundId", coalesce(b."organizationId", b."personId"), b."knownFrom", -1),
        (n."fundingRoundId", coalesce(n."organizationId", n."personId"), n."knownFrom", 1)) side
      WHERE (b."fundingRoundId", b."organizationId", b."personId", b."isLead", b."knownFrom")
        IS DISTINCT FROM (n."fundingRoundId", n."organizationId", n."personId", n."isLead", n."knownFrom")'
  END;
  GET DIAGNOSTICS found_rows = ROW_COUNT;
  IF found_rows > 0 THEN
    PERFORM pending.note();
  END IF;
  RETURN NULL;
END
$$;

-- Adds to the pairs what changed in rounds, of which a query gives all parts: in how many rows of a round
-- an investor had and has a part that is known from a day on.
CREATE FUNCTION add_to_co_investments(parts text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format($q$
    WITH part AS MATERIALIZED (%s)
    INSERT INTO pending.pair
    SELECT one.investor, other.investor,
      CASE WHEN one.known IS NOT NULL AND other.known IS NOT NULL THEN greatest(one.known, other.known) END,
      sum(one.after * other.after - one.before * other.before)
    FROM part one JOIN part other ON other.round = one.round AND other.investor > one.investor
    GROUP BY 1, 2, 3 HAVING sum(one.after * other.after - one.before * other.before) <> 0
  $q$, parts);

  EXECUTE 'INSERT INTO "CoInvestment" AS present SELECT one, other, sum(change) FROM pending.pair
    GROUP BY one, other HAVING sum(change) <> 0 ORDER BY one, other
    ON CONFLICT ("oneId", "otherId") DO UPDATE SET rounds = present.rounds + excluded.rounds';
  EXECUTE 'DELETE FROM "CoInvestment" c USING pending.pair p
    WHERE c."oneId" = p.one AND c."otherId" = p.other AND c.rounds = 0';

  -- What is new up to each day is right where the pair is new; else all its days are added up anew.
  EXECUTE 'INSERT INTO "CoInvestmentDay" AS present
    SELECT one, other, known, change, sum(change) OVER (PARTITION BY one, other ORDER BY known)
    FROM pending.pair WHERE known IS NOT NULL
    ON CONFLICT ("oneId", "otherId", "knownFrom") DO UPDATE SET told = present.told + excluded.told';
  EXECUTE 'DELETE FROM "CoInvestmentDay" d USING pending.pair p
    WHERE d."oneId" = p.one AND d."otherId" = p.other AND d."knownFrom" = p.known AND d.told = 0';
  EXECUTE 'UPDATE "CoInvestmentDay" d SET rounds = added.up
    FROM (
      SELECT d."oneId", d."otherId", d."knownFrom",
        sum(d.told) OVER (PARTITION BY d."oneId", d."otherId" ORDER BY d."knownFrom") AS up
      FROM (SELECT DISTINCT one, other FROM pending.pair WHERE known IS NOT NULL) p
      JOIN "CoInvestmentDay" d ON d."oneId" = p.one AND d."otherId" = p.other
    ) added
    WHERE d."oneId" = added."oneId" AND d."otherId" = added."otherId" AND d."knownFrom" = added."knownFrom"
      AND d.rounds <> added.up';
  DELETE FROM pending.pair;
END
$$;

-- Everything anew: after rows were written past the triggers.
CREATE OR REPLACE FUNCTION recompute_sums() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('roundbook.sums'));
  DELETE FROM pending.round;
  DELETE FROM pending.part;
  DELETE FROM pending.party;
  DELETE FROM pending.rates;
  DELETE FROM pending.settlement;
  DELETE FROM "RoundSum";
  PERFORM add_to_round_sums(rounds_of_years(1, 9998));
  PERFORM refresh_activity(NULL);
  PERFORM recompute_co_investments();
END
$$;

CREATE FUNCTION recompute_co_investments() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "CoInvestment";
  DELETE FROM "CoInvestmentDay";
  PERFORM add_to_co_investments('SELECT "fundingRoundId" AS round, coalesce("organizationId", "personId") AS investor,
    "knownFrom" AS known, 0 AS before, 1 AS after FROM "Investment"');
END
$$;

CREATE OR REPLACE FUNCTION settle_sums() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  first_year int;
  last_year int;
  parties uuid[];
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('roundbook.sums'));
  DELETE FROM pending.settlement;

  SELECT array_agg(DISTINCT id) INTO parties FROM (
    SELECT id FROM pending.party
    UNION ALL
    SELECT investor FROM pending.part
    UNION ALL
    SELECT coalesce(i."organizationId", i."personId") FROM pending.round r JOIN "Investment" i ON i."fundingRoundId" = r.id
  ) changed;

  -- A new rate moves what happened in the week after it, and all dates that are no days around it.
  WITH gone AS (DELETE FROM pending.rates RETURNING *)
  SELECT CASE WHEN isfinite(min(first)) THEN extract(year FROM min(first))::int ELSE 1 END,
    CASE WHEN isfinite(max(last)) THEN extract(year FROM max(last) + 7)::int ELSE 9998 END
  INTO first_year, last_year FROM gone HAVING count(*) > 0;
  IF first_year IS NOT NULL THEN
    DELETE FROM pending.round WHERE extract(year FROM first) BETWEEN first_year AND last_year;
    DELETE FROM "RoundSum" WHERE year BETWEEN first_year AND last_year;
    PERFORM add_to_round_sums(rounds_of_years(first_year, last_year));
  END IF;

  IF EXISTS (SELECT FROM pending.round) THEN
    PERFORM add_to_round_sums('SELECT * FROM pending.round');
    DELETE FROM pending.round;
  END IF;
  IF EXISTS (SELECT FROM pending.part) THEN
    -- Before this transaction a round had what it has now, less what was noted.
    PERFORM add_to_co_investments('SELECT round, investor, known, sum(present - sign) AS before, sum(present) AS after
      FROM (
        SELECT i."fundingRoundId" AS round, coalesce(i."organizationId", i."personId") AS investor,
          i."knownFrom" AS known, 1 AS present, 0 AS sign
        FROM (SELECT DISTINCT round FROM pending.part) changed JOIN "Investment" i ON i."fundingRoundId" = changed.round
        UNION ALL
        SELECT round, investor, known, 0, sign FROM pending.part
      ) side GROUP BY round, investor, known');
    DELETE FROM pending.part;
  END IF;
  IF parties IS NOT NULL THEN
    PERFORM refresh_activity(parties);
    DELETE FROM pending.party;
  END IF;
  RETURN NULL;
END
$$;

SELECT recompute_co_investments();
