/**
 * What a name is looked for by: the same for any two names that differ in case, width, accents, spaces
 * or punctuation alone. Empty for a name in neither Latin letters, digits nor Chinese characters. The
 * database has the same as `name_key`.
 */
export function nameKey(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9\u4e00-\u9fff]/g, "");
}
