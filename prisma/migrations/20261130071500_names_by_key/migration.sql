-- Names are looked for by what is left of them without case, width, accents, spaces and punctuation. The
-- same as nameKey() in lib/domain/name-key.ts: only letters that no locale of a database reads in its own way.
CREATE FUNCTION name_key(name text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT regexp_replace(lower(normalize(name, NFKD)), '[^a-z0-9\u4e00-\u9fff]', '', 'g')
$$;

CREATE INDEX "Organization_name_key_of_name" ON "Organization" ((name_key("name") COLLATE "C"));
CREATE INDEX "Organization_nameZhHans_key_of_name" ON "Organization" ((name_key("nameZhHans") COLLATE "C"));
CREATE INDEX "Organization_nameZhHant_key_of_name" ON "Organization" ((name_key("nameZhHant") COLLATE "C"));
CREATE INDEX "Organization_legalName_key_of_name" ON "Organization" ((name_key("legalName") COLLATE "C"));
CREATE INDEX "Organization_stockSymbol_key_of_name" ON "Organization" ((name_key("stockSymbol") COLLATE "C"));
CREATE INDEX "OrganizationName_name_key_of_name" ON "OrganizationName" ((name_key("name") COLLATE "C"));
CREATE INDEX "Person_name_key_of_name" ON "Person" ((name_key("name") COLLATE "C"));
CREATE INDEX "Person_nameZhHans_key_of_name" ON "Person" ((name_key("nameZhHans") COLLATE "C"));
CREATE INDEX "Person_nameZhHant_key_of_name" ON "Person" ((name_key("nameZhHant") COLLATE "C"));
