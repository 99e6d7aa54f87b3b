import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { ClaimStatus, Reliability, SourceKind } from "@/lib/domain/claim";
import { type ClaimField, isClaimField, type SubjectType } from "@/lib/domain/claim-fields";
import { printEvidenceId } from "@/lib/domain/evidence";
import type { PartialDate } from "@/lib/domain/partial-date";
import type { Metric } from "@/lib/domain/reported-figure";
import type { ReportingPeriod } from "@/lib/domain/reporting-period";
import type { ClaimValue } from "@/lib/domain/standing";
import type { SubjectName } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { CLAIM_SUBJECTS, claimSubjectOf } from "./claim-subjects";
import { partialDateOf, textOf } from "./columns";
import { CLAIM_VALUE, claimValueOf } from "./marks";
import { read } from "./reader";

/** Most claims of one source that its page lists. */
const MOST_CLAIMS = 500;

const CLAIM = {
  ...CLAIM_VALUE,
  ...CLAIM_SUBJECTS,
  id: true,
  field: true,
  status: true,
  statedAs: true,
  locator: true,
} as const satisfies Prisma.ClaimSelect;
type ClaimRow = Prisma.ClaimGetPayload<{ select: typeof CLAIM }>;

/** One word of a source, on something that has a name. */
export interface SourceClaim {
  readonly id: string;
  readonly subject: SubjectType;
  readonly names: readonly SubjectName[];
  readonly metric?: Metric;
  readonly period?: ReportingPeriod;
  readonly field: ClaimField;
  readonly status: ClaimStatus;
  readonly said: ClaimValue;
  readonly statedAs: string | null;
  readonly locator: string;
  /** Under which the evidence of the field opens. */
  readonly evidence: string;
}

export interface SourceDetail {
  readonly slug: string;
  readonly publisher: SubjectName;
  readonly title: string | null;
  readonly url: string | null;
  readonly kind: SourceKind;
  readonly language: string | null;
  readonly reliability: Reliability;
  readonly publishedOn: PartialDate;
  readonly note: string | null;
  readonly claims: readonly SourceClaim[];
  /** All of its claims, of which `claims` are the first. */
  readonly claimCount: number;
}

/** A source and what rests on it; null where none of that slug is known. A fixed number of queries. */
export function sourceDetail(view: View, slug: string): Promise<SourceDetail | null> {
  return read(view, async (db) => {
    const row = await db.source.findUnique({
      where: { slug },
      include: {
        claims: {
          where: NAMING_SOMETHING,
          select: CLAIM,
          orderBy: [{ subjectId: "asc" }, { field: "asc" }, { locator: "asc" }],
          take: MOST_CLAIMS,
        },
      },
    });
    if (row === null) return null;
    const claimCount = await db.claim.count({ where: { sourceId: row.id, ...NAMING_SOMETHING } });
    const { title, url, kind, language, reliability, note } = row;
    return {
      slug,
      publisher: textOf(row, "publisher"),
      title,
      url,
      kind,
      language,
      reliability,
      note,
      publishedOn: partialDateOf(row, "publishedOn"),
      claims: row.claims.flatMap(sourceClaimOf),
      claimCount,
    };
  });
}

/** That a thing exists is no news beside what is said of it, save for an investor's part in a round. */
const NAMING_SOMETHING = {
  OR: [
    { field: { not: "existence" } },
    { investmentId: { not: null } },
    { relationshipId: { not: null } },
  ],
} satisfies Prisma.ClaimWhereInput;

function sourceClaimOf(row: ClaimRow): SourceClaim[] {
  const named = claimSubjectOf(row);
  const { id, field, status, statedAs, locator } = row;
  if (named === null || !isClaimField(field)) return [];
  const { slug, ...subject } = named;
  return [
    {
      ...subject,
      id,
      field,
      status,
      statedAs,
      locator,
      said: claimValueOf(row),
      evidence: printEvidenceId({ subject: subject.subject, slug, field }),
    },
  ];
}
