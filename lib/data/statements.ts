import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { ClaimStatus, Reliability, SourceKind } from "@/lib/domain/claim";
import type { PartialDate } from "@/lib/domain/partial-date";
import type { ClaimValue } from "@/lib/domain/standing";
import type { SubjectName } from "@/lib/domain/subject-name";
import { partialDateOf, selectText, textOf } from "./columns";
import { CLAIM_VALUE, claimValueOf, type Marks, marksFrom } from "./marks";
import type { Reader } from "./reader";

/** A publication as a list of sources shows it. */
export interface SourceRef {
  readonly slug: string;
  readonly title: string | null;
  readonly publisher: SubjectName;
  readonly url: string | null;
  readonly kind: SourceKind;
  readonly language: string | null;
  readonly reliability: Reliability;
  readonly publishedOn: PartialDate;
}

/** What one source says of one field of one subject. */
export interface Statement {
  readonly subjectId: string;
  readonly field: string;
  readonly status: ClaimStatus;
  readonly said: ClaimValue;
  readonly statedAs: string | null;
  readonly locator: string;
  /** Why an editor chose or refused it. */
  readonly note: string | null;
  readonly source: SourceRef;
}

const SOURCE_REF = {
  slug: true,
  title: true,
  ...selectText("publisher"),
  url: true,
  kind: true,
  language: true,
  reliability: true,
  publishedOn: true,
  publishedOnPrecision: true,
  publishedOnInferred: true,
} as const satisfies Prisma.SourceSelect;

const STATEMENT = {
  ...CLAIM_VALUE,
  subjectId: true,
  field: true,
  status: true,
  statedAs: true,
  locator: true,
  note: true,
  sourceId: true,
  source: { select: SOURCE_REF },
} as const satisfies Prisma.ClaimSelect;

/** All that sources say of the subjects, refused words too, and the marks that follow from it. */
export async function loadStatements(
  db: Reader,
  subjectIds: readonly string[],
): Promise<{ statements: Statement[]; marks: Marks }> {
  const claims = await db.claim.findMany({
    where: { subjectId: { in: [...new Set(subjectIds)] } },
    select: STATEMENT,
    orderBy: [
      { source: { reliability: "asc" } },
      { source: { publishedOn: "desc" } },
      { source: { slug: "asc" } },
      { id: "asc" },
    ],
  });
  const marks = marksFrom(
    claims.map((claim) => ({
      ...claim,
      sourceKind: claim.source.kind,
      publisher: claim.source.publisher,
      said: claimValueOf(claim),
    })),
  );
  return { statements: claims.map(statementOf), marks };
}

type StatementColumns = Prisma.ClaimGetPayload<{ select: typeof STATEMENT }>;

function statementOf(claim: StatementColumns): Statement {
  const { subjectId, field, status, statedAs, locator, note } = claim;
  const { slug, title, url, kind, language, reliability } = claim.source;
  return {
    subjectId,
    field,
    status,
    said: claimValueOf(claim),
    statedAs,
    locator,
    note,
    source: {
      slug,
      title,
      publisher: textOf(claim.source, "publisher"),
      url,
      kind,
      language,
      reliability,
      publishedOn: partialDateOf(claim.source, "publishedOn"),
    },
  };
}

/** A source and the fields for which the page has it. */
export interface SourceUse {
  readonly source: SourceRef;
  readonly fields: readonly string[];
}

/** The sources of the statements, each once, with the fields that it speaks of. */
export function sourceUses(statements: readonly Statement[]): SourceUse[] {
  const uses = new Map<string, { source: SourceRef; fields: Set<string> }>();
  for (const { source, field } of statements) {
    const use = uses.get(source.slug) ?? { source, fields: new Set() };
    use.fields.add(field);
    uses.set(source.slug, use);
  }
  return [...uses.values()].map(({ source, fields }) => ({
    source,
    fields: [...fields],
  }));
}
