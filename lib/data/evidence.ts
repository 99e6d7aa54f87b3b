import "server-only";
import {
  type ClaimStatus,
  compareTrust,
  type Reliability,
  type SourceKind,
} from "@/lib/domain/claim";
import type { DisplayCurrency } from "@/lib/domain/display-currency";
import type { EvidenceKey, EvidenceMark, Sourced, ValueConversion } from "@/lib/domain/evidence";
import type { PartialDate, PlainDate } from "@/lib/domain/partial-date";
import { spanOf } from "@/lib/domain/partial-date";
import type { Quantity } from "@/lib/domain/quantity";
import { daysOf } from "@/lib/domain/reporting-period";
import { type ClaimValue, contradicts, standingOf } from "@/lib/domain/standing";
import type { SubjectName } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { partialDateOf, textOf } from "./columns";
import { type CurrencyLens, currencyLens } from "./currency-lens";
import { type EvidenceSubject, findEvidenceSubject } from "./evidence-subjects";
import { CLAIM_VALUE, claimValueOf } from "./marks";
import { type Reader, read } from "./reader";

export interface EvidenceSource {
  readonly slug: string;
  readonly publisher: SubjectName;
  readonly title: string | null;
  readonly url: string | null;
  readonly kind: SourceKind;
  readonly reliability: Reliability;
  readonly publishedOn: PartialDate;
  readonly note: string | null;
}

/** One source's word on the field. */
export interface EvidenceClaim {
  readonly id: string;
  readonly status: ClaimStatus;
  readonly said: ClaimValue;
  /** Whether it and the accepted claim cannot both be true. */
  readonly disagrees: boolean;
  readonly statedAs: string | null;
  readonly locator: string;
  readonly note: string | null;
  /** The day from which it was public for certain. */
  readonly knownFrom: PlainDate;
  readonly source: EvidenceSource;
}

/** An amount in the reader's currency with its conversion; without a rate it is the original. */
export type ShownQuantity = Pick<Sourced<Quantity>, "value"> & {
  /** The reader's. */
  readonly currency: DisplayCurrency;
  readonly conversion: ValueConversion<Quantity>;
};

export interface Evidence {
  readonly key: EvidenceKey;
  readonly subject: Omit<EvidenceSubject, "id">;
  readonly mark: EvidenceMark;
  /** What is accepted, in the reader's currency; null where no other than its own was asked for. */
  readonly shown: ShownQuantity | null;
  /** The accepted claim; none where only a competing word is known. */
  readonly accepted: EvidenceClaim | null;
  /** The others, most trusted first. */
  readonly others: readonly EvidenceClaim[];
}

/** What a field rests on; null where the subject, or any word on that field, is unknown. Two queries. */
export function evidenceOf(view: View, key: EvidenceKey): Promise<Evidence | null> {
  return read(view, async (db) => {
    const found = await findEvidenceSubject(db, key.subject, key.slug);
    if (found === null) return null;
    const { id, ...subject } = found;
    const claims = await claimsOn(db, id, key.field);
    if (claims.length === 0) return null;
    const accepted = claims.find(({ status }) => status === "ACCEPTED") ?? null;
    const lens = await currencyLens(db, view);
    return {
      key,
      subject,
      mark: markOf(claims, subject),
      shown: accepted && shownIn(view.currency, lens, accepted.said, subject),
      accepted: accepted && { ...accepted, disagrees: false },
      others: claims
        .filter((claim) => claim !== accepted)
        .map((claim) => ({
          ...claim,
          disagrees: accepted !== null && contradicts(claim.said, accepted.said),
        })),
    };
  });
}

/** At the rate of the subject's day, or the mean of its period: as wherever the figure stands. */
function shownIn(
  currency: View["currency"],
  lens: CurrencyLens,
  said: ClaimValue,
  { date, period }: Pick<EvidenceSubject, "date" | "period">,
): ShownQuantity | null {
  if (currency === undefined || said.form !== "quantity") return null;
  const original: Pick<Sourced<Quantity>, "value" | "conversion"> = { value: said.quantity };
  const { value, conversion } = period
    ? lens.over(original, daysOf(period))
    : lens.at(original, date ?? null);
  return conversion === undefined ? null : { currency, value, conversion };
}

type ReadClaim = Omit<EvidenceClaim, "disagrees">;

async function claimsOn(db: Reader, subjectId: string, field: string): Promise<ReadClaim[]> {
  const rows = await db.claim.findMany({
    where: { subjectId, field },
    select: {
      ...CLAIM_VALUE,
      id: true,
      status: true,
      statedAs: true,
      locator: true,
      note: true,
      source: true,
    },
  });
  return rows
    .map((row) => {
      const publishedOn = partialDateOf(row.source, "publishedOn");
      const { slug, title, url, kind, reliability, note } = row.source;
      return {
        id: row.id,
        status: row.status,
        said: claimValueOf(row),
        statedAs: row.statedAs,
        locator: row.locator,
        note: row.note,
        knownFrom: spanOf(publishedOn).to,
        source: {
          slug,
          publisher: textOf(row.source, "publisher"),
          title,
          url,
          kind,
          reliability,
          publishedOn,
          note,
        },
      };
    })
    .sort((a, b) => compareTrust(ranked(a), ranked(b)));
}

function ranked({ id, status, knownFrom, source }: ReadClaim) {
  return { id, status, knownFrom, reliability: source.reliability };
}

function markOf(claims: readonly ReadClaim[], { derivation }: Omit<EvidenceSubject, "id">) {
  return standingOf(
    claims.map(({ status, said, source }) => ({
      status,
      said,
      sourceId: source.slug,
      sourceKind: source.kind,
      publisher: source.publisher.name,
    })),
    { derived: Boolean(derivation) },
  );
}
