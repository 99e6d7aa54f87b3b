-- What a transaction changed is found by keys, as an import does; where everything is counted anew, tables
-- are read as they lie.
ALTER FUNCTION add_to_co_investments(text) RESET enable_seqscan;
ALTER FUNCTION settle_sums() SET enable_seqscan = off;
