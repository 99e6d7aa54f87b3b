-- Up to PostgreSQL 17 a table that is read through although that is off counts as dear beyond measure, and a
-- dear statement is compiled first, which takes longer than to settle a round.
ALTER FUNCTION settle_sums() SET jit = off;
