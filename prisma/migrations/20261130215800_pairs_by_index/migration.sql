-- Pairs that one round changes are few, of which no statistics tell yet: without the setting all pairs would
-- be read to find them.
ALTER FUNCTION add_to_co_investments(text) SET enable_seqscan = off;
