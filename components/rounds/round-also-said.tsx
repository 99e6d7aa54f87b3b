import { useTranslations } from "next-intl";
import { EvidenceLink } from "@/components/evidence/evidence-link";
import { Section } from "@/components/ui/section";
import type { FieldDispute } from "@/lib/data/funding-rounds-detail";
import { ROUND_STATUSES } from "@/lib/domain/funding-round";
import type { View } from "@/lib/domain/view";
import { isRoundField } from "./round-fields";
import { SaidValue, StatementList } from "./statement-list";

interface RoundAlsoSaidProps {
  readonly disputes: readonly FieldDispute[];
  readonly view: View;
}

/** What else is on record, field by field, with the reason why it was not taken. */
export function RoundAlsoSaid({ disputes, view }: RoundAlsoSaidProps) {
  const t = useTranslations("rounds");
  if (disputes.length === 0) return null;
  const statusWord = (text: string) => {
    const status = ROUND_STATUSES.find((known) => known === text);
    return status === undefined ? text : t(`status.${status}`);
  };
  return (
    <Section caption={t("round.alsoSaidCaption")} id="also-said" rule title={t("round.alsoSaid")}>
      <dl className="grid gap-4 text-sm">
        {disputes.map(({ field, evidence, accepted, others }) => {
          const name = isRoundField(field) ? t(`field.${field}`) : field;
          const termOf = field === "status" ? statusWord : undefined;
          return (
            <div
              className="grid gap-1 border-t border-hair pt-3 first:border-0 first:pt-0"
              key={field}
            >
              <dt>
                <EvidenceLink
                  className="figure-text"
                  evidence={evidence}
                  mark="single"
                  spoken={name}
                >
                  <span>{name}</span>
                </EvidenceLink>
                {accepted !== null && accepted.said.form !== "none" && (
                  <span className="text-soft">
                    {" "}
                    {t.rich("statement.stands", {
                      value: () => <SaidValue said={accepted.said} termOf={termOf} />,
                    })}
                  </span>
                )}
              </dt>
              <dd>
                <StatementList
                  accepted={accepted?.said ?? null}
                  statements={others}
                  termOf={termOf}
                  view={view}
                />
              </dd>
            </div>
          );
        })}
      </dl>
    </Section>
  );
}
