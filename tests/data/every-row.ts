import type { PageEdges } from "@/lib/data/keyed-page";

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly edges: PageEdges;
}

/** The rows of all pages of a list, from its first page on by the links to the next. */
export async function everyRow<Row>(
  list: (params: Record<string, string>) => Promise<Page<Row>>,
): Promise<Row[]> {
  const rows: Row[] = [];
  let params: Record<string, string> | null = {};
  while (params !== null) {
    const page: Page<Row> = await list(params);
    rows.push(...page.rows);
    params = page.edges.after === null ? null : { after: page.edges.after };
  }
  return rows;
}
