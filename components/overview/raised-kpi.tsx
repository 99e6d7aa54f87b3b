import { useFormatter, useLocale, useTranslations } from "next-intl";
import { EvidenceLink } from "@/components/evidence/evidence-link";
import { BasedText } from "@/components/evidence/figure";
import { Kpi } from "@/components/ui/kpi";
import type { CountedRound } from "@/lib/data/group-funding";
import { raisedToDate } from "@/lib/domain/amount-sum";
import { printBounds, printTotal } from "@/lib/domain/bounds-text";
import { computedBasis } from "@/lib/domain/computed-evidence";
import type { DisplayCurrency } from "@/lib/domain/display-currency";
import type { FigureStyle } from "@/lib/domain/figure-text";

interface RaisedKpiProps {
  readonly rounds: readonly CountedRound[];
  /** Slug of the group's parent, under which the sum's evidence opens. */
  readonly parent: string;
  /** The reader's; undefined where each amount stands in its own. */
  readonly currency: DisplayCurrency | undefined;
}

/** What the rounds raised, as bounds in their main currency, with what else there is said beside it. */
export function RaisedKpi({ rounds, parent, currency }: RaisedKpiProps) {
  const t = useTranslations("overview");
  const locale = useLocale();
  const format = useFormatter();
  const raised = raisedToDate(rounds.map(({ part, status }) => ({ ...part, status })));
  const [main, ...others] = [...raised.sums].sort(
    (a, b) =>
      Number(b.currency === currency) - Number(a.currency === currency) || b.count - a.count,
  );
  const spoken = main && printTotal(main, locale).range;
  // The currency stands in small type below, so that the range keeps to one line.
  const range = main && printTotal({ ...main, currency: null }, locale).range;
  const basis = computedBasis({ kind: "raised-by-group", slug: parent });
  const elsewhere = others
    .filter(({ low, high }) => low !== null || high !== null)
    .map(({ currency: own, ...bounds }) => {
      const printed = (style: FigureStyle) =>
        printBounds(bounds, { currency: own, unit: null }, locale, style);
      return (
        <BasedText about={t("raised")} basis={basis} exact={printed("full")} key={own}>
          {printed("compact")}
        </BasedText>
      );
    });
  return (
    <Kpi
      label={t("raised")}
      note={
        <>
          {range && (
            <span className="block">
              {t("raisedIn", { currency: main.currency ?? "", open: String(main.open) })}
            </span>
          )}
          <span className="block">
            {t("raisedNote", {
              count: raised.count,
              undisclosed: raised.undisclosedCount,
              once: raised.sums.reduce((sum, { countedOnceIds }) => sum + countedOnceIds.length, 0),
            })}
          </span>
          {elsewhere.length > 0 && (
            <span className="block">
              {t.rich(currency === undefined ? "raisedElsewhere" : "raisedUnconverted", {
                range: () => format.list(elsewhere),
              })}
            </span>
          )}
        </>
      }
      value={
        spoken && range ? (
          <EvidenceLink about={t("raised")} {...basis} spoken={spoken}>
            <span title={printTotal(main, locale, "full").range ?? undefined}>{range}</span>
          </EvidenceLink>
        ) : (
          t("raisedNothing")
        )
      }
    />
  );
}
