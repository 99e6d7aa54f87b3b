import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { DrawnWarning } from "@/lib/data/guards/drawn-warning";
import type { KeptOverride } from "@/lib/data/guards/overrides";
import { printMoment } from "@/lib/domain/moment-text";
import { Reason } from "./reason";
import { WarningText } from "./warning-text";

interface DoubtsProps {
  readonly overrides: readonly KeptOverride[];
  /** As the data stands now, and nobody has answered. */
  readonly warnings?: readonly DrawnWarning[];
}

/** What was doubtful about a change and why it was saved all the same; nothing where nothing was. */
export function Doubts({ overrides, warnings = [] }: DoubtsProps) {
  const t = useTranslations("guards");
  const locale = useLocale();
  if (overrides.length + warnings.length === 0) return null;
  return (
    <Section
      caption={overrides.length > 0 ? t("overridden") : undefined}
      id="doubts"
      title={t("doubts")}
    >
      {warnings.length > 0 && (
        <Notice title={t("nowTitle")} tone="warning">
          <p>{t("nowText")}</p>
          <ul className="mt-1 list-disc pl-5">
            {warnings.map((warning) => (
              <li key={warning.entityId + warning.key}>
                <WarningText warning={warning} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ul className="ledger-list remarks">
        {overrides.map((override) => (
          <li key={override.id}>
            <p>
              <WarningText warning={override} />
            </p>
            <p className="remark-head">
              {t.rich("why", {
                reason: () => <Reason text={override.reason} />,
                name: override.by,
                at: printMoment(override.at, locale),
              })}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
