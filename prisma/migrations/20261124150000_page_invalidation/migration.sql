-- Tells every web server, at the commit, which tables changed, so that it drops the pages that rest on
-- them (docs/decisions/0018-pages-at-the-door.md). Whatever writes, the trigger sees it; the same table
-- is told once a transaction. A page that reads a table without this trigger is never kept.

CREATE FUNCTION tell_page_invalidation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('page_invalidation', TG_TABLE_NAME);
  RETURN NULL;
END $$;

DO $$
DECLARE
  tbl text;
BEGIN
  FOR tbl IN
    SELECT c.relname FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
      AND c.relname NOT IN ('Session', 'Account', 'Verification', 'RateLimit', '_prisma_migrations')
  LOOP
    EXECUTE format('CREATE TRIGGER page_invalidation AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION tell_page_invalidation()', tbl);
  END LOOP;
END $$;
