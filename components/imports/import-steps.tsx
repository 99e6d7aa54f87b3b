import { useTranslations } from "next-intl";
import type { ImportState } from "@/lib/domain/import/import-state";

const STEPS = ["columns", "check", "review", "carryOut"] as const;

/** The step at which an import stands; one beyond the last where all are done. */
const AT: Readonly<Record<ImportState, number | null>> = {
  UPLOADED: 0,
  CHECKING: 1,
  CHECKED: 2,
  HANDED_IN: 3,
  CARRYING_OUT: 3,
  DONE: 4,
  UNDOING: 4,
  UNDONE: null,
  CANCELLED: null,
};

/** What is done with an import, and what is next; nothing of one that came to its end otherwise. */
export function ImportSteps({ state }: { readonly state: ImportState }) {
  const t = useTranslations("imports.steps");
  const now = AT[state];
  if (now === null) return null;
  return (
    <ol aria-label={t("label")} className="import-steps">
      {STEPS.map((step, at) => (
        <li
          aria-current={at === now ? "step" : undefined}
          data-done={at < now || undefined}
          key={step}
        >
          {t(step)}
          {at < now && <span className="sr-only"> ({t("done")})</span>}
        </li>
      ))}
    </ol>
  );
}
