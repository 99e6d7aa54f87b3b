import "server-only";
import type { ExchangeRate } from "@/lib/domain/conversion";
import { EVIDENCE_MARKS, type EvidenceMark, type Sourced } from "@/lib/domain/evidence";
import type { Locale } from "@/lib/domain/locale";
import type { Amount, Quantity } from "@/lib/domain/quantity";
import type { ClaimValue } from "@/lib/domain/standing";
import { oneName } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { currencyLens } from "./currency-lens";
import { disputedFields } from "./disputes";
import { type ComputedTotalEvidence, totalEvidenceOf } from "./evidence-totals";
import { knownGroup } from "./group";
import { type CountedRound, roundsOfOrganizations } from "./group-funding";
import type { Example } from "./method-examples";
import { namesOf } from "./organizations-names";
import { read } from "./reader";
import { type CompanyReporting, companyReporting } from "./reported-figures";

/** What the method page shows of the group's money and its parent's reports. */
export interface GroupExamples {
  readonly byMark: ReadonlyMap<EvidenceMark, Omit<Example, "statedAs" | "publisher">>;
  readonly total: ComputedTotalEvidence | null;
  /** A round whose money another may already count. */
  readonly countedOnce: CountedRound | null;
  readonly reporting: CompanyReporting | null;
  readonly conversion: {
    readonly original: Sourced<Amount>;
    readonly converted: Amount;
    readonly rate: ExchangeRate;
  } | null;
}

/** The currency into which the example is converted. */
const TARGET = "CNY";

/** Whatever the reader's currency: an example shows a figure as its source gives it. */
export async function groupExamples({ asKnownOn }: View, locale: Locale): Promise<GroupExamples> {
  const view = { asKnownOn };
  const group = await knownGroup(view);
  const slugs = group === null ? [] : [group.parent, ...group.members].map(({ slug }) => slug);
  const rounds = await roundsOfOrganizations(view, slugs);
  const reporting = group && (await companyReporting(view, group.parent.slug, locale));
  const key = group && ({ kind: "raised-by-group", slug: group.parent.slug } as const);
  const sum = key && (await totalEvidenceOf(view, key));
  const once = new Set(sum?.total.sums.flatMap(({ countedOnceIds }) => countedOnceIds));
  return {
    byMark: await byMark(view, rounds, reporting),
    total: sum,
    countedOnce: sum?.rounds.find(({ slug }) => once.has(slug)) ?? null,
    reporting,
    conversion: await conversionOf(view, rounds),
  };
}

async function byMark(
  view: View,
  rounds: readonly CountedRound[],
  reporting: CompanyReporting | null,
): Promise<GroupExamples["byMark"]> {
  const quantity = ({ evidence, mark, value }: Sourced<Quantity>): Sourced<ClaimValue> => ({
    evidence,
    mark,
    value: { form: "quantity", quantity: value },
  });
  const [dispute] = await disputedFields(view);
  const candidates = [
    ...(dispute === undefined
      ? []
      : [
          {
            ...dispute,
            said: {
              value: dispute.accepted.said,
              evidence: dispute.evidence,
              mark: "disputed" as const,
            },
          },
        ]),
    ...rounds.map((round) => ({
      subject: "fundingRound" as const,
      field: "moneyRaised" as const,
      names: [
        namesOf(round.organization),
        ...(round.label === null ? [] : [oneName(round.label.value)]),
      ],
      said: quantity(round.moneyRaised),
    })),
    ...(reporting?.figures ?? []).map((figure) => ({
      subject: "reportedFigure" as const,
      field: "amount" as const,
      names: [
        ...(reporting === null ? [] : [namesOf(reporting.organization)]),
        ...(figure.segment === null ? [] : [oneName(figure.segment.name)]),
      ],
      metric: figure.metric,
      period: figure.period,
      said: quantity(figure.amount),
    })),
  ];
  return new Map(
    EVIDENCE_MARKS.flatMap((mark) => {
      const found = candidates.find(({ said }) => said.mark === mark);
      return found === undefined ? [] : [[mark, found] as const];
    }),
  );
}

/** The newest round in another currency that can be converted. */
async function conversionOf(
  view: View,
  rounds: readonly CountedRound[],
): Promise<GroupExamples["conversion"]> {
  const lens = await read(view, (db) => currencyLens(db, { currency: TARGET }));
  for (const { moneyRaised, announcedOn } of rounds) {
    const { value, conversion } = lens.at(moneyRaised, announcedOn.value);
    const [rate] = conversion?.rates ?? [];
    if (rate !== undefined) return { original: moneyRaised, converted: value, rate };
  }
  return null;
}
